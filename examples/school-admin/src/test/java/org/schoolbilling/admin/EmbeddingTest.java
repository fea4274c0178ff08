package org.schoolbilling.admin;

import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.spi.json.DocumentFormat.JSON;
import static org.schoolbilling.spi.run.Mode.COMMIT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.bank.files.BankFiles;
import org.schoolbilling.bank.files.OcrGiroFormat;
import org.schoolbilling.bank.files.OcrGiroTransaction;
import org.schoolbilling.bank.files.OcrGiroWriter;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.charge.GenerateRequest;
import org.schoolbilling.erp.files.FileErpSink;
import org.schoolbilling.erp.files.Gl07Format;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.party.PersonName;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.roster.ExamRegistration;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.erp.ErpSink;
import org.schoolbilling.spi.json.CatalogReader;
import org.schoolbilling.spi.json.JsonCatalogCodec;
import org.schoolbilling.spi.roster.RosterSource;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.store.jdbc.JdbcStores;
import org.schoolbilling.term.Term;
import org.schoolbilling.testkit.memory.InMemoryRoster;

/** The README's example, compiled and run, and the same to the letter. */
class EmbeddingTest {

    private static final InvoiceTypeCode SEM = new InvoiceTypeCode("SEM");
    private static final LineTypeCode SEMAVG = new LineTypeCode("SEMAVG");
    private static final LineTypeCode SAIH = new LineTypeCode("SAIH");

    private final List<String> printed = new ArrayList<>();

    private void print(Object line) {
        printed.add(String.valueOf(line));
    }

    private static Person student() {
        Person p = Person.of(new PersonId("S100001"), 100_001, new PersonName("Åse", "Nordmann"));
        Term term = Term.parse("2026-HØST");
        return new Person(
                p.id(),
                p.number(),
                false,
                p.name(),
                p.address(),
                null,
                null,
                null,
                List.of(),
                true,
                p.feeBasis(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new ExamRegistration("BIO101", java.time.YearMonth.of(2026, 12), term, "")),
                List.of(),
                List.of());
    }

    private static Path bankFile(Path folder, Catalog catalog) throws IOException {
        Path file = folder.resolve("ocr.txt");
        LocalDate day = LocalDate.of(2026, 9, 1);
        String kid = KidScheme.DEFAULT
                .generate(catalog.settings().firstInvoiceNumber(), 100_001)
                .value();
        try (var out = Files.newOutputStream(file)) {
            OcrGiroWriter writer = new OcrGiroWriter(out);
            writer.startTransmission("00008080", 1, "00123456")
                    .startAssignment("001234567", 1, "12345678903")
                    .transaction(OcrGiroTransaction.of(10, day, 85_000, kid))
                    .endAssignment(day)
                    .endTransmission(day);
        }
        return file;
    }

    @Test
    void theReadmesExampleBillsATermAndBooksThePayment(@TempDir Path folder) throws IOException {
        try (InputStream in = CatalogReader.class.getResourceAsStream("example-catalogue.json")) {
            Files.write(
                    folder.resolve("catalogue.json"),
                    java.util.Objects.requireNonNull(in).readAllBytes());
        }
        String json = Files.readString(folder.resolve("catalogue.json"));
        Path file = folder.resolve("billing");
        Catalog parsed = CatalogReader.create().read(json, JSON, ENGLISH).orElseThrow();
        Path ocrFile = bankFile(folder, parsed);
        RosterSource roster = new InMemoryRoster(List.of(student()));

        // README: start
        try (JdbcStores stores = JdbcStores.at("jdbc:h2:file:" + file).open()) {
            Catalog catalog = CatalogReader.create().read(json, JSON, ENGLISH).orElseThrow();
            Store store = stores.store(catalog.creditor());
            Clock clock = Clock.system(ZoneId.of("Europe/Oslo"));
            SchoolBilling billing = SchoolBilling.builder(store, new JsonCatalogCodec(), stores.ids(), clock)
                    .roster(roster) // your students: one interface to implement
                    .build();
            Actor clerk = new Actor("anne");
            billing.putCatalog(catalog, clerk);

            Term term = Term.parse("2026-HØST");
            LocalDate due = LocalDate.of(2026, 9, 15);
            Selection all = new Selection.ExamTerm(term);
            var fees = new GenerateRequest(SEM, List.of(SEMAVG, SAIH), Map.of(), term, due, all, false, false);
            billing.generate(COMMIT, fees, true, clerk, item -> {});
            billing.issue(COMMIT, IssueRequest.all(term), clerk, item -> print(item.invoice()));
            billing.load(COMMIT, BankFiles.of(ocrFile), new OcrGiroFormat(), clerk, row -> print(row.remark()));
            ErpSink erp = FileErpSink.inDirectory(new Gl07Format(), folder);
            billing.export(COMMIT, LocalDate.of(2026, 9, 30), erp, clerk, posting -> {});
            print(billing.verify(clerk, invoices -> {}).findings()); // [] when every krone is accounted for
        }
        // README: end

        assertThat(printed).first().asString().startsWith("Invoice[");
        assertThat(printed).contains("OK");
        assertThat(printed).last().isEqualTo("[]");
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).anyMatch(n -> n.matches("F\\d{8}\\.dat"));
        }
    }

    @Test
    void theReadmeShowsTheLinesThatRun() throws IOException {
        String source = Files.readString(
                Path.of("src/test/java/org/schoolbilling/admin/EmbeddingTest.java"), StandardCharsets.UTF_8);
        String code =
                source.substring(source.indexOf("// README: start") + 17, source.indexOf("        // README: end"));
        String shown = code.lines()
                .map(l -> l.length() > 8 ? l.substring(8) : l.strip())
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("../../README.md"))).contains("```java\n" + shown.strip() + "\n```");
    }
}
