package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.reference.KidScheme;
import tools.jackson.databind.JsonNode;

class ReportCommandTest {

    private static final String ACCOUNT = "12345678903";

    @TempDir
    private Path folder;

    private Cli paid() {
        Cli cli = Examples.issued(folder);
        Path file = Examples.bankFile(
                folder,
                ACCOUNT,
                100_000,
                KidScheme.DEFAULT.generate(100_001, 100_001).value(),
                500,
                "00000000000000000");
        cli.at("2026-09-02").done("load", file.toString());
        return cli.at("2026-10-01");
    }

    @Test
    @Tag("REP-1")
    void theLedgerIsToldAsTextCsvHtmlAndJson() throws IOException {
        Cli cli = paid();
        JsonNode json =
                cli.done("report", "ledger", "--grouped", "--format", "json").json();
        JsonNode verified = cli.done("verify", "--json").json();
        assertThat(json.at("/sum/0/claims")).isEqualTo(verified.get("claimed"));
        assertThat(json.at("/sum/0/received")).isEqualTo(verified.get("received"));
        assertThat(json.at("/sum/0/open")).isEqualTo(verified.get("open"));
        assertThat(json.at("/rows/0/name").asString()).isEqualTo("Alvør Tåkehei");
        assertThat(json.at("/groups/0/unit").asString()).isEqualTo("110000");

        assertThat(cli.done("report", "ledger", "--filter", "unpaid", "--limit", "1")
                        .out())
                .contains("Debtor number", "100002", "Sum:");
        Path csv = folder.resolve("ledger.csv");
        cli.done("report", "ledger", "--format", "csv", "--out", csv.toString());
        assertThat(Files.readAllLines(csv)).hasSize(3).first().asString().startsWith("unit;class;debtorNumber");
        assertThat(cli.done("report", "ledger", "--format", "html", "--sums-only")
                        .out())
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("Alvør");
    }

    @Test
    @Tag("REP-8")
    void ageingAddsUpToWhatIsOpenAndIsDrawn() throws IOException {
        Cli cli = paid();
        JsonNode json = cli.done("report", "ageing", "--format", "json").json();
        assertThat(json.at("/bands/1/open").asString()).isEqualTo("110.00");
        assertThat(json.at("/bands/1/days").asString()).isEqualTo("1-30");
        Path page = folder.resolve("ageing.html");
        cli.done("report", "ageing", "--format", "html", "--out", page.toString());
        assertThat(Files.readString(page)).contains("<svg", "110.00 (1)");
    }

    @Test
    void theOtherReportsAreToldToo() {
        Cli cli = paid();
        assertThat(cli.done("report", "control").out()).contains("-110.00", "1 KOPIAVG");
        assertThat(cli.done("report", "payments", "--from", "2026-09-01", "--details")
                        .out())
                .contains("SEMAVG", "850.00", "Alvør Tåkehei");
        JsonNode bank = cli.done("report", "bank", "--from", "2026-09-01", "--to", "2026-09-30", "--json")
                .json();
        assertThat(bank.at("/sums/0/booked").asString()).isEqualTo("1000.00");
        assertThat(bank.at("/sums/0/unresolved").asString()).isEqualTo("5.00");
        assertThat(cli.done("report", "types").out()).contains("KURS", "SEM");
        assertThat(cli.done("report", "unresolved").out()).contains("5.00", "30");
        assertThat(cli.run("report", "bank", "--from", "2026-09-30", "--to", "2026-09-01")
                        .exit())
                .isEqualTo(2);
        assertThat(cli.run("report", "types", "--out", "x").exit()).isEqualTo(2);
    }

    @Test
    @Tag("SLF-2")
    void aStudentMakesTheInvoiceSeesItAndWishesForPaper() {
        Cli cli = Examples.school(folder).at("2026-08-20");
        String[] settings = {
            "--debtor", "S3", "--semester-type", "SEM", "--semester-fee", "SEMAVG", "--paper-fee", "KOPIAVG"
        };
        assertThat(cli.done(with(settings, "self-service", "show")).out()).contains("No invoices", "can be asked for");
        assertThat(cli.done(with(settings, "self-service", "create", "--json"))
                        .json()
                        .get("number")
                        .asString())
                .isEqualTo("100001");
        assertThat(cli.done(with(settings, "self-service", "show")).out())
                .contains("100001", "there is an invoice for this term already", "850.00");
        assertThat(cli.run(with(settings, "self-service", "wish", "100001", "--json"))
                        .errorCode())
                .isEqualTo("self-service.refused");
        assertThat(cli.at("2026-08-24")
                        .done(with(settings, "self-service", "wish", "100001"))
                        .out())
                .contains("2 claims", "next issue run");
        assertThat(cli.at("2026-08-25")
                        .done("issue", "--term", "2026-AUTUMN", "--json")
                        .json()
                        .get("reprinted")
                        .asInt())
                .isEqualTo(1);
        assertThat(cli.done("verify").out()).contains("Nothing is wrong");
    }

    private static String[] with(String[] settings, String... command) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(command), java.util.Arrays.stream(settings))
                .toArray(String[]::new);
    }
}
