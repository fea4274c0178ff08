package org.schoolbilling.bank.files;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.payment.BankReferences;

/**
 * What {@link OcrGiroWriter} writes as one transaction. Start with {@link #of} and add what else is known.
 *
 * @param type 10 to 21
 * @param netsDate the day of settlement (oppgjørsdato)
 * @param amount in øre; below zero it is written with a minus
 * @param kid up to 25 characters, or empty
 * @param references as they are read again: archive reference of up to 9 characters; transaction id of 10 digits, which are
 *     centre id (2), day code (2), partial settlement (1) and serial number (5); form number of up to 10 characters. What is
 *     shorter is filled with zeros from the left
 * @param bankDateOrNull the day the payer's bank booked it, where known
 * @param debitAccount the payer's account of 11 digits, or empty
 * @param text of types 20 and 21 only, up to 40 characters of ISO-8859-1
 */
public record OcrGiroTransaction(
        int type,
        LocalDate netsDate,
        long amount,
        String kid,
        BankReferences references,
        @Nullable LocalDate bankDateOrNull,
        String debitAccount,
        String text) {

    private static final long MAX_AMOUNT = 99_999_999_999_999_999L;

    public OcrGiroTransaction {
        Objects.requireNonNull(netsDate, "netsDate");
        if (type < 10 || type > 21) {
            throw new IllegalArgumentException("type must be 10 to 21: " + type);
        }
        if (amount < -MAX_AMOUNT || amount > MAX_AMOUNT) {
            throw new IllegalArgumentException("amount must have at most 17 digits: " + amount);
        }
        requireFits(kid, 25, "KID");
        requireFits(references.archiveReference(), 9, "archive reference");
        requireDigits(references.transactionId(), 10, "transaction id");
        requireFits(references.formNumber(), 10, "form number");
        requireDigits(debitAccount, 11, "debit account");
        requireFits(text, 40, "text");
        if (!text.isEmpty() && !hasText(type)) {
            throw new IllegalArgumentException("type " + type + " has no text, types 20 and 21 have: '" + text + "'");
        }
    }

    /** A transaction of which nothing else is known. */
    public static OcrGiroTransaction of(int type, LocalDate netsDate, long amount, String kid) {
        return new OcrGiroTransaction(type, netsDate, amount, kid, BankReferences.NONE, null, "", "");
    }

    public OcrGiroTransaction withReferences(BankReferences newReferences) {
        return new OcrGiroTransaction(type, netsDate, amount, kid, newReferences, bankDateOrNull, debitAccount, text);
    }

    public OcrGiroTransaction withBankDate(LocalDate newBankDate) {
        return new OcrGiroTransaction(type, netsDate, amount, kid, references, newBankDate, debitAccount, text);
    }

    public OcrGiroTransaction withDebitAccount(String newDebitAccount) {
        return new OcrGiroTransaction(type, netsDate, amount, kid, references, bankDateOrNull, newDebitAccount, text);
    }

    public OcrGiroTransaction withText(String newText) {
        return new OcrGiroTransaction(type, netsDate, amount, kid, references, bankDateOrNull, debitAccount, newText);
    }

    boolean hasText() {
        return hasText(type);
    }

    private static boolean hasText(int type) {
        return type == 20 || type == 21;
    }

    private static void requireDigits(String value, int length, String what) {
        if (!value.isEmpty() && !value.matches("[0-9]{" + length + "}")) {
            throw new IllegalArgumentException(what + " must have " + length + " digits: '" + value + "'");
        }
    }

    private static void requireFits(String value, int length, String what) {
        boolean printable = value.chars().allMatch(c -> c >= ' ' && c <= 'ÿ');
        if (value.length() > length || !printable || !value.equals(value.strip())) {
            throw new IllegalArgumentException(what + " must have at most " + length
                    + " printable characters of ISO-8859-1 and no blanks around them: '" + value + "'");
        }
    }
}
