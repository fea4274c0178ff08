package org.schoolbilling.admin.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.PaymentPosition;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;

/** Shows an invoice as it stands. */
final class InvoiceAnswer {

    /** Where the column stands that only some invoices need. */
    private static final int GRANTED = 6;

    private final App app;
    private final Session session;

    InvoiceAnswer(App app, Session session) {
        this.app = app;
        this.session = session;
    }

    /** Answers with the invoice: what a command left of it. */
    void tell(Invoice invoice) {
        if (app.isJson()) {
            app.json().field("invoice", InvoiceJson.of(invoice));
        } else {
            print(invoice);
        }
    }

    /** The same, of a command that may have been a trial. */
    void tell(Invoice invoice, boolean isTrial) {
        if (isTrial) {
            if (app.isJson()) {
                app.json().field("trial", true);
            } else {
                app.say("Trial, nothing is changed. The invoice would be:");
            }
        }
        tell(invoice);
    }

    /** Prints header, lines, and what became of the money. */
    void print(Invoice invoice) {
        head(invoice);
        lines(invoice);
        allocations(invoice);
    }

    private void head(Invoice invoice) {
        InvoiceHeader header = invoice.header();
        Settlement settlement = Settlement.of(invoice);
        String name = header.number()
                .map(n -> "Invoice " + n)
                .orElse("Draft " + invoice.id() + (header.isDiscarded() ? " (discarded)" : ""));
        app.say(name + ", type " + header.type() + ", term " + header.term().toCode() + ": "
                + state(settlement.status()));
        Table table = new Table().left("").left("");
        table.row("debtor", debtor(header));
        header.kid().ifPresent(kid -> table.row("KID", kid));
        table.row("sent", Objects.toString(header.milestones().sentOrNull(), "not yet"));
        table.row("due", Objects.toString(header.milestones().dueOrNull(), "no date"));
        settlement.paidOn().ifPresent(day -> table.row("last payment", day));
        if (!header.customerReference().isEmpty()) {
            table.row("reference", header.customerReference());
        }
        if (!header.remark().isEmpty()) {
            table.row("remark", header.remark());
        }
        if (header.marks().isDunningStopped()) {
            table.row("dunning stop", header.marks().dunningStop());
        }
        if (header.marks().isUndelivered()) {
            table.row("not delivered", header.marks().undelivered());
        }
        header.marks().sendWished().ifPresent(day -> table.row("sending wished", day));
        table.print(app.out());
        app.say("  claimed " + Words.money(settlement.claims()) + ", received " + Words.money(settlement.paid())
                + ", waived " + Words.money(settlement.waived())
                + whereAny(", granted back ", settlement.grantedBack())
                + whereAny(", refunded ", settlement.refunded()) + "; owed now "
                + Words.money(settlement.outstanding())
                + whereAny(", too much ", settlement.surplus()));
    }

    private static String whereAny(String what, Money amount) {
        return amount.isPositive() ? what + Words.money(amount) : "";
    }

    private static String state(Status status) {
        return switch (status) {
            case DRAFT -> "draft";
            case SENT -> "sent (SENDT)";
            case REMINDED_1, REMINDED_2, REMINDED_3 -> "reminded (" + status.code() + ")";
            case SETTLED -> "settled (OPPGJORT)";
            case WAIVED -> "waived (FRAFALT)";
            case LAPSED -> "lapsed (BORTFALT)";
            case REFUNDED -> "refunded (REFUNDERT)";
            case CREDITED -> "credited (KREDITERT)";
        };
    }

    private String debtor(InvoiceHeader header) {
        Debtor debtor = session.store().debtors(List.of(header.debtor())).get(header.debtor());
        return debtor == null
                ? header.debtor().value()
                : debtor.name() + " (" + debtor.id() + ", number " + debtor.number() + ")";
    }

    private void lines(Invoice invoice) {
        Settlement settlement = Settlement.of(invoice);
        boolean isGranted = settlement.grantedBack().isPositive();
        app.say("");
        Table table = new Table()
                .right("Line")
                .left("What")
                .left("Date")
                .right("Amount")
                .right("Paid")
                .right("Waived");
        if (isGranted) {
            table.right("Granted back");
        }
        table.right("Open").left("");
        for (InvoiceLine line : invoice.lines()) {
            List<Object> cells = new ArrayList<>(List.of(line.number()));
            if (line instanceof ClaimLine claim) {
                ClaimPosition stands = settlement.claim(claim);
                cells.addAll(List.of(
                        line.text(),
                        line.date(),
                        Words.amount(line.amount()),
                        Words.amount(stands.allocated()),
                        Words.amount(stands.waived()),
                        Words.amount(stands.grantedBack()),
                        Words.amount(stands.open()),
                        remark(invoice, claim)));
            } else {
                cells.addAll(List.of(
                        what(line),
                        line.date(),
                        Words.amount(line.amount()),
                        "",
                        "",
                        "",
                        "",
                        remark(line, settlement)));
            }
            if (!isGranted) {
                cells.remove(GRANTED);
            }
            table.row(cells.toArray());
        }
        table.print(app.out());
    }

    private static String remark(Invoice invoice, ClaimLine claim) {
        String person =
                claim.person().value().equals(invoice.header().debtor().value()) ? "" : "for " + claim.person() + " ";
        return person + (claim.terms().isOptional() ? "optional" : "");
    }

    private static String what(InvoiceLine line) {
        return Words.of(line.role()) + (line.text().isEmpty() ? "" : ": " + line.text());
    }

    private static String remark(InvoiceLine line, Settlement settlement) {
        if (line instanceof PaymentLine payment) {
            PaymentPosition stands = settlement.payment(payment);
            return references(payment.origin())
                    + whereAny(", held ", stands.unplaced())
                    + whereAny(", refunded ", stands.refunded())
                    + whereAny(", moved or returned ", stands.movedOut());
        }
        return line instanceof TargetedLine t
                ? "of line " + t.target() + (t.isAutomatic() ? ", by itself" : ", by hand")
                : "";
    }

    private static String references(PaymentOrigin origin) {
        boolean isBoth =
                !origin.archiveReference().isEmpty() && !origin.transactionId().isEmpty();
        return "reference " + origin.reference() + (isBoth ? ", id " + origin.transactionId() : "");
    }

    private void allocations(Invoice invoice) {
        if (invoice.allocations().isEmpty()) {
            return;
        }
        app.say("");
        app.say("Where each payment went, and why:");
        Table table = new Table().left("Payment").left("Claim").right("Amount").left("Why");
        for (Allocation allocation : invoice.allocations()) {
            table.row(
                    "line " + allocation.payment(),
                    "line " + allocation.claim(),
                    Words.amount(allocation.amount()),
                    why(allocation));
        }
        table.print(app.out());
    }

    private static String why(Allocation allocation) {
        String rule = allocation.why().rule();
        String reason =
                switch (rule) {
                    case "ALC-1" -> "payment priority " + allocation.why().priority();
                    case "ALC-3" -> "what the remaining facts give";
                    case "ALC-8" -> "the payer named this claim";
                    case "ALC-9" -> "money that was free";
                    case "ALC-10" -> "the claim was granted back";
                    case "OPT-1" -> "the payer left out whole optional claims";
                    case "OPT-2" -> "mandatory claims first, then optional ones";
                    case "OPT-5" -> "took up an optional claim that was waived";
                    default -> "";
                };
        return reason + " (" + rule + "), open before "
                + Words.amount(allocation.why().openBefore()) + ", after "
                + Words.amount(allocation.why().openAfter());
    }
}
