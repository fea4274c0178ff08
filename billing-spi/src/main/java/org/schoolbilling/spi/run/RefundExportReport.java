package org.schoolbilling.spi.run;

import java.util.List;
import java.util.Objects;
import org.schoolbilling.refund.RefundBatch;

/**
 * Which refunds were handed over to be paid (REF-5).
 *
 * @param batches in number order: first those that an earlier run made and did not get through
 * @param left what could not be paid and waits for a later batch, each with its reason
 */
public record RefundExportReport(Mode mode, List<HandedOver> batches, List<Left> left) {

    public RefundExportReport {
        Objects.requireNonNull(mode, "mode");
        batches = List.copyOf(batches);
        left = List.copyOf(left);
    }

    /**
     * One batch.
     *
     * @param batch as it stands now; in a trial as it would be
     * @param isRepeated whether an earlier run made it
     */
    public record HandedOver(RefundBatch batch, boolean isRepeated) {
        public HandedOver {
            Objects.requireNonNull(batch, "batch");
        }
    }

    /** A refund that has nothing to be paid by. */
    public record Left(String refund, String reason) {
        public Left {
            Objects.requireNonNull(refund, "refund");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
