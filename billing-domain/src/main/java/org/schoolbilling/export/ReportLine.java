package org.schoolbilling.export;

import java.util.Objects;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.money.Money;

/** A line of the hand-over report: what one voucher debits and credits for one line type on one coding (GLX-4). */
public record ReportLine(
        long voucher, LineTypeCode lineType, AccountCoding coding, Money debit, Money credit, long postings) {

    public ReportLine {
        Objects.requireNonNull(lineType, "lineType");
        Objects.requireNonNull(coding, "coding");
        Objects.requireNonNull(debit, "debit");
        Objects.requireNonNull(credit, "credit");
    }
}
