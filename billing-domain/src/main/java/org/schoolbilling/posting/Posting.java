package org.schoolbilling.posting;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.money.Money;

/**
 * One debit or credit of an invoice's journal (kontering, PST-5).
 *
 * @param number from 1 within the invoice
 * @param date the payment's date, or the day of the operation that moved the money
 * @param receivingAccount the bank account the money reached; with the date it makes the voucher (GLX-1)
 * @param lineType the claim's line type, or the payment's
 * @param line the payment line whose money it is
 * @param amount above zero
 * @param note at most 50 characters: names claim or payment and the bank's reference; it is the text in the ledger file
 * @param handOverOrNull where it went, once it was handed over
 */
public record Posting(
        InvoiceId invoice,
        int number,
        LocalDate date,
        String receivingAccount,
        AccountCoding coding,
        Side side,
        Money amount,
        PostingKind kind,
        LineTypeCode lineType,
        int line,
        String note,
        @Nullable HandOver handOverOrNull) {

    public Posting {
        Objects.requireNonNull(invoice, "invoice");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(receivingAccount, "receivingAccount");
        Objects.requireNonNull(coding, "coding");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(lineType, "lineType");
        if (number < 1) {
            throw new IllegalArgumentException("posting number must be 1 or higher: " + number);
        }
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a posting must be above zero: " + amount);
        }
        if (note.length() > 50) {
            throw new IllegalArgumentException(
                    "posting note has " + note.length() + " characters, at most 50 fit: " + note);
        }
    }

    public Optional<HandOver> handOver() {
        return Optional.ofNullable(handOverOrNull);
    }

    /** The amount with the sign of ledger files: debit above zero, credit below. */
    public Money signed() {
        return side == Side.DEBIT ? amount : amount.negated();
    }

    public Posting withNote(String other) {
        return new Posting(
                invoice,
                number,
                date,
                receivingAccount,
                coding,
                side,
                amount,
                kind,
                lineType,
                line,
                other,
                handOverOrNull);
    }

    /** The posting as it was before it was handed over. */
    public Posting withoutHandOver() {
        return new Posting(
                invoice, number, date, receivingAccount, coding, side, amount, kind, lineType, line, note, null);
    }

    public Posting withHandOver(HandOver to) {
        return new Posting(
                invoice, number, date, receivingAccount, coding, side, amount, kind, lineType, line, note, to);
    }
}
