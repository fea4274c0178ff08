package org.schoolbilling.admin.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.LedgerFiles;
import org.schoolbilling.admin.host.RosterLoad;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Progress;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.bank.files.BankFiles;
import org.schoolbilling.bank.files.OcrGiroFormat;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.erp.files.Gl07Format;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.files.RosterCsvWriter;
import org.schoolbilling.roster.files.RosterFile;
import org.schoolbilling.roster.files.RosterSummary;
import org.schoolbilling.spi.json.CatalogReader;
import org.schoolbilling.spi.json.DocumentFormat;
import org.schoolbilling.spi.run.ExportReport;
import org.schoolbilling.spi.run.IssueReport;
import org.schoolbilling.spi.run.LoadReport;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.VerifyReport;

/** The steps of the term, each done twice where that should make no difference. */
final class DemoTerm {

    private final App app;
    private final Session session;
    private final School school;
    private final Calendar calendar;
    private final Path folder;
    private final Expected expected = new Expected();
    private final DemoSums sums = new DemoSums();

    DemoTerm(App app, Session session, School school, Calendar calendar, Path folder) {
        this.app = app;
        this.session = session;
        this.school = school;
        this.calendar = calendar;
        this.folder = folder;
    }

    void setUp(String example, List<String> lines) throws IOException {
        String document = example.replaceFirst(
                "\"creditor\"\\s*:\\s*\"[^\"]*\"",
                "\"creditor\" : \"" + session.store().creditor() + "\"");
        Files.writeString(folder.resolve("catalogue.json"), document);
        Catalog catalog = CatalogReader.create()
                .read(document, DocumentFormat.JSON, Locale.ENGLISH)
                .orElseThrow();
        session.billing().putCatalog(catalog, session.actor());
        lines.add("catalogue.json  students: semester fee " + Ore.text(Fees.SEMESTER) + ", copy fee "
                + Ore.text(Fees.COPY) + ", SAIH contribution " + Ore.text(Fees.WELFARE)
                + " (optional), together "
                + Ore.text(Fees.SEMESTER + Fees.COPY + Fees.WELFARE));
        lines.add(
                "                courses: " + Ore.text(Fees.COURSE) + ", of it 25 % VAT " + Ore.text(Fees.COURSE / 5));
    }

    void loadRoster(List<String> lines) throws IOException {
        Path file = folder.resolve("roster.csv");
        try (Progress progress = app.progress("roster", school.size());
                RosterCsvWriter writer = RosterCsvWriter.to(file)) {
            for (int i = 0; i < school.size(); i++) {
                Student student = school.student(i);
                Person person = school.person(student);
                writer.write(person);
                expected.add(student);
                progress.step();
            }
        }
        expected.addCompanies();
        for (int i = 0; i < BankFileOfTerm.unknownInvoices(school); i++) {
            expected.addUnknownInvoice(BankFileOfTerm.unknownAmount());
        }
        try (Progress progress = app.progress("loading", school.size())) {
            RosterSummary summary = new RosterLoad(session.roster(), session.clock())
                    .load(
                            RosterFile.of(file),
                            session.actor(),
                            fault -> {
                                throw new IllegalStateException(fault.message());
                            },
                            progress::stepTo);
            sums.rosterPersons(summary.persons());
        }
        lines.add("roster.csv      " + Words.count(school.size(), "person") + ": written, checked, loaded");
    }

    void generate(List<String> lines) {
        DemoClaims claims = new DemoClaims(app, session, calendar);
        DemoClaims.Sums planned = claims.run(Mode.TRIAL);
        DemoClaims.Sums made = claims.run(Mode.COMMIT);
        DemoClaims.Sums again = claims.run(Mode.COMMIT);
        sums.claims(planned, made, again);
        lines.add("planned         " + planned.toText());
        lines.add("made            " + (made.equals(planned) ? "just that" : made.toText()));
        lines.add("left out        " + Words.count(school.size() - made.personsWithClaims())
                + " people: doctoral students, on leave, study right ended, no answer to an offer");
        lines.add(
                "made again      " + (again.claims() == 0 ? "nothing: every claim is there already" : again.toText()));
    }

    void issue(List<String> lines) {
        calendar.goTo(calendar.issueDay());
        IssueRequest request = new IssueRequest(calendar.term(), null, null, null, calendar.dueDay(), false);
        IssueReport first = issue(request);
        IssueReport again = issue(request);
        sums.issued(first, again);
        lines.add("issued          " + Words.count(first.issued(), "invoice") + ", numbers " + first.firstNumber()
                + " to " + first.lastNumber() + ", " + Words.amount(first.total()) + ", due " + calendar.dueDay());
        lines.add(
                "issued again    " + (again.issued() == 0 ? "nothing: all are issued" : again.issued() + " invoices"));
    }

    private IssueReport issue(IssueRequest request) {
        try (Progress progress = app.progress("issuing", expected.invoices())) {
            return session.billing().issue(Mode.COMMIT, request, session.actor(), item -> progress.step());
        }
    }

    void writeBankFile(List<String> lines) throws IOException {
        calendar.goTo(calendar.loadDay());
        BankFileOfTerm.write(bankFile(), session, school, calendar);
        lines.add("bank.ocr        " + Words.count(expected.rows(), "payment") + ", " + Ore.text(expected.amount())
                + ": in full, in part, too much, twice, without the optional fee,");
        lines.add("                and some with a wrong account, KID or invoice number");
    }

    private Path bankFile() {
        return folder.resolve("bank.ocr");
    }

    void load(List<String> lines) {
        LoadReport first = load();
        VerifyReport before = session.billing().verify(session.actor(), done -> {});
        LoadReport again = load();
        sums.loaded(first, again, before);
        for (Map.Entry<Outcome, Long> outcome : first.outcomes().entrySet()) {
            if (outcome.getValue() > 0) {
                lines.add(String.format(
                        Locale.ENGLISH,
                        "%-40s %,9d  %18s",
                        Told.outcome(outcome.getKey()),
                        outcome.getValue(),
                        Words.amount(Objects.requireNonNull(first.amounts().get(outcome.getKey())))));
            }
        }
        long registered = again.outcomes().getOrDefault(Outcome.REGISTERED, 0L) + again.retried();
        long already = again.outcomes().getOrDefault(Outcome.ALREADY_REGISTERED, 0L);
        lines.add("loaded again    " + (registered == 0 ? "nothing booked" : registered + " booked") + ": "
                + Words.count(already) + " are registered already, the others are set aside as before");
    }

    private LoadReport load() {
        try (Progress progress = app.progress("booking", expected.rows())) {
            return session.billing()
                    .load(
                            Mode.COMMIT,
                            BankFiles.of(bankFile()),
                            new OcrGiroFormat(),
                            session.actor(),
                            item -> progress.step());
        }
    }

    Aftermath aftermath() {
        return new Aftermath(app, session, school, calendar, expected, sums);
    }

    Paper paper() {
        return new Paper(session, calendar, folder, sums);
    }

    void export(List<String> lines) throws IOException {
        calendar.goTo(calendar.exportDay());
        LedgerFiles files = new LedgerFiles(new Gl07Format(), folder.resolve("ledger.dat"));
        List<ExportReport> first = export(files);
        List<ExportReport> again = export(files);
        ExportReport batch = first.get(0);
        Path copy = folder.resolve("ledger-again.dat");
        session.billing()
                .exportAgain(
                        batch.batch().number(),
                        new LedgerFiles(new Gl07Format(), copy),
                        session.actor(),
                        posting -> {});
        Path file = folder.resolve("ledger.dat");
        boolean isSame = Files.mismatch(file, copy) == -1;
        sums.exported(batch, again.size(), isSame, LedgerFileSums.read(file));
        lines.add("ledger.dat      batch " + batch.batch().number() + ", "
                + Words.count(batch.batch().postings(), "posting") + " in "
                + Words.count(batch.batch().vouchers().size(), "voucher") + ", debit = credit = "
                + Words.amount(batch.batch().debit()));
        lines.add("exported again  " + (again.isEmpty() ? "nothing: all is handed over" : "another batch"));
        lines.add("batch again     ledger-again.dat, " + (isSame ? "byte for byte the same" : "NOT the same bytes"));
    }

    private List<ExportReport> export(LedgerFiles files) {
        return session.billing().export(Mode.COMMIT, calendar.exportDay(), files, session.actor(), posting -> {});
    }

    void verify(List<String> lines) {
        session.billing().sealLog(Long.MAX_VALUE);
        VerifyReport report;
        try (Progress progress = app.progress("verifying", expected.invoices())) {
            report = session.billing().verify(session.actor(), progress::stepTo);
        }
        sums.verified(report);
        for (VerifyReport.Check check : report.checks()) {
            lines.add(String.format(Locale.ENGLISH, "%-6s %,9d  %s", check.rule(), check.objects(), check.what()));
        }
        lines.add(report.isClean() ? "nothing is wrong" : Words.count(report.findingCount(), "thing") + " wrong");
        report.findings().stream().limit(20).forEach(lines::add);
    }

    DemoSummary summary() {
        Catalog catalog = session.catalog();
        String students = ledgerAccount(catalog, Fees.SEMESTER_INVOICE);
        String courses = ledgerAccount(catalog, Fees.COURSE_INVOICE);
        String refunds = catalog.invoiceTypes().stream()
                .flatMap(type -> type.refundAccounts().stream())
                .map(accounts -> accounts.ledgerAccount().account())
                .findFirst()
                .orElseThrow();
        return new DemoSummary(
                expected,
                sums,
                sums.check(expected, students, courses, refunds, catalog),
                new Stories(session, school).tell(),
                accountNames(catalog));
    }

    private static Map<String, String> accountNames(Catalog catalog) {
        Map<String, String> names = new HashMap<>();
        catalog.lineTypes()
                .forEach(type -> type.coding()
                        .ifPresent(coding ->
                                names.put(coding.account(), type.name().en())));
        catalog.invoiceTypes()
                .forEach(type -> names.put(
                        type.payee().ledgerAccount().account(),
                        "bank, " + type.payee().name()));
        catalog.invoiceTypes()
                .forEach(type -> type.refundAccounts()
                        .ifPresent(
                                accounts -> names.put(accounts.ledgerAccount().account(), "bank, refunds")));
        names.put(catalog.settings().unplacedAccount().account(), "held for debtors");
        names.put(catalog.settings().vatAccount().account(), "VAT");
        return names;
    }

    private static String ledgerAccount(Catalog catalog, String type) {
        return catalog.invoiceTypes().stream()
                .filter(t -> t.code().value().equals(type))
                .map(InvoiceType::payee)
                .map(p -> p.ledgerAccount().account())
                .findFirst()
                .orElseThrow();
    }
}
