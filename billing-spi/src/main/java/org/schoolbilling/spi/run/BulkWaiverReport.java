package org.schoolbilling.spi.run;

import java.util.Map;
import org.schoolbilling.money.Money;
import org.schoolbilling.waiver.BulkWaiverRefusal;

/**
 * What a bulk waiver came to (WAI-2).
 *
 * @param total what was given up
 * @param ended how many times the host was asked to end somebody's studies (WAI-3)
 */
public record BulkWaiverReport(Mode mode, long waived, Money total, long ended, Map<BulkWaiverRefusal, Long> leftOut) {

    public BulkWaiverReport {
        leftOut = Map.copyOf(leftOut);
    }
}
