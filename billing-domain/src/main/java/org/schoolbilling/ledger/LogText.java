package org.schoolbilling.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.InvoiceId;

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
        if (reference.isEmpty()) {
            return "";
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((invoice + "\n" + reference).getBytes(StandardCharsets.UTF_8));
            return "#" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
