package org.schoolbilling.spi.bank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.money.Money;

/**
 * One assignment (oppdrag) of a bank file, or one notification of a camt file.
 *
 * @param id the bank's number of it
 * @param agreement the agreement it is delivered under, or empty
 * @param account the receiving account: digits as the bank wrote them
 * @param records how many lines or entries it has
 * @param total as the bank's end record says, and checked against the content
 */
public record AssignmentSummary(
        String id,
        String agreement,
        String account,
        long transactions,
        long records,
        Money total,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest) {}
