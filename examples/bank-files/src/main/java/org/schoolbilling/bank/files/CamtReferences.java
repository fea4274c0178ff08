package org.schoolbilling.bank.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.payment.BankReferences;

/**
 * What names a payment in whichever file it comes (PAY-5). The account servicer's reference of the payment is the archive
 * reference that OCR giro has, and stands alone, so that the same payment can be told in both. Banks that give none name it
 * by transaction id and end-to-end id; those that give neither, by entry and payer's account.
 */
final class CamtReferences {

    private CamtReferences() {}

    static BankReferences of(CamtEntry entry, CamtPayment payment) {
        if (!payment.archiveReference().isEmpty()) {
            return new BankReferences(shown(payment.archiveReference()), "", "");
        }
        String own = joined(payment.transactionId(), payment.endToEndId());
        return new BankReferences("", own.isEmpty() ? joined(entry.reference(), payment.payerAccount()) : own, "");
    }

    /** Of an entry without details. */
    static BankReferences of(CamtEntry entry) {
        return new BankReferences("", shown(entry.reference()), "");
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .map(CamtReferences::shown)
                .collect(Collectors.joining("/"));
    }

    /** References are shown and logged; a national id that a payer wrote for one is masked, a digest tells it apart (IDN-5). */
    private static String shown(String reference) {
        String masked = NationalId.maskIn(reference);
        return masked.equals(reference) ? reference : masked.replaceAll("[^0-9*]", "") + "~" + digest(reference);
    }

    private static String digest(String reference) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(reference.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
