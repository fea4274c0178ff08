package org.schoolbilling.admin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.bank.files.BankFiles;
import org.schoolbilling.bank.files.OcrGiroFormat;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.spi.json.CatalogReader;
import org.schoolbilling.spi.json.JsonCatalogCodec;
import org.schoolbilling.spi.run.IssueReport;
import org.schoolbilling.spi.run.LoadReport;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.run.VerifyReport;
import org.schoolbilling.store.jdbc.JdbcStores;

/** A school whose claims are made, and clerks who then all do the same at the same time. */
final class Clerks {

    static final CreditorId SCHOOL = new CreditorId("NORDVIK");
    private static final int PEOPLE = 90;
    private static final int CHUNK = 5;
    private static final Actor CLERK = new Actor("clerk");

    private final Path folder;
    private final String url;
    private final Calendar calendar = new Calendar(java.time.LocalDate.of(2026, 8, 10));
    private final School school = new School(3, PEOPLE, calendar);

    Clerks(Path folder, String url) {
        this.folder = folder;
        this.url = url;
    }

    /** Sets the school up and makes its claims; nothing is issued yet. */
    void makeClaims() throws IOException {
        try (Session session = open();
                InputStream in = CatalogReader.class.getResourceAsStream("example-catalogue.json")) {
            DemoTerm term = new DemoTerm(app(), session, school, calendar, folder);
            String example = new String(
                    java.util.Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            term.setUp(example, new ArrayList<>());
            term.loadRoster(new ArrayList<>());
            term.generate(new ArrayList<>());
        }
    }

    private Session open() {
        return Session.open(app(), url, SCHOOL, calendar);
    }

    private static App app() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new App(InputStream.nullInputStream(), nowhere, nowhere);
    }

    /** Writes the bank file for what is issued. */
    Path writeBankFile() throws IOException {
        calendar.goTo(calendar.loadDay());
        Path file = folder.resolve("bank.ocr");
        try (Session session = open()) {
            BankFileOfTerm.write(file, session, school, calendar);
        }
        return file;
    }

    /** So many clerks issue the students' invoices; then half of them load the bank file while the others issue on. */
    void workAtTheSameTime(int clerks) throws IOException, InterruptedException, ExecutionException {
        try (JdbcStores stores = JdbcStores.at(url).connections(3 * clerks).open()) {
            SchoolBilling billing = SchoolBilling.builder(
                            stores.store(SCHOOL), new JsonCatalogCodec(), stores.ids(), calendar)
                    .chunkSize(CHUNK)
                    .build();
            calendar.goTo(calendar.issueDay());
            List<Callable<Long>> issuing = new ArrayList<>();
            for (int i = 0; i < clerks; i++) {
                issuing.add(() -> issue(billing, Fees.SEMESTER_INVOICE).issued());
            }
            long issued = together(issuing);
            assertThat(issued).isGreaterThan(PEOPLE / 2);

            Path file = writeBankFile();
            List<Callable<Long>> both = new ArrayList<>();
            for (int i = 0; i < clerks; i++) {
                both.add(
                        i % 2 == 0
                                ? () -> 1_000_000
                                        * load(billing, file).outcomes().getOrDefault(Outcome.REGISTERED, 0L)
                                : () -> issue(billing, Fees.COURSE_INVOICE).issued());
            }
            long done = together(both);
            issued += done % 1_000_000;
            requireEachOnce(billing, file, done / 1_000_000, issued);
        }
    }

    private IssueReport issue(SchoolBilling billing, String type) {
        return billing.issue(
                Mode.COMMIT,
                new IssueRequest(calendar.term(), new InvoiceTypeCode(type), null, null, calendar.dueDay(), false),
                CLERK,
                item -> {});
    }

    private static LoadReport load(SchoolBilling billing, Path file) {
        return billing.load(Mode.COMMIT, BankFiles.of(file), new OcrGiroFormat(), CLERK, item -> {});
    }

    /** What all of the work comes to, each part started at the same moment. */
    private static long together(List<Callable<Long>> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        CyclicBarrier start = new CyclicBarrier(work.size());
        try {
            List<Future<Long>> all = new ArrayList<>();
            for (Callable<Long> one : work) {
                all.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            long sum = 0;
            for (Future<Long> one : all) {
                sum += one.get();
            }
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Each payment was booked once, and the invoice numbers have neither gap nor repeat. */
    void requireEachOnce(Path file) {
        try (JdbcStores stores = JdbcStores.at(url).open()) {
            SchoolBilling billing = SchoolBilling.builder(
                            stores.store(SCHOOL), new JsonCatalogCodec(), stores.ids(), calendar)
                    .build();
            requireEachOnce(billing, file, -1, -1);
        }
    }

    private static void requireEachOnce(SchoolBilling billing, Path file, long registered, long issued) {
        LoadReport again = load(billing, file);
        VerifyReport ledger = billing.verify(CLERK, done -> {});
        long known = again.outcomes().getOrDefault(Outcome.ALREADY_REGISTERED, 0L);
        Money amount = java.util.Objects.requireNonNull(again.amounts().get(Outcome.ALREADY_REGISTERED));
        assertThat(ledger.findings()).isEmpty();
        assertThat(again.outcomes().get(Outcome.REGISTERED)).isZero();
        assertThat(known).isGreaterThan(PEOPLE / 2);
        assertThat(ledger.paid()).as("each payment once").isEqualTo(amount);
        assertThat(ledger.posted()).isEqualTo(amount);
        if (registered >= 0) {
            assertThat(registered).as("registered by all together").isEqualTo(known);
            assertThat(issued).as("issued by all together").isEqualTo(ledger.invoices());
        }
    }
}
