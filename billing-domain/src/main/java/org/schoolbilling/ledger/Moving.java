package org.schoolbilling.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.schoolbilling.allocation.Allocating;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.MovePostings;
import org.schoolbilling.settlement.PaymentPosition;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Trigger;

/** Decides how a payment gets from one invoice to another (flytt innbetaling, MOV). Pure. */
public final class Moving {

    /** How much of a payment is moved. */
    public enum Part {
        /** All that stands of it (MOV-1). */
        WHOLE,
        /** What no claim takes (MOV-3). */
        UNPLACED
    }

    private final Basis basis;

    /**
     * @param stamp who acts, and when; it stands in the log
     */
    public Moving(Catalog catalog, Stamp stamp) {
        this.basis = Basis.of(catalog, stamp);
    }

    /**
     * Moves a payment: a counter-entry on the source leaves what its other facts give (ALC-3), and on the target a payment
     * line with the same date and references is placed as the newest (MOV-1, MOV-4). The payer's instruction stays behind,
     * since it names claims of the source.
     *
     * @param line the payment's line number on the source
     * @param target another issued invoice of the same creditor
     * @param on the day of the move
     */
    public MoveDecision move(Invoice source, int line, Part part, Invoice target, LocalDate on) {
        Optional<Refusal> no = refusal(source, line, part, target);
        if (no.isPresent()) {
            return new MoveDecision.No(no.get());
        }
        PaymentLine payment = (PaymentLine) source.line(line);
        Money amount = movable(Settlement.of(source).payment(payment), part);
        Invoice left = left(source, payment, amount, target, on);
        Invoice taken = taken(source, payment, amount, target);
        MovePostings postings = MovePostings.of(
                new MovePostings.Half(basis.type(source), source, left),
                new MovePostings.Half(basis.type(target), target, taken),
                basis.catalog().settings(),
                target.nextLine(),
                on);
        Composer composer = basis.composer();
        return new MoveDecision.Yes(
                composer.compose(
                        source,
                        left,
                        Trigger.PAYMENT_MOVED_OUT,
                        postings.source(),
                        false,
                        List.of(basis.log(
                                source,
                                LogField.PAYMENT_MOVED,
                                line,
                                amount.toText(),
                                "to " + InvoiceLedger.name(target),
                                Trigger.PAYMENT_MOVED_OUT))),
                composer.compose(
                        target,
                        taken,
                        Trigger.PAYMENT_MOVED_IN,
                        postings.target(),
                        false,
                        List.of(basis.log(
                                target,
                                LogField.PAYMENT_MOVED,
                                target.nextLine(),
                                "from " + InvoiceLedger.name(source),
                                amount.toText(),
                                Trigger.PAYMENT_MOVED_IN))));
    }

    private Invoice left(Invoice source, PaymentLine payment, Money amount, Invoice target, LocalDate on) {
        String text = "Innbetaling flyttet til faktura " + target.header().numberOrNull();
        InvoiceLine counter = basis.counter(source, Role.PAYMENT_MOVED_OUT, payment.number(), amount, on, text);
        return basis.replayed(source.append(List.of(counter), List.of()), on);
    }

    private Invoice taken(Invoice source, PaymentLine payment, Money amount, Invoice target) {
        LineType type = basis.catalog().fixedType(Role.PAYMENT);
        String text = "Innbetaling flyttet fra faktura " + source.header().numberOrNull();
        Invoice with = target.append(
                List.of(new PaymentLine(
                        LineHead.of(target.nextLine(), type, payment.date(), text, amount),
                        payment.origin().withoutInstruction(),
                        source.id())),
                List.of());
        return Allocating.placePayment(with, basis.type(target).waiverPolicy()).appendTo(with);
    }

    private Optional<Refusal> refusal(Invoice source, int line, Part part, Invoice target) {
        if (source.isDraft()) {
            return Optional.of(Basis.draft(source, RefusalCode.NOT_ISSUED));
        }
        if (target.isDraft()) {
            return Optional.of(Basis.draft(target, RefusalCode.MOVE_TO_DRAFT));
        }
        String name = InvoiceLedger.name(source);
        if (source.id().equals(target.id())) {
            return Optional.of(Refusal.of(RefusalCode.MOVE_TO_ITSELF, name));
        }
        if (!source.header().currency().equals(target.header().currency())) {
            return Optional.of(Refusal.of(
                    RefusalCode.MOVE_TO_OTHER_CURRENCY,
                    name,
                    source.header().currency().getCurrencyCode(),
                    InvoiceLedger.name(target),
                    target.header().currency().getCurrencyCode()));
        }
        Optional<InvoiceLine> payment = Basis.line(source, line, Role.PAYMENT);
        return payment.isEmpty()
                ? Optional.of(Refusal.of(RefusalCode.LINE_UNSUITABLE, name, "line " + line, Role.PAYMENT.name()))
                : immovable(name, Settlement.of(source).payment((PaymentLine) payment.get()), part);
    }

    private static Optional<Refusal> immovable(String name, PaymentPosition position, Part part) {
        String line = "line " + position.line().number();
        if (part == Part.WHOLE && position.refunded().isPositive()) {
            return Optional.of(Refusal.of(
                    RefusalCode.MOVE_OF_REFUNDED,
                    name,
                    line,
                    position.refunded().toText(),
                    position.unplaced().toText()));
        }
        return movable(position, part).isPositive()
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.NOTHING_TO_MOVE, name, line));
    }

    private static Money movable(PaymentPosition position, Part part) {
        return part == Part.UNPLACED
                ? position.unplaced()
                : position.line().amount().minus(position.movedOut());
    }
}
