package org.schoolbilling.testkit.simulator;

import static org.schoolbilling.testkit.simulator.SchoolYear.CLERK;
import static org.schoolbilling.testkit.simulator.SchoolYear.NOK;
import static org.schoolbilling.testkit.simulator.Thing.done;
import static org.schoolbilling.testkit.simulator.Thing.perhapsTried;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.charge.GenerateRequest;
import org.schoolbilling.export.BatchState;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.money.Money;
import org.schoolbilling.reminder.ReminderRequest;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.run.LoadReport;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.term.Term;
import org.schoolbilling.testkit.memory.InMemoryErpSink;
import org.schoolbilling.waiver.BulkWaiver;
import org.schoolbilling.waiver.EndStudies;
import org.schoolbilling.waiver.WaiverGround;

/** What can happen at a school: the runs, and what the world outside does. What clerks do one by one is in {@link Clerks}. */
final class Things {

    static final InvoiceTypeCode SEM = new InvoiceTypeCode("SEM");
    static final InvoiceTypeCode KURS = new InvoiceTypeCode("KURS");

    private final SchoolYear year;
    private final Mail mail;
    private final Clerks clerks;

    Things(SchoolYear year) {
        this.year = year;
        this.mail = new Mail(year);
        this.clerks = new Clerks(year);
    }

    /** Whatever comes next. */
    Thing next() {
        int draw = year.random.nextInt(100);
        if (draw < 10) {
            return generate();
        } else if (draw >= 36 && draw < 63 && !clerks.haveWork()) {
            return issue();
        } else if (draw < 18) {
            return issue();
        } else if (draw < 36) {
            return load(mail.file(true), year.chance(20));
        } else if (draw < 44) {
            return clerks.unresolved();
        } else if (draw < 63) {
            return quick();
        } else if (draw < 72) {
            return export();
        } else if (draw < 78) {
            return done("deliver events", billing -> billing.deliverEvents(year.host()));
        } else if (draw < 85) {
            return people();
        } else if (draw < 88) {
            return clerks.haveWork() ? clerks.drafts() : generate();
        } else if (draw < 92) {
            return remind();
        } else if (draw < 94) {
            return waiveInBulk();
        } else if (draw < 96) {
            long atMost = year.random.nextInt(1, 60);
            return done("seal the log", billing -> billing.sealLog(atMost));
        }
        return draw < 97 ? exportAgain() : done("restart", billing -> {});
    }

    /** Something short that one clerk does, as a rule on one invoice. */
    Thing quick() {
        int draw = year.random.nextInt(10);
        if (draw == 0 || !clerks.haveWork()) {
            return issue();
        }
        return draw == 1 ? load(mail.file(false), false) : clerks.oneInvoice();
    }

    /** The last payments of the year: many pay what they owe at last, and get back what was too much. */
    List<Thing> lastPayments() {
        return List.of(load(mail.lastFile(), false), clerks.refundWhatIsHeld());
    }

    /** What is done when everybody tells the truth again. */
    List<Thing> last() {
        LocalDate until = year.clock.today().plusYears(1);
        return List.of(
                done("export", billing -> billing.export(Mode.COMMIT, until, year.sink, CLERK, p -> {})),
                done("deliver events", billing -> billing.deliverEvents(year.host())),
                done("seal the log", billing -> billing.sealLog(Long.MAX_VALUE)));
    }

    void requireByHand(Map<String, Money> found) {
        clerks.requireByHand(found);
    }

    private Thing generate() {
        boolean isCourse = year.chance(25);
        List<LineTypeCode> types = new ArrayList<>();
        for (String type : isCourse ? List.of("KURSAVG", "MATERIELL") : List.of("SEMAVG", "SAIH", "KOPI")) {
            if (year.chance(70)) {
                types.add(new LineTypeCode(type));
            }
        }
        boolean isFromGroup = !isCourse && year.chance(15);
        if (types.isEmpty()) {
            types.add(new LineTypeCode(isCourse ? "KURSAVG" : "SEMAVG"));
        }
        Map<LineTypeCode, Money> amounts = isCourse && year.chance(80)
                ? Map.of(new LineTypeCode("KURSAVG"), Money.ofMinor(year.random.nextInt(100, 500_000), NOK))
                : Map.of();
        amounts = types.contains(new LineTypeCode("KURSAVG")) ? amounts : Map.of();
        GenerateRequest request = new GenerateRequest(
                isCourse ? KURS : SEM,
                isFromGroup ? List.of() : types,
                amounts,
                Term.containing(year.clock.today()),
                year.clock.today().plusDays(30),
                isFromGroup ? new Selection.OfUnit(People.UNIT) : selection(),
                year.chance(30),
                isFromGroup);
        if (year.chance(15)) {
            year.count("roster fails");
            year.people.failAfter(year.random.nextInt(4));
            return new Thing(
                    "generate from a roster that fails",
                    false,
                    true,
                    billing -> billing.generate(Mode.COMMIT, request, true, CLERK, i -> {}));
        }
        return perhapsTried(year, "generate", (billing, mode) -> billing.generate(mode, request, true, CLERK, i -> {}));
    }

    private Selection selection() {
        return switch (year.random.nextInt(4)) {
            case 0 -> new Selection.OnePerson(year.people.any().id());
            case 1 ->
                new Selection.OfFile(List.of(
                        new FileId(1, year.people.any().id()),
                        new FileId(2, new PersonId("UNKNOWN")),
                        new FileId(3, year.people.any().id())));
            default -> new Selection.OfUnit(People.UNIT);
        };
    }

    private Thing issue() {
        IssueRequest request = new IssueRequest(
                Term.containing(year.clock.today()),
                year.chance(20) ? SEM : null,
                null,
                null,
                year.chance(20) ? year.clock.today().plusDays(21) : null,
                year.chance(10));
        return perhapsTried(year, "issue", (billing, mode) -> billing.issue(mode, request, CLERK, i -> {}));
    }

    /** Loads a file, perhaps after trying it: then both say the same (PAY-3). */
    private Thing load(BankSide.Listed file, boolean isTriedFirst) {
        return new Thing(isTriedFirst ? "load after a trial" : "load", !isTriedFirst, false, billing -> {
            @Nullable LoadReport trial = isTriedFirst ? billing.load(Mode.TRIAL, file, file, CLERK, i -> {}) : null;
            LoadReport report = billing.load(Mode.COMMIT, file, file, CLERK, i -> {});
            if (trial != null) {
                Checks.require(
                        trial.outcomes().equals(report.outcomes())
                                && trial.amounts().equals(report.amounts())
                                && trial.retriedAmount().equals(report.retriedAmount()),
                        "the trial said " + trial.outcomes() + ", the load " + report.outcomes() + " (PAY-3)");
            }
            report.outcomes().forEach((outcome, times) -> year.count("outcome " + outcome, times));
            file.book();
        });
    }

    private Thing remind() {
        LocalDate today = year.clock.today();
        ReminderRequest request = new ReminderRequest(
                today.minusDays(year.random.nextInt(14, 20)),
                year.chance(20) ? today.minusDays(60) : null,
                today.plusDays(year.random.nextInt(14, 30)),
                year.chance(50) ? Map.of() : Map.of(1, Money.ofMinor(3_500, NOK)),
                year.chance(80) ? 2 : 1,
                null,
                null,
                null,
                true,
                "");
        return perhapsTried(year, "remind", (billing, mode) -> billing.remind(mode, request, CLERK, o -> {}));
    }

    /** Mostly on a ground or of one line type: all at once would leave a school with nothing to do. */
    private Thing waiveInBulk() {
        boolean isOfAll = year.chance(40);
        WaiverGround ground =
                isOfAll ? new WaiverGround.All() : new WaiverGround.StudyRightEnded(null, year.chance(50));
        BulkWaiver order = new BulkWaiver(
                year.chance(50) ? Term.containing(year.clock.today()) : null,
                year.chance(30) ? SEM : null,
                isOfAll && year.chance(80) ? new LineTypeCode(year.chance(50) ? "KOPI" : "MATERIELL") : null,
                Set.of(),
                year.chance(30) ? year.chance(50) : null,
                null,
                ground,
                isOfAll && year.chance(30) ? new EndStudies(year.chance(50), true, false) : null,
                "",
                true);
        return perhapsTried(year, "waive in bulk", (billing, mode) -> billing.waiveInBulk(mode, order, CLERK, o -> {}));
    }

    private Thing export() {
        LocalDate until = year.clock.today().minusDays(year.random.nextInt(10));
        return new Thing(
                "export", true, true, billing -> billing.export(Mode.COMMIT, until, year.sink, CLERK, p -> {}));
    }

    /** A batch that was delivered gives the same rows whenever it is produced again (GLX-3). */
    private Thing exportAgain() {
        List<GlBatch> delivered = year.store().batches().stream()
                .filter(batch -> batch.state() == BatchState.DELIVERED)
                .toList();
        if (delivered.isEmpty()) {
            return export();
        }
        GlBatch batch = year.any(delivered);
        return done("export again", billing -> {
            InMemoryErpSink other = new InMemoryErpSink("simulated");
            billing.exportAgain(batch.number(), other, CLERK, p -> {});
            Checks.require(
                    Objects.equals(
                            year.erp.batches().get(batch.number()),
                            other.batches().get(batch.number())),
                    "batch " + batch.number() + " has other rows now (GLX-3)");
        });
    }

    private Thing people() {
        return switch (year.random.nextInt(3)) {
            case 0 -> done("somebody joins", billing -> year.people.join());
            case 1 -> done("somebody leaves", billing -> year.people.leave());
            default -> done("somebody changes", billing -> year.people.change());
        };
    }
}
