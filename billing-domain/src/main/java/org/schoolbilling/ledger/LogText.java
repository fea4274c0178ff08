package org.schoolbilling.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.identifier.PersonalText;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.payment.TransactionKey;

/**
 * How values that belong to a person stand in the log: so that a change shows, and the value does not (LOG-5). The log is
 * never changed and its chain must stay valid, so what stands there cannot be erased with the person.
 */
final class LogText {

    private static final int SHOWN_DIGITS = 4;
    private static final int HASH_BYTES = 6;

    private LogText() {}

    /** An account number as its last digits, as banks print it: enough to tell two apart; empty for none. */
    static String account(@Nullable BankAccountNumber account) {
        if (account == null) {
            return "";
        }
        String digits = account.digits();
        return "*".repeat(digits.length() - SHOWN_DIGITS) + digits.substring(digits.length() - SHOWN_DIGITS);
    }

    /**
     * A customer reference, which may well be a name, as a short hash with the invoice as its key: the same text hashes
     * otherwise on another invoice, so that nobody can be followed through the log. Empty for none.
     */
    static String reference(InvoiceId invoice, String reference) {
        return hash(invoice.toString(), reference);
    }

    /**
     * A reference of a payment as it was typed: in clear where it looks like a bank's, since banks' references stay; masked
     * where a number in it is a person's; a hash where words are in it.
     */
    static String typedReference(InvoiceId invoice, String reference) {
        String masked = PersonalText.masked(reference);
        return masked.equals(PersonalText.ERASED) ? reference(invoice, reference) : masked;
    }

    /** Whether a typed reference stands in the log as it was. */
    static boolean isInClear(String logged) {
        return !logged.startsWith("#") && logged.indexOf('*') < 0;
    }

    /**
     * What a person did with a bank transaction, and why: the reason, which is a description (LOG-1) and may name people, as
     * a hash; its words stand with the transaction, and go when the person is erased.
     */
    static String reason(TransactionKey transaction, String reason) {
        return hash(transaction.toText(), reason);
    }

    /** A text that may hold anything, as a short hash with a key; empty for none. */
    private static String hash(String key, String text) {
        if (text.isEmpty()) {
            return "";
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((key + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return "#" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
