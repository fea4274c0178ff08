package org.schoolbilling.benchmarks.term;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.schoolbilling.bank.files.BankFiles;
import org.schoolbilling.bank.files.OcrGiroFormat;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.charge.GenerateRequest;
import org.schoolbilling.erp.files.FileErpSink;
import org.schoolbilling.erp.files.Gl07Format;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.reminder.ReminderRequest;
import org.schoolbilling.report.LedgerFilter;
import org.schoolbilling.report.LedgerReport;
import org.schoolbilling.report.PaymentsReport;
import org.schoolbilling.report.ReportScope;
import org.schoolbilling.report.SemesterFees;
import org.schoolbilling.roster.Period;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.json.CatalogReader;
import org.schoolbilling.spi.json.DocumentFormat;
import org.schoolbilling.spi.json.JsonCatalogCodec;
import org.schoolbilling.spi.run.ExportReport;
import org.schoolbilling.spi.run.LoadReport;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Reports;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.run.VerifyReport;
import org.schoolbilling.store.jdbc.JdbcStores;

/**
 * A term of a school of some size, phase by phase. Each tells how many rows it did and stops where they are not as many as
 * the students' habits give, so that nothing is fast by leaving something out.
 */
final class WholeTerm {

    static final InvoiceTypeCode TYPE = new InvoiceTypeCode("SEM");

    private static final Actor ACTOR = new Actor("benchmark");
    private static final CreditorId CREDITOR = new CreditorId("NORDVIK");
    private static final List<LineTypeCode> FEES =
            Stream.of("SEMAVG", "KOPIAVG", "SAIH").map(LineTypeCode::new).toList();

    private final int students;
    private final Path folder;
    private final TermDays days;
    private final SchoolBilling billing;

    private WholeTerm(int students, Path folder, TermDays days, SchoolBilling billing) {
        this.students = students;
        this.folder = folder;
        this.days = days;
        this.billing = billing;
    }

    /** A school in a database that is empty. */
    static WholeTerm open(JdbcStores stores, int students, int threads, int chunk, Path folder) throws IOException {
        TermDays days = new TermDays();
        SchoolBilling billing = SchoolBilling.builder(
                        stores.store(CREDITOR), new JsonCatalogCodec(), stores.ids(), days)
                .roster(new Students(students))
                .threads(threads)
                .chunkSize(chunk)
                .build();
        String document;
        try (InputStream in = CatalogReader.class.getResourceAsStream("example-catalogue.json")) {
            document = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        billing.putCatalog(
                CatalogReader.create()
                        .read(document, DocumentFormat.JSON, Locale.ENGLISH)
                        .orElseThrow(),
                ACTOR);
        return new WholeTerm(students, folder, days, billing);
    }

    /** One of the term's phases. */
    record Phase(String name, String what, Work work) {}

    /** Does a phase; how many rows it did. */
    @FunctionalInterface
    interface Work {
        long run() throws IOException;
    }

    /** In the order of the term. */
    List<Phase> phases() {
        return List.of(
                new Phase("generate", "claims", this::generate),
                new Phase("issue", "invoices", this::issue),
                new Phase("bank file", "payments", this::writeBankFile),
                new Phase("load", "payments", this::load),
                new Phase("remind", "invoices", this::remind),
                new Phase("export", "postings", this::export),
                new Phase("reports", "report rows", this::report),
                new Phase("seal", "log entries", () -> billing.sealLog(Long.MAX_VALUE)),
                new Phase("verify", "invoices", this::verify));
    }

    private long generate() {
        GenerateRequest request = new GenerateRequest(
                TYPE,
                FEES,
                Map.of(),
                TermDays.TERM,
                null,
                new Selection.SemesterRegistered(TermDays.TERM.previous(), Set.of()),
                false,
                false);
        return same(
                "claims",
                3L * students,
                billing.generate(Mode.COMMIT, request, true, ACTOR, item -> {}).claims());
    }

    private long issue() {
        days.goTo(TermDays.ISSUED);
        IssueRequest request = new IssueRequest(TermDays.TERM, null, null, null, TermDays.DUE, false);
        return same(
                "invoices issued",
                students,
                billing.issue(Mode.COMMIT, request, ACTOR, item -> {}).issued());
    }

    private Path bankFile() {
        return folder.resolve("bank.ocr");
    }

    private long writeBankFile() throws IOException {
        days.goTo(TermDays.LOADED);
        return same("payments written", payments(), TermBankFile.write(bankFile(), billing));
    }

    private long payments() {
        return IntStream.range(0, students)
                .mapToLong(i -> new Student(i).payments().size())
                .sum();
    }

    private long load() {
        LoadReport report = billing.load(Mode.COMMIT, BankFiles.of(bankFile()), new OcrGiroFormat(), ACTOR, item -> {});
        long wrong = IntStream.range(0, students)
                .mapToObj(Student::new)
                .filter(Student::mistypes)
                .mapToLong(student -> student.payments().size())
                .sum();
        same("payments booked", payments() - wrong, report.outcomes().getOrDefault(Outcome.REGISTERED, 0L));
        same("payments set aside", wrong, report.outcomes().getOrDefault(Outcome.MALFORMED_KID, 0L));
        return payments();
    }

    private long remind() {
        days.goTo(TermDays.REMINDED);
        ReminderRequest request = ReminderRequest.of(TermDays.DUE, TermDays.REMINDED.plusDays(15));
        long owing = IntStream.range(0, students)
                .mapToObj(Student::new)
                .filter(Student::isReminded)
                .count();
        return same(
                "invoices reminded",
                owing,
                billing.remind(Mode.COMMIT, request, ACTOR, item -> {}).count());
    }

    private long export() {
        days.goTo(TermDays.EXPORTED);
        FileErpSink sink = FileErpSink.toFile(new Gl07Format(), folder.resolve("ledger.dat"));
        List<ExportReport> reports = billing.export(Mode.COMMIT, TermDays.EXPORTED, sink, ACTOR, posting -> {});
        same("batches", 1, reports.size());
        return reports.get(0).batch().postings();
    }

    private long report() {
        Reports reports = billing.reports();
        AtomicLong rows = new AtomicLong();
        LedgerReport.Request all = new LedgerReport.Request(ReportScope.ALL, LedgerFilter.ALL, true, false);
        reports.ledger(all, ACTOR, row -> rows.incrementAndGet());
        reports.control(ReportScope.ALL, false, ACTOR, row -> rows.incrementAndGet());
        Period term = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        PaymentsReport.Request payments = new PaymentsReport.Request(ReportScope.ALL, term, SemesterFees.INCLUDED);
        reports.payments(payments, ACTOR, row -> rows.incrementAndGet());
        reports.bank(term, "", ACTOR, row -> rows.incrementAndGet());
        reports.ageing(ReportScope.ALL, TermDays.EXPORTED, ACTOR);
        return rows.get();
    }

    private long verify() {
        VerifyReport report = billing.verify(ACTOR, done -> {});
        if (!report.isClean()) {
            throw new IllegalStateException("verify found " + report.findingCount() + ": " + report.findings());
        }
        return same("invoices verified", students, report.invoices());
    }

    private static long same(String what, long expected, long found) {
        if (expected != found) {
            throw new IllegalStateException(what + ": " + found + " instead of " + expected);
        }
        return found;
    }

    /** Lets go of what lies on disk beside the database. */
    void removeFiles() throws IOException {
        Files.deleteIfExists(bankFile());
        Files.deleteIfExists(folder.resolve("ledger.dat"));
    }
}
