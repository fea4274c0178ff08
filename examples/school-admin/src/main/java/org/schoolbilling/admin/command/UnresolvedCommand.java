package org.schoolbilling.admin.command;

import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.spi.Cursor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The list of what the bank delivered and no invoice took (PAY-4). */
@Command(
        name = "unresolved",
        description = {
            "Lists what the bank delivered and no invoice took, and why. Each load tries these again.",
            "An entry is named by its key, eight characters that never change."
        },
        mixinStandardHelpOptions = true,
        subcommands = {
            UnresolvedPlaceCommand.class,
            UnresolvedSplitCommand.class,
            UnresolvedDuplicateCommand.class,
            UnresolvedSendBackCommand.class,
            UnresolvedRemoveCommand.class,
            UnresolvedTakeBackCommand.class,
            UnresolvedReopenCommand.class,
            UnresolvedSuggestCommand.class,
            UnresolvedHistoryCommand.class
        },
        footer = {
            "",
            "Examples: school-admin unresolved",
            "          school-admin unresolved place 3f9c02ab --invoice 100017",
            "          school-admin unresolved remove 3f9c02ab --reason \"sent back to the payer\""
        })
public final class UnresolvedCommand implements Runnable {

    private final App app;

    @Option(names = "--all", description = "List also what people have handled, with what became of it.")
    private boolean all;

    UnresolvedCommand(App app) {
        this.app = app;
    }

    /** An entry as a program reads it. */
    record Row(
            String key,
            String state,
            String outcome,
            String amount,
            String date,
            String account,
            String kid,
            String reference,
            String remark,
            String file,
            long row,
            String fullKey) {

        static Row of(RecordedTransaction entry) {
            TransactionRow t = TransactionRow.of(entry.transaction());
            return new Row(
                    ShortKey.of(entry.key()),
                    entry.state().name(),
                    entry.outcome().name(),
                    entry.transaction().amount().toText(),
                    entry.transaction().paymentDate().toString(),
                    entry.transaction().receivingAccount(),
                    String.valueOf(t.kid()),
                    String.valueOf(t.reference()),
                    NationalId.maskIn(entry.remark()),
                    entry.file(),
                    t.row(),
                    NationalId.maskIn(entry.key().toText()));
        }
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            if (app.isJson()) {
                app.json().startItems("items");
            }
            list(
                    session,
                    session.billing().payments().unresolved(session.actor()),
                    "entries",
                    "Nothing is unresolved.");
            if (all) {
                if (app.isJson()) {
                    app.json().startItems("handled");
                }
                list(
                        session,
                        session.billing().desk().handled(session.actor()),
                        "handledEntries",
                        "Nothing was handled by hand.");
            }
        }
    }

    private void list(Session session, Cursor<RecordedTransaction> listed, String counted, String none) {
        try (Cursor<RecordedTransaction> entries = listed) {
            long count = 0;
            Money total = Money.zero(session.currency());
            Table table = newTable();
            while (entries.hasNext()) {
                RecordedTransaction entry = entries.next();
                count++;
                total = total.plus(entry.transaction().amount());
                if (app.isJson()) {
                    app.json().item(Row.of(entry));
                } else {
                    add(table, entry);
                    if (count % 1_000 == 0) {
                        table.print(app.out());
                        table = newTable();
                    }
                }
            }
            if (app.isJson()) {
                app.json()
                        .field(counted, count)
                        .field(counted.equals("entries") ? "total" : "handledTotal", total.toText());
            } else {
                if (!table.isEmpty()) {
                    table.print(app.out());
                }
                app.say(
                        count == 0
                                ? none
                                : Words.count(count) + (count == 1 ? " entry, " : " entries, ") + Words.money(total)
                                        + ".");
            }
        }
    }

    private static Table newTable() {
        return new Table().left("Key").left("Date").right("Amount").left("KID").left("Why");
    }

    private static void add(Table table, RecordedTransaction entry) {
        Row row = Row.of(entry);
        table.row(row.key(), row.date(), Words.amount(entry.transaction().amount()), row.kid(), why(entry, row));
    }

    private static String why(RecordedTransaction entry, Row row) {
        return entry.isUnresolved() ? row.remark() : Words.of(entry.state()) + ": " + row.remark();
    }
}
