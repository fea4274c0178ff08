package org.schoolbilling.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.PaymentOrigin;

/**
 * How a corrected reference of a payment stands in the log, and how it is read there again. References are the bank's and
 * stay when a person is erased, so they stand in clear; what somebody typed that may tell of a person does not (LOG-5).
 */
final class ReferenceLog {

    private static final String ARCHIVE_REFERENCE = "archive reference";
    private static final String TRANSACTION_ID = "transaction id";
    private static final Pattern OBJECT =
            Pattern.compile("line (\\d{1,9}) \\((" + ARCHIVE_REFERENCE + "|" + TRANSACTION_ID + ")\\)");

    private ReferenceLog() {}

    /** An entry for each reference that is another afterwards. */
    static List<LogEntry> entries(Composer composer, Invoice after, PaymentLine before, PaymentLine corrected) {
        List<LogEntry> log = new ArrayList<>();
        PaymentOrigin old = before.origin();
        PaymentOrigin now = corrected.origin();
        String line = "line " + corrected.number();
        add(
                log,
                composer,
                after,
                line + " (" + ARCHIVE_REFERENCE + ")",
                old.archiveReference(),
                now.archiveReference());
        add(log, composer, after, line + " (" + TRANSACTION_ID + ")", old.transactionId(), now.transactionId());
        return log;
    }

    private static void add(
            List<LogEntry> log, Composer composer, Invoice invoice, String object, String before, String after) {
        if (!before.equals(after)) {
            log.add(composer.entry(
                    invoice,
                    LogField.PAYMENT_REFERENCE,
                    object,
                    LogText.typedReference(invoice.id(), before),
                    LogText.typedReference(invoice.id(), after),
                    "BY_HAND"));
        }
    }

    /**
     * The invoice with a reference as it was before an entry; empty where the entry does not tell, since what
     * stood there may tell of a person.
     */
    static Optional<Invoice> undone(Invoice invoice, LogEntry entry) {
        Matcher object = OBJECT.matcher(entry.object());
        if (!LogText.isInClear(entry.before()) || !object.matches()) {
            return Optional.empty();
        }
        int line = Integer.parseInt(object.group(1));
        if (line > invoice.lines().size() || !(invoice.line(line) instanceof PaymentLine payment)) {
            // the payment came after the time that is shown
            return Optional.of(invoice);
        }
        boolean isArchive = object.group(2).equals(ARCHIVE_REFERENCE);
        return Optional.of(invoice.withReferences(
                payment.number(),
                isArchive ? entry.before() : payment.origin().archiveReference(),
                isArchive ? payment.origin().transactionId() : entry.before()));
    }
}
