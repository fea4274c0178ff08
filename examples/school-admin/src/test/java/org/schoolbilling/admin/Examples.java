package org.schoolbilling.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.schoolbilling.bank.files.OcrGiroTransaction;
import org.schoolbilling.bank.files.OcrGiroWriter;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.spi.json.CatalogReader;

/** Files that tests give to the program. */
final class Examples {

    private Examples() {}

    static String catalogue() {
        try (InputStream in = CatalogReader.class.getResourceAsStream("example-catalogue.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Four people: two of unit 110000, one of them exempt from fees; one of unit 120000; one whose course a company pays. */
    static String roster() {
        return """
                {"persons": [
                {"id": "S1", "number": 100001, "firstName": "Alvør", "lastName": "Tåkehei", "feeBasis": "PAYING",
                 "memberships": [{"cohort": "BA-1", "programme": "BA", "unit": "110000", "cohortLineTypes": ["KOPIAVG"]}],
                 "studyRights": [{"programme": "BA", "level": 100, "from": "2025-08-01"}]},
                {"id": "S2", "number": 100002, "firstName": "Brisea", "lastName": "Blåskjær", "feeBasis": "EXEMPT",
                 "memberships": [{"cohort": "BA-1", "programme": "BA", "unit": "110000"}],
                 "studyRights": [{"programme": "BA", "level": 100, "from": "2025-08-01"}]},
                {"id": "S3", "number": 100003, "firstName": "Fjorda", "lastName": "Øksnebåten", "feeBasis": "PAYING",
                 "memberships": [{"cohort": "MA-1", "programme": "MA", "unit": "120000"}],
                 "studyRights": [{"programme": "MA", "level": 500, "from": "2025-08-01"}]},
                {"id": "S4", "number": 100004, "firstName": "Ospræ", "lastName": "Myrullstad", "participant": true,
                 "courses": [{"course": "EVU-1", "lineTypes": ["KURSAVG"],
                   "sponsor": {"code": "F1", "number": 900001, "name": "Tåkelaft AS"}}]}
                ]}
                """;
    }

    /** Five people of whom the third stands on a line with two faults. */
    static String brokenRoster() {
        return """
                id;number;firstName;lastName;birthDate
                S1;100001;Alvør;Tåkehei;2001-02-03
                S2;100002;Brisea;Blåskjær;2001-02-04
                S3;1000034;Dråpa;Dugghei;2001-02-31
                S4;100004;Eldår;Flakvåg;2001-02-06
                S5;100005;Fjorda;Høymoen;2001-02-07
                """;
    }

    /** A ledger with the example catalogue and {@link #roster}. */
    static Cli school(Path folder) {
        return school(folder, catalogue());
    }

    private static Cli school(Path folder, String catalogue) {
        Cli cli = Cli.in(folder);
        cli.done(
                "init",
                "--catalogue",
                write(folder, "catalogue.json", catalogue).toString());
        cli.done("roster", "load", write(folder, "roster.json", roster()).toString());
        return cli;
    }

    /** The same with the term's claims made and issued: invoice 100001 of S1 (1000.00), 100002 of S2 (110.00). */
    static Cli issued(Path folder) {
        return issued(folder, catalogue());
    }

    /** The same with another catalogue. */
    static Cli issued(Path folder, String catalogue) {
        Cli cli = school(folder, catalogue);
        cli.done(
                "generate",
                "--invoice-type",
                "SEM",
                "--line-types",
                "SEMAVG,SAIH,KOPIAVG",
                "--term",
                "2026-AUTUMN",
                "--unit",
                "110000",
                "--confirm");
        cli.at("2026-08-15").done("issue", "--term", "2026-AUTUMN", "--due", "2026-09-15");
        return cli;
    }

    /** A bank file with these amounts in øre and KIDs, one payment each, received on an account. */
    static Path bankFile(Path folder, String account, Object... amountsAndKids) {
        Path file = folder.resolve("bank.ocr");
        LocalDate day = LocalDate.of(2026, 9, 1);
        try (OutputStream out = Files.newOutputStream(file)) {
            OcrGiroWriter writer = new OcrGiroWriter(out);
            writer.startTransmission("00008080", 1, "00009001").startAssignment("009001001", 1, account);
            for (int i = 0; i < amountsAndKids.length; i += 2) {
                writer.transaction(OcrGiroTransaction.of(
                                13, day, ((Number) amountsAndKids[i]).longValue(), (String) amountsAndKids[i + 1])
                        .withReferences(new BankReferences("%09d".formatted(i + 1), "", "")));
            }
            writer.endAssignment(day).endTransmission(day);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
