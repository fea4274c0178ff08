package org.schoolbilling.admin.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.spi.json.CatalogReader;

/** Plays the term and tells it. */
final class Demo {

    /** Where the days begin unless --today says another: so that two runs of the same seed are the same. */
    private static final LocalDate START = LocalDate.of(2026, 8, 10);

    private final App app;
    private final Path folder;
    private final int students;
    private final long seed;

    Demo(App app, Path folder, int students, long seed) {
        this.app = app;
        this.folder = folder;
        this.students = students;
        this.seed = seed;
    }

    /** Plays it; whether everything added up. */
    boolean play() throws IOException {
        Calendar calendar =
                new Calendar(Objects.requireNonNullElse(app.options().todayOrNull(), START));
        School school = new School(seed, students, calendar);
        String example = example();
        app.say("Nordvik høgskole, a school that does not exist: " + Words.count(students, "person")
                + " with synthetic national ids,");
        app.say("the term " + calendar.term() + " from " + calendar.start() + " on. Amounts are in NOK.");
        String url = Objects.requireNonNullElse(
                app.options().databaseOrNull(), folder.resolve("ledger").toString());
        try (Session session = open(url, calendar)) {
            DemoTerm term = new DemoTerm(app, session, school, calendar, folder);
            Narrator narrator = new Narrator(app);
            narrator.step("Catalogue: what may be demanded", lines -> term.setUp(example, lines));
            narrator.step("Roster: who is at the school", term::loadRoster);
            narrator.step("Claims: generate, for three selections", term::generate);
            narrator.step("Invoices: issue", term::issue);
            narrator.step("Bank file: what the bank delivers", term::writeBankFile);
            narrator.step("Payments: load the bank file", term::load);
            Aftermath aftermath = term.aftermath();
            narrator.step("Afterwards: pay back, and move", aftermath::putRight);
            narrator.step("Reminders: two rounds", aftermath::remind);
            narrator.step("Waivers: in bulk", aftermath::waive);
            narrator.step("General ledger: export", term::export);
            narrator.step("Everything: verify", term::verify);
            narrator.step("Paper: reports and documents", term.paper()::write);
            DemoSummary summary = term.summary();
            new DemoAnswer(app, folder, url).tell(summary, narrator.phases());
            return summary.checks().areAllOk();
        }
    }

    private static String example() throws IOException {
        try (InputStream in = CatalogReader.class.getResourceAsStream("example-catalogue.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A database that is there may hold the school already: then it is played once more, under another code. */
    private Session open(String url, Calendar calendar) {
        CreditorId asked = app.options().creditorOrNull();
        String base = asked == null ? "NORDVIK" : asked.value();
        for (int i = 1; ; i++) {
            CreditorId creditor = new CreditorId(i == 1 ? base : base + "-" + i);
            Session session = Session.open(app, url, creditor, calendar);
            if (session.store().catalog().isEmpty()) {
                return session;
            }
            session.close();
        }
    }
}
