package org.schoolbilling.ledger;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.posting.BalancedPostings;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.posting.PostingNote;
import org.schoolbilling.reference.Kid;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Trigger;

/**
 * Decides whether the archive reference and transaction id of a payment line may be corrected: until the line was handed
 * over to the general ledger, then never (INV-5). No money moves; the texts of its postings follow, since they quote the
 * reference. A payment that was moved has a line on each of its invoices, and each is corrected by itself. Pure.
 */
public final class Correcting {

    /** States in which a bank transaction is money that is here, or waits to be placed. */
    private static final Set<TransactionState> LIVE =
            EnumSet.of(TransactionState.UNRESOLVED, TransactionState.REGISTERED, TransactionState.PLACED);

    private final Basis basis;

    /**
     * @param stamp who acts, and when; it stands in the log
     */
    public Correcting(Catalog catalog, Stamp stamp) {
        this.basis = Basis.of(catalog, stamp);
    }

    /**
     * The keys under which the bank would deliver the corrected payment, with the invoice's KID or with none: what is
     * recorded under them is to be given to {@link #correct}. None where the line is no payment.
     */
    public static List<TransactionKey> keys(Invoice invoice, int line, ReferenceChange change) {
        return payment(invoice, line)
                .map(payment -> {
                    PaymentOrigin corrected = change.appliedTo(payment.origin());
                    String kid = invoice.header().kid().map(Kid::value).orElse("");
                    return List.of(
                            TransactionKey.of(corrected, payment.date(), kid),
                            TransactionKey.of(corrected, payment.date(), ""));
                })
                .orElse(List.of());
    }

    /**
     * Corrects what the bank calls a payment.
     *
     * @param journal all postings of the invoice
     * @param recorded what is recorded under {@link #keys}
     */
    public Decision correct(
            Invoice invoice,
            List<Posting> journal,
            int line,
            ReferenceChange change,
            Collection<RecordedTransaction> recorded) {
        Optional<PaymentLine> found = payment(invoice, line);
        if (found.isEmpty()) {
            return Basis.unsuitable(invoice, line, Role.PAYMENT);
        }
        PaymentLine payment = found.get();
        List<Posting> postings = journal.stream().filter(p -> p.line() == line).toList();
        if (postings.stream().anyMatch(p -> p.handOver().isPresent())) {
            return Basis.no(RefusalCode.LINE_HANDED_OVER, invoice, "line " + line);
        }
        PaymentOrigin origin = change.appliedTo(payment.origin());
        if (origin.equals(payment.origin())) {
            return Basis.no(RefusalCode.REFERENCE_UNCHANGED, invoice, "line " + line);
        }
        if (origin.reference().isEmpty() && basis.type(invoice).is(InvoiceTypeFlag.POSTED)) {
            return Basis.no(
                    RefusalCode.REFERENCE_MISSING,
                    invoice,
                    invoice.header().type().value());
        }
        Optional<String> bearer = bearer(invoice, payment, origin, recorded);
        if (bearer.isPresent()) {
            return Basis.no(RefusalCode.REFERENCE_TAKEN, invoice, bearer.get(), shown(origin));
        }
        Invoice after = invoice.withReferences(line, origin.archiveReference(), origin.transactionId());
        PaymentLine corrected = (PaymentLine) after.line(line);
        List<Posting> renamed = postings.stream()
                .map(p -> PostingNote.corrected(p, payment.origin().reference(), origin.reference()))
                .toList();
        Changes changes = basis.composer()
                .compose(
                        invoice,
                        after,
                        Trigger.BY_HAND,
                        BalancedPostings.NONE,
                        false,
                        ReferenceLog.entries(basis.composer(), after, payment, corrected));
        return new Decision.Yes(changes.correcting(new ReferenceCorrection(corrected, renamed)));
    }

    private static Optional<PaymentLine> payment(Invoice invoice, int line) {
        return Basis.line(invoice, line, Role.PAYMENT).map(PaymentLine.class::cast);
    }

    private static String shown(PaymentOrigin origin) {
        return origin.transactionId().isEmpty() || origin.archiveReference().isEmpty()
                ? origin.reference()
                : origin.archiveReference() + " / " + origin.transactionId();
    }

    /**
     * Which other payment has these references, as identity has it: account, date and references (PAY-5). Then one payment
     * is booked twice, or the correction is wrong. What the bank itself called the payment is always its own.
     */
    private static Optional<String> bearer(
            Invoice invoice, PaymentLine payment, PaymentOrigin origin, Collection<RecordedTransaction> recorded) {
        if (origin.reference().isEmpty() || isBanksOwn(origin)) {
            return Optional.empty();
        }
        Settlement settlement = Settlement.of(invoice);
        for (PaymentLine other : invoice.payments()) {
            boolean isSame = other.number() != payment.number()
                    && other.date().equals(payment.date())
                    && other.origin().receivingAccount().equals(origin.receivingAccount())
                    && named(other.origin()).equals(named(origin))
                    && settlement.standing(other).isPositive();
            boolean isPartOfSame = !origin.transaction().isEmpty()
                    && other.origin().transaction().equals(origin.transaction());
            if (isSame && !isPartOfSame) {
                return Optional.of("line " + other.number());
            }
        }
        return recorded.stream()
                .filter(r -> LIVE.contains(r.state())
                        && !r.key().toText().equals(payment.origin().transaction()))
                .findFirst()
                .map(r -> "bank transaction " + r.key().toText() + " (" + r.state() + ")");
    }

    /** Whether these are the references under which the bank delivered the payment. */
    static boolean isBanksOwn(PaymentOrigin origin) {
        if (origin.transaction().isEmpty()) {
            return false;
        }
        String delivered = TransactionKey.parse(origin.transaction()).references();
        return delivered.startsWith(named(origin));
    }

    private static String named(PaymentOrigin origin) {
        return String.join("/", origin.archiveReference(), origin.transactionId(), origin.formNumber(), "");
    }
}
