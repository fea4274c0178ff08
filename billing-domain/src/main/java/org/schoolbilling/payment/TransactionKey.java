package org.schoolbilling.payment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.identifier.PersonalText;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.money.Money;

/**
 * What tells one bank transaction from every other, in whichever file it comes (PAY-5): receiving account, payment date
 * and the bank's references, the KID among them since rows of one lump sum may share all else. Rows of one file that are
 * equal in this and in amount are told apart by a running number, so that two equal payments are two payments.
 *
 * @param references all references in one string
 * @param ordinal from 1
 */
public record TransactionKey(String receivingAccount, LocalDate paymentDate, String references, int ordinal) {

    private static final Pattern TEXT =
            Pattern.compile("([^/]*)/(\\d{4}-\\d{2}-\\d{2})/(.*)#(\\d{1,9})", Pattern.DOTALL);

    public TransactionKey {
        Objects.requireNonNull(receivingAccount, "receivingAccount");
        Objects.requireNonNull(paymentDate, "paymentDate");
        Objects.requireNonNull(references, "references");
        if (ordinal < 1) {
            throw new IllegalArgumentException("ordinal must be 1 or higher: " + ordinal);
        }
    }

    /** The key of the {@code ordinal}-th row of its file that is equal in identity and amount. */
    public static TransactionKey of(BankTransaction transaction, int ordinal) {
        BankReferences r = transaction.references();
        return new TransactionKey(
                transaction.receivingAccount(),
                transaction.paymentDate(),
                joined(r.archiveReference(), r.transactionId(), r.formNumber(), transaction.reference()),
                ordinal);
    }

    /** The key of a bank's first transaction of these references, as a payment line names them. */
    public static TransactionKey of(PaymentOrigin origin, LocalDate paymentDate, String kid) {
        return new TransactionKey(
                origin.receivingAccount(),
                paymentDate,
                joined(origin.archiveReference(), origin.transactionId(), origin.formNumber(), kid),
                1);
    }

    private static String joined(String archiveReference, String transactionId, String formNumber, String kid) {
        return String.join("/", archiveReference, transactionId, formNumber, shown(kid));
    }

    /**
     * Keys are shown and logged, so a national id that a payer wrote for a KID is masked in them (IDN-5), and words, which
     * no KID has and which may be names, do not stand in them at all (LOG-5); a digest keeps two such references apart.
     */
    private static String shown(String reference) {
        if (PersonalText.hasWords(reference)) {
            return "~" + digest(reference);
        }
        String masked = NationalId.maskIn(reference);
        return masked.equals(reference) ? reference : masked + "~" + digest(reference);
    }

    private static String digest(String reference) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(reference.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The key under which a transaction is set aside whose own key is taken by another amount: the same each time it comes,
     * so that it is set aside once.
     */
    public TransactionKey withAmount(Money amount) {
        return new TransactionKey(receivingAccount, paymentDate, references + "~" + amount.minor(), ordinal);
    }

    /**
     * Reads what {@link #toText} wrote.
     *
     * @throws IllegalArgumentException if it is no key; the message quotes it
     */
    public static TransactionKey parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + NationalId.maskIn(text) + "\" is no key of a bank transaction");
        }
        return new TransactionKey(
                parts.group(1), LocalDate.parse(parts.group(2)), parts.group(3), Integer.parseInt(parts.group(4)));
    }

    /** One string for storage and lists. */
    public String toText() {
        return receivingAccount + "/" + paymentDate + "/" + references + "#" + ordinal;
    }
}
