package org.schoolbilling.payment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.PaymentOrigin;

/**
 * A payment that its invoice seems to have already: a bank delivers one payment in files of several formats, and not every
 * format has all of its references (PAY-5).
 *
 * <p>It is certain where account, date, amount and archive reference are the same and one of the two has no further
 * reference that could tell them apart. Where the archive references differ or are missing, it may as well be another payment
 * of the same day: that is booked, and said.
 *
 * @param line the earlier payment
 * @param isCertain whether it is the same for certain, and must not be booked again
 */
public record Recurrence(PaymentLine line, boolean isCertain) {

    public Recurrence {
        Objects.requireNonNull(line, "line");
    }

    /**
     * Looks for an earlier payment on the invoice that a transaction is for. The n-th of equal rows is certain only if there
     * are n earlier ones.
     *
     * @param key the transaction's own, under which it is not booked yet
     */
    public static Optional<Recurrence> of(Invoice invoice, TransactionKey key, BankTransaction transaction) {
        List<PaymentLine> alike = invoice.payments().stream()
                .filter(line -> isAlike(line, key, transaction))
                .toList();
        List<PaymentLine> same = alike.stream()
                .filter(line -> isSame(line.origin(), transaction.references()))
                .toList();
        if (same.size() >= key.ordinal()) {
            return Optional.of(new Recurrence(same.get(key.ordinal() - 1), true));
        }
        return alike.stream()
                .filter(line -> !hasReferences(line.origin(), transaction.references()))
                .findFirst()
                .map(line -> new Recurrence(line, false));
    }

    /** For people. */
    public String remark() {
        PaymentOrigin origin = line.origin();
        String named = origin.reference().isEmpty() ? "" : " with reference " + origin.reference();
        return isCertain
                ? "registered before from another file, as line " + line.number() + named
                : "OK, but line " + line.number() + " is a payment of the same date and amount" + named
                        + ": is it the same?";
    }

    private static boolean isAlike(PaymentLine line, TransactionKey key, BankTransaction transaction) {
        boolean isSameDay = line.date().equals(transaction.paymentDate())
                || transaction.bookingDate().filter(line.date()::equals).isPresent();
        return isSameDay
                && line.amount().equals(transaction.amount())
                && line.origin().receivingAccount().equals(transaction.receivingAccount())
                && !line.origin().transaction().equals(key.toText());
    }

    private static boolean isSame(PaymentOrigin earlier, BankReferences now) {
        boolean isBare = now.transactionId().isEmpty() && now.formNumber().isEmpty();
        boolean wasBare =
                earlier.transactionId().isEmpty() && earlier.formNumber().isEmpty();
        return isBare != wasBare
                && !now.archiveReference().isEmpty()
                && now.archiveReference().equals(earlier.archiveReference())
                && !earlier.transaction().isEmpty();
    }

    /** All of them the same: then the two are rows of one file, told apart by their running number. */
    private static boolean hasReferences(PaymentOrigin earlier, BankReferences now) {
        return now.archiveReference().equals(earlier.archiveReference())
                && now.transactionId().equals(earlier.transactionId())
                && now.formNumber().equals(earlier.formNumber());
    }
}
