package org.schoolbilling.admin.demo;

import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.spi.run.LoadReport;
import org.schoolbilling.spi.run.VerifyReport;

/** Says what happened to the money. */
final class DemoAnswer {

    private final App app;
    private final Path folder;
    private final String database;

    DemoAnswer(App app, Path folder, String database) {
        this.app = app;
        this.folder = folder;
        this.database = database;
    }

    void tell(DemoSummary summary, List<Narrator.Phase> phases) {
        if (app.isJson()) {
            answer(summary, phases);
            return;
        }
        money(summary);
        stories(summary);
        checks(summary);
        double seconds = phases.stream().mapToDouble(Narrator.Phase::seconds).sum();
        app.say("");
        app.say(String.format(
                java.util.Locale.ENGLISH,
                "%.1f seconds. Its files are in %s: catalogue.json, roster.csv, bank.ocr, ledger.dat, reminders.pdf.",
                seconds,
                folder));
        app.say("Look around, for example:");
        String db = " --db " + database;
        app.say("  " + started() + " show 100002" + db);
        app.say("  " + started() + " unresolved" + db);
        app.say("  " + started() + " search --status PURRET2" + db);
    }

    /** How this program is called from any folder, to be copied: by its jar, where it runs from one. */
    private static String started() {
        CodeSource source = DemoAnswer.class.getProtectionDomain().getCodeSource();
        String place = source == null ? "" : source.getLocation().toString();
        return place.endsWith(".jar") ? "java -jar " + Path.of(URI.create(place)) : "school-admin";
    }

    private void money(DemoSummary summary) {
        VerifyReport ledger = summary.sums().verified();
        LoadReport load = summary.sums().loaded();
        app.say("");
        app.say("WHAT HAPPENED TO THE MONEY");
        app.say("");
        Table table = new Table().left("").right("").left("");
        row(table, "Claimed on " + Words.count(ledger.invoices(), "invoice"), ledger.claimed(), "");
        row(table, "  covered by payments", ledger.allocated(), "");
        row(table, "  waived: optional fees not paid, copy fees given up", ledger.waived(), "");
        row(table, "  still owed", ledger.open(), "");
        Money claims = ledger.allocated().plus(ledger.waived()).plus(ledger.open());
        row(table, "  together", claims, tick(claims.equals(ledger.claimed())) + " all that was claimed");
        table.row("", "", "");
        row(
                table,
                "Delivered by the bank, " + Words.count(load.file().transactions(), "payment"),
                load.file().total(),
                "");
        row(table, "  covering claims", ledger.allocated(), "");
        row(table, "  paid too much, held for the debtor", ledger.unplaced(), "");
        row(table, "  paid too much, paid back", ledger.refunded(), "");
        Money together = ledger.allocated().plus(ledger.unplaced()).plus(ledger.refunded());
        for (Map.Entry<Outcome, Money> one : new EnumMap<>(load.amounts()).entrySet()) {
            if (one.getKey().isUnresolved() && !one.getValue().isZero()) {
                row(table, "  " + Told.outcome(one.getKey()), one.getValue(), "");
                together = together.plus(one.getValue());
            }
        }
        row(table, "  together", together, tick(together.equals(load.file().total())) + " all of the bank file");
        table.row("", "", "");
        file(table, summary);
        table.print(app.out());
    }

    private void file(Table table, DemoSummary summary) {
        LedgerFileSums file = summary.sums().file();
        table.row("In the ledger file, read back from " + Words.count(file.rows(), "row"), "", "");
        file.accounts()
                .forEach((account, minor) -> table.row(
                        "  account " + account + ", " + summary.accountNames().getOrDefault(account, ""),
                        Ore.text(Math.abs(minor)),
                        minor < 0 ? "credit" : "debit"));
        long rest = file.debit() - file.credit();
        table.row("  debit less credit", Ore.text(rest), tick(rest == 0) + " balanced");
        long posted = summary.sums().verified().posted().minor();
        table.row("  debits", Ore.text(file.debit()), tick(file.debit() == posted) + " all that was booked");
    }

    private static void row(Table table, String what, Money amount, String remark) {
        table.row(what, Words.amount(amount), remark);
    }

    private static String tick(boolean ok) {
        return ok ? "✓" : "✗ NOT";
    }

    private void stories(DemoSummary summary) {
        app.say("");
        app.say("SOME OF THE INVOICES");
        app.say("");
        summary.stories().forEach(story -> app.say("  " + story));
    }

    private void checks(DemoSummary summary) {
        app.say("");
        app.say("WORKED OUT BY PLAIN ARITHMETIC, AND FOUND");
        app.say("");
        Table table = new Table().left("").left("").right("worked out").right("found");
        for (Checks.Check check : summary.checks().all()) {
            boolean isLong = check.expected().length() > 20;
            table.row(
                    check.ok() ? "✓" : "✗",
                    check.what(),
                    isLong && check.ok() ? "" : check.expected(),
                    isLong && check.ok() ? "the same" : check.found());
        }
        table.print(app.out());
        app.say("");
        long wrong = summary.checks().all().stream().filter(c -> !c.ok()).count();
        app.say(
                wrong == 0
                        ? "All " + summary.checks().all().size() + " comparisons agree, to the øre."
                        : wrong + " comparisons DO NOT AGREE.");
    }

    private void answer(DemoSummary summary, List<Narrator.Phase> phases) {
        VerifyReport ledger = summary.sums().verified();
        Map<String, String> money = new LinkedHashMap<>();
        money.put("claimed", ledger.claimed().toText());
        money.put("allocated", ledger.allocated().toText());
        money.put("waived", ledger.waived().toText());
        money.put("open", ledger.open().toText());
        money.put("received", ledger.paid().toText());
        money.put("unplaced", ledger.unplaced().toText());
        money.put("refunded", ledger.refunded().toText());
        money.put("bankFile", summary.sums().loaded().file().total().toText());
        money.put("posted", ledger.posted().toText());
        money.put("handedOver", ledger.handedOver().toText());
        app.json()
                .field("students", summary.expected().people())
                .field("folder", folder.toString())
                .field("database", database)
                .field("ok", summary.checks().areAllOk())
                .field("money", money)
                .field("phases", phases)
                .field("checks", summary.checks().all())
                .field("stories", summary.stories());
    }
}
