package org.schoolbilling.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.RecordedTransaction;

/**
 * A bank transaction on the unresolved list (REP-6).
 *
 * @param days since it reached the account
 * @param reference as delivered, with national ids masked (IDN-5)
 */
public record UnresolvedRow(
        LocalDate date,
        long days,
        String account,
        Money amount,
        String reference,
        String reason,
        String remark,
        String key)
        implements ReportRow {

    /** What {@link #cells} holds. */
    public static final List<Column> COLUMNS =
            Column.of("date", "days#", "account", "amount#", "reference", "reason", "remark", "key");

    public static UnresolvedRow of(RecordedTransaction recorded, LocalDate today) {
        BankTransaction t = recorded.transaction();
        return new UnresolvedRow(
                t.paymentDate(),
                ChronoUnit.DAYS.between(t.paymentDate(), today),
                t.receivingAccount(),
                t.amount(),
                NationalId.maskIn(t.reference()),
                recorded.outcome().name(),
                recorded.remark(),
                recorded.key().toText());
    }

    @Override
    public List<Object> cells() {
        return Cells.of(date, days, account, amount, reference, reason, remark, key);
    }
}
