package org.schoolbilling.export;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.Posting;

/**
 * Adds postings up by voucher, line type and coding (GLX-4). Single payments are the postings themselves; a caller that
 * wants them listed prints them as they pass. Memory holds the report's lines.
 */
public final class GlReport {

    private record Voucher(LocalDate date, String account) {}

    private record Key(long voucher, LineTypeCode lineType, AccountCoding coding) {}

    private final Map<Voucher, Long> numbers = new HashMap<>();
    private final Map<Key, ReportLine> lines = new HashMap<>();

    public GlReport(List<VoucherSum> vouchers) {
        vouchers.forEach(v -> numbers.put(new Voucher(v.date(), v.receivingAccount()), v.number()));
    }

    /** Takes one posting of the batch, in any order. */
    public void add(Posting posting) {
        long voucher = numbers.getOrDefault(new Voucher(posting.date(), posting.receivingAccount()), 0L);
        Money zero = Money.zero(posting.amount().currency());
        Money debit = posting.signed().isPositive() ? posting.amount() : zero;
        Money credit = posting.signed().isPositive() ? zero : posting.amount();
        lines.merge(
                new Key(voucher, posting.lineType(), posting.coding()),
                new ReportLine(voucher, posting.lineType(), posting.coding(), debit, credit, 1),
                (a, b) -> new ReportLine(
                        a.voucher(),
                        a.lineType(),
                        a.coding(),
                        a.debit().plus(b.debit()),
                        a.credit().plus(b.credit()),
                        a.postings() + b.postings()));
    }

    /** The lines by voucher, line type and coding. */
    public List<ReportLine> lines() {
        return lines.values().stream()
                .sorted(Comparator.comparingLong(ReportLine::voucher)
                        .thenComparing(ReportLine::lineType)
                        .thenComparing(l -> l.coding().toText()))
                .toList();
    }
}
