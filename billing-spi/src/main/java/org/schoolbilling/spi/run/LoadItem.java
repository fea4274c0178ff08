package org.schoolbilling.spi.run;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.spi.bank.BankFileItem;

/** One row of a load report, with its remark (PAY-15). */
public sealed interface LoadItem {

    String remark();

    /**
     * A transaction of the file.
     *
     * @param isPossibleDuplicate whether it was booked though its invoice has another payment of the same account, date and
     *     amount under other references, such as the same one from a file of another format; the remark names it
     */
    record Row(
            TransactionKey key,
            BankTransaction transaction,
            Outcome outcome,
            @Nullable InvoiceNumber invoice,
            boolean isPossibleDuplicate,
            String remark)
            implements LoadItem {
        public Row {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(remark, "remark");
        }

        /** Whether it was booked by this load. */
        public boolean isBooked() {
            return outcome == Outcome.REGISTERED;
        }
    }

    /** A transaction of the unresolved list that found its invoice now (PAY-4). */
    record Retried(TransactionKey key, BankTransaction transaction, InvoiceNumber invoice) implements LoadItem {
        @Override
        public String remark() {
            return "was unresolved, now registered on invoice " + invoice;
        }
    }

    /** A record that is no transaction: a grey row. */
    record Grey(BankFileItem item) implements LoadItem {
        @Override
        public String remark() {
            if (item instanceof BankFileItem.Structural structural) {
                return structural.what();
            }
            return item instanceof BankFileItem.OtherService other ? "service " + other.service() + ", set aside" : "";
        }
    }
}
