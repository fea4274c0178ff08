package org.schoolbilling.spi.bank;

import java.util.List;
import org.schoolbilling.money.Money;

/**
 * What a bank file was found to be, after it was read to its end and all its counts, sums and dates agreed.
 *
 * @param format the name of the format it was read as
 * @param id what the bank calls the file, or empty
 * @param sha256 of its bytes, hexadecimal
 * @param total the sum of its assignments, signs as the bank counts them
 * @param structural records that are no transactions
 * @param otherServices records of other services, set aside
 * @param warnings what a person should know and what is no error, such as old dates
 */
public record BankFileSummary(
        String format,
        String id,
        String sha256,
        long bytes,
        long records,
        long transactions,
        Money total,
        long structural,
        long otherServices,
        List<AssignmentSummary> assignments,
        List<String> warnings) {

    public BankFileSummary {
        assignments = List.copyOf(assignments);
        warnings = List.copyOf(warnings);
    }
}
