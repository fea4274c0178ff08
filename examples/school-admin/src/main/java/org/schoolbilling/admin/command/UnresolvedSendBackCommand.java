package org.schoolbilling.admin.command;

import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.spi.run.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Marks an entry as sent back (PAY-13). */
@Command(
        name = "send-back",
        description = {
            "Takes a payment off the list that goes back to its payer, and says what to pay to which account.",
            "Its money was never booked; the payment goes with the next refund export."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin unresolved send-back 3f9c02ab --reason \"paid to the wrong school\""})
final class UnresolvedSendBackCommand implements Runnable {

    private final App app;

    @Mixin
    private UnresolvedEntry entry = new UnresolvedEntry();

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; it is kept until the payer is erased.")
    private String reason = "";

    UnresolvedSendBackCommand(App app) {
        this.app = app;
    }

    private record SentBack(String sentBack, String amount, String toAccount, String fromAccount, String reason) {}

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            Desk.SentBack sent = session.billing().desk().sendBack(entry.key(session), reason, session.actor());
            app.say("To be paid back: " + Words.money(sent.amount()) + " from account " + sent.receivingAccount()
                    + " to account " + sent.payerAccount() + ", with the next refund export.");
            if (app.isJson()) {
                app.json()
                        .value(new SentBack(
                                ShortKey.of(sent.key()),
                                sent.amount().toText(),
                                sent.payerAccount(),
                                sent.receivingAccount(),
                                sent.reason()));
            }
        }
    }
}
