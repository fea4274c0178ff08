package org.schoolbilling.admin.command;

import java.util.List;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.ledger.Moving;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Moves;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Moves a payment to the invoice it belongs to (MOV). */
@Command(
        name = "move",
        description = "Moves a payment to the invoice it belongs to; both invoices change together.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples: school-admin move 100017 --to 100021",
            "          school-admin move 100017 --line 5 --to 100021 --unplaced --trial"
        })
public final class MoveCommand implements Runnable {

    private final App app;

    @Mixin
    private InvoiceChoice choice = new InvoiceChoice();

    @Mixin
    private PaymentChoice payment = new PaymentChoice();

    @Option(names = "--to", required = true, paramLabel = "NUMBER", description = "The invoice the money belongs to.")
    private InvoiceNumber to = new InvoiceNumber(1);

    @Option(
            names = "--unplaced",
            description = "Move only what no claim takes of the payment, and leave the rest where it is.")
    private boolean unplaced;

    @Option(names = "--trial", description = "Show what would come of it, change nothing.")
    private boolean trial;

    MoveCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            Invoice from = choice.invoice(session);
            Moves.Move move = new Moves.Move(
                    from.id(),
                    payment.line(from),
                    unplaced ? Moving.Part.UNPLACED : Moving.Part.WHOLE,
                    target(session));
            Moves.Moved moved = session.billing().moves().move(trial ? Mode.TRIAL : Mode.COMMIT, move, session.actor());
            tell(session, moved);
        }
    }

    private void tell(Session session, Moves.Moved moved) {
        if (app.isJson()) {
            app.json()
                    .field("trial", trial)
                    .field("from", InvoiceJson.of(moved.from()))
                    .field("to", InvoiceJson.of(moved.to()));
            return;
        }
        InvoiceAnswer answer = new InvoiceAnswer(app, session);
        app.say(trial ? "Trial, nothing is changed. The invoice it leaves would be:" : "The invoice it leaves:");
        answer.print(moved.from());
        app.say("");
        app.say(trial ? "The invoice it goes to would be:" : "The invoice it goes to:");
        answer.print(moved.to());
    }

    /** Whoever reads lists may take a draft's id for a number; then the answer is that it is a draft. */
    private InvoiceId target(Session session) {
        Invoice issued = session.store().invoicesByNumber(List.of(to)).get(to);
        if (issued != null) {
            return issued.id();
        }
        InvoiceId id = new InvoiceId(to.value());
        Invoice draft = session.store().invoices(List.of(id)).get(id);
        if (draft == null || !draft.isDraft()) {
            throw BillingException.of(ErrorCode.INVOICE_UNKNOWN, "invoice " + to);
        }
        return id;
    }
}
