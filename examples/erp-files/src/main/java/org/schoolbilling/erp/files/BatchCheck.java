package org.schoolbilling.erp.files;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.money.Money;

/**
 * Checks the rows of a batch against what the batch states, as they pass (GLX-1, GLX-6). Memory holds the current voucher.
 *
 * <p>A voucher's rows may come to less than its postings, and to none, where postings with the same coding and text cancel
 * one another (GLX-5); they never come to more, and to exactly as much where no two postings were added up.
 */
final class BatchCheck {

    private final String name;
    private final List<VoucherSum> vouchers;
    private final Currency currency;
    private final Faults faults;

    private long row;
    private int next;
    private long lastNumber = -1;
    private @Nullable Sums open;
    private long vouchersWritten;
    private long debitWritten;

    BatchCheck(GlBatch batch, Currency currency, Faults faults) {
        this.name = "batch " + batch.number();
        this.vouchers = batch.vouchers();
        this.currency = currency;
        this.faults = faults;
        checkStatement(batch);
    }

    /** What the batch says of itself: vouchers numbered on, and their sums being its own. */
    private void checkStatement(GlBatch batch) {
        long postings = 0;
        for (int i = 0; i < vouchers.size(); i++) {
            postings += vouchers.get(i).postings();
            long number = vouchers.get(i).number();
            if (i > 0 && number != vouchers.get(i - 1).number() + 1) {
                long before = vouchers.get(i - 1).number();
                faults.add(name, "voucher " + number + " follows " + before + ", numbers go on without gap (GLX-1)");
            }
        }
        if (postings != batch.postings()) {
            faults.add(name, "states " + batch.postings() + " postings, its vouchers hold " + postings);
        }
        try {
            Money debit = Money.sum(
                    currency, vouchers.stream().map(VoucherSum::amount).toList());
            if (!debit.equals(batch.debit())) {
                faults.add(name, "states a debit of " + batch.debit() + ", its vouchers hold " + debit);
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            faults.add(name, "its vouchers cannot be added up: " + e.getMessage());
        }
    }

    void row(GlRow read) {
        row++;
        if (row == 1 || read.voucher() != lastNumber) {
            lastNumber = read.voucher();
            startVoucher(read);
        }
        Sums sums = open;
        if (sums == null) {
            return;
        }
        if (!read.date().equals(sums.voucher.date())) {
            faults.add(place(read), "is dated " + read.date() + ", its voucher " + sums.voucher.date());
        }
        if (!read.amount().currency().equals(currency)) {
            faults.add(place(read), "is in " + read.amount().currency() + ", the ledger in " + currency);
            return;
        }
        try {
            sums.add(read.amount().minor());
        } catch (ArithmeticException e) {
            faults.add(place(read), "the sums of its voucher are beyond the range of amounts");
        }
    }

    private void startVoucher(GlRow read) {
        endVoucher();
        while (next < vouchers.size() && vouchers.get(next).number() < read.voucher()) {
            next++;
        }
        if (next < vouchers.size() && vouchers.get(next).number() == read.voucher()) {
            open = new Sums(vouchers.get(next));
            next++;
        } else {
            faults.add(place(read), "its voucher is out of order, or none of the batch's (GLX-1)");
        }
    }

    private void endVoucher() {
        Sums sums = open;
        if (sums != null) {
            sums.check(name, faults);
            vouchersWritten++;
            debitWritten += sums.debit; // where this wraps, the batch's own sum has failed already
        }
        open = null;
    }

    LedgerTotals end() {
        endVoucher();
        return new LedgerTotals(vouchersWritten, row, Money.ofMinor(debitWritten, currency));
    }

    private String place(GlRow read) {
        return RowPlace.of(name, read.voucher(), row);
    }

    /** The rows of one voucher, in minor units, both sides above zero. */
    private static final class Sums {

        private final VoucherSum voucher;
        private long rows;
        private long debit;
        private long credit;

        Sums(VoucherSum voucher) {
            this.voucher = voucher;
        }

        void add(long minor) {
            rows++;
            if (minor > 0) {
                debit = Math.addExact(debit, minor);
            } else {
                credit = Math.subtractExact(credit, minor);
            }
        }

        void check(String batch, Faults faults) {
            String place = batch + ", voucher " + voucher.number();
            if (debit != credit) {
                faults.add(place, "its rows debit " + money(debit) + " and credit " + money(credit) + " (GLX-6)");
            }
            if (rows > voucher.postings()) {
                faults.add(place, "has " + rows + " rows of " + voucher.postings() + " postings");
            }
            long stated = voucher.amount().minor();
            if (debit > stated || (debit < stated && rows == voucher.postings())) {
                faults.add(place, "its rows debit " + money(debit) + ", the batch states " + voucher.amount());
            }
        }

        private Money money(long minor) {
            return Money.ofMinor(minor, voucher.amount().currency());
        }
    }
}
