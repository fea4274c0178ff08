package org.schoolbilling.spi.run;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Which refunds to hand over, and how the bank is asked to pay them (REF-5).
 *
 * @param until the last date of a refund that is taken; one entered later with an earlier date goes with the next batch
 * @param payOn the day on which the bank is asked to pay, today or later by the run's clock
 * @param agreement the number by which the bank knows the sender, or empty
 */
public record RefundExportRequest(LocalDate until, LocalDate payOn, String agreement) {

    public RefundExportRequest {
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(payOn, "payOn");
        Objects.requireNonNull(agreement, "agreement");
    }
}
