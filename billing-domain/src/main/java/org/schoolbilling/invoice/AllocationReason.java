package org.schoolbilling.invoice;

import java.util.Objects;
import org.schoolbilling.money.Money;

/**
 * Why an allocation is as it is (ALC-7).
 *
 * @param rule the rule that placed it, such as {@code ALC-1} or {@code OPT-2}
 * @param priority the claim's payment priority
 * @param openBefore what was open on the claim before
 * @param openAfter what was open on it afterwards
 */
public record AllocationReason(String rule, int priority, Money openBefore, Money openAfter) {

    public AllocationReason {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(openBefore, "openBefore");
        Objects.requireNonNull(openAfter, "openAfter");
    }
}
