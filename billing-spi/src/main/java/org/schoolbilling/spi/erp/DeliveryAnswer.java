package org.schoolbilling.spi.erp;

import java.util.List;
import java.util.Objects;

/** What the ERP says of a batch (SPI-8). */
public sealed interface DeliveryAnswer {

    /**
     * It has the batch, once.
     *
     * @param reference what it calls it, or what else identifies what was delivered, such as a digest
     */
    record Accepted(String reference) implements DeliveryAnswer {
        public Accepted {
            Objects.requireNonNull(reference, "reference");
        }
    }

    /** It took nothing of the batch, and says why, item by item. */
    record Rejected(List<Item> items) implements DeliveryAnswer {
        public Rejected {
            items = List.copyOf(items);
        }

        /**
         * One fault.
         *
         * @param item what it is about, such as {@code voucher 1001, row 3}
         */
        public record Item(String item, String reason) {}
    }

    /** No answer came, or none that says which: it is asked before anything is sent again. */
    record InDoubt(String reason) implements DeliveryAnswer {
        public InDoubt {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Only as an answer to {@link ErpSink#ask}: it has nothing of that number. */
    record NeverSeen() implements DeliveryAnswer {}
}
