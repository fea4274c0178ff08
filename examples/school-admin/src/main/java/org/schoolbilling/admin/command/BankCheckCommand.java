package org.schoolbilling.admin.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.spi.bank.AssignmentSummary;
import org.schoolbilling.spi.bank.BankFileItem;
import org.schoolbilling.spi.bank.BankFileSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a bank file and says what is in it (PAY-1). */
@Command(
        name = "check",
        description = {
            "Reads a bank file (OCR giro or camt.054) to its end, checks its counts and sums, and says what is in it.",
            "No database is needed, and nothing is booked."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples: school-admin bank check bank.ocr",
            "          school-admin bank check --list camt054.xml",
            "          school-admin bank check --json - < bank.ocr"
        })
final class BankCheckCommand implements Runnable {

    private final App app;

    @Parameters(paramLabel = "FILE", description = "An OCR giro or camt.054 file; - is standard input.")
    private Path path = Path.of("");

    @Option(names = "--currency", paramLabel = "CODE", description = "What amounts are in; NOK where nothing is said.")
    private Currency currency = Currency.getInstance("NOK");

    @Option(names = "--list", description = "List every row.")
    private boolean list;

    BankCheckCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (BankInput input = BankInput.open(app, path)) {
            BankFileSummary summary = read(input, item -> {});
            summary.warnings().forEach(app::warn);
            if (app.isJson()) {
                answer(summary);
                read(input, item -> app.json().item(TransactionRow.of(item)));
            } else {
                tell(summary);
                if (list) {
                    read(input, this::tell);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BankFileSummary read(BankInput input, Consumer<BankFileItem> items) throws IOException {
        return input.format().read(input.file(), LocalDate.now(app.options().clock()), currency, items);
    }

    private void answer(BankFileSummary summary) {
        List<AssignmentRow> assignments =
                summary.assignments().stream().map(AssignmentRow::of).toList();
        app.json()
                .field("format", summary.format())
                .field("id", summary.id())
                .field("sha256", summary.sha256())
                .field("transactions", summary.transactions())
                .field("total", summary.total().toText())
                .field("currency", currency.getCurrencyCode())
                .field("structural", summary.structural())
                .field("otherServices", summary.otherServices())
                .field("warnings", summary.warnings())
                .field("assignments", assignments)
                .startItems("items");
    }

    private void tell(BankFileSummary summary) {
        app.say(summary.format() + " file " + summary.id() + ", whole and without a fault: "
                + Words.count(summary.transactions(), "transaction") + ", " + Words.money(summary.total()));
        if (summary.otherServices() > 0) {
            app.say(Words.count(summary.otherServices(), "record") + " of other services in it are set aside.");
        }
        Table table = new Table()
                .left(summary.format().startsWith("camt") ? "Notification" : "Assignment")
                .left("Account")
                .right("Transactions")
                .right("Total")
                .left("From")
                .left("To");
        for (AssignmentSummary one : summary.assignments()) {
            table.row(
                    one.id(),
                    one.account(),
                    Words.count(one.transactions()),
                    Words.amount(one.total()),
                    Objects.toString(one.earliest(), ""),
                    Objects.toString(one.latest(), ""));
        }
        table.print(app.out());
    }

    private void tell(BankFileItem item) {
        TransactionRow row = TransactionRow.of(item);
        app.say("  row " + row.row() + ": "
                + (row.amount() == null
                        ? row.text()
                        : row.kind() + " " + row.date() + " " + row.amount() + " to " + row.account() + ", KID "
                                + row.kid()));
    }
}
