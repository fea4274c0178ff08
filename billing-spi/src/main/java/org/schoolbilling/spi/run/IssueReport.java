package org.schoolbilling.spi.run;

import java.util.Map;
import org.schoolbilling.issue.IssueRefusal;
import org.schoolbilling.money.Money;

/**
 * What an issue run came to (ISS-4).
 *
 * @param run its id, 0 where nothing was issued
 * @param firstNumber the lowest invoice number given, 0 where none was
 * @param total the claims of what was issued and reprinted, optional ones included (ISS-3)
 */
public record IssueReport(
        Mode mode,
        long run,
        long issued,
        long reprinted,
        Map<IssueRefusal, Long> leftOut,
        long firstNumber,
        long lastNumber,
        Money total) {

    public IssueReport {
        leftOut = Map.copyOf(leftOut);
    }
}
