package org.schoolbilling.spi.run;

import java.util.List;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.ReportLine;
import org.schoolbilling.money.Money;

/**
 * What was handed over, by voucher, line type and coding (GLX-4).
 *
 * @param batch as it stands now; in a trial as it would be
 * @param received the net on payee ledger accounts: payments less what was moved out or returned
 * @param refunded the net on refund ledger accounts (GLX-6)
 * @param isRepeated whether the batch was made by an earlier run and handed over again now (GLX-2, GLX-3)
 */
public record ExportReport(
        Mode mode, GlBatch batch, List<ReportLine> lines, Money received, Money refunded, boolean isRepeated) {

    public ExportReport {
        lines = List.copyOf(lines);
    }
}
