package org.schoolbilling.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.Posting;

/**
 * Makes vouchers of postings (GLX-1): one for each date and receiving account, numbered on without gap. Memory holds the
 * vouchers, not the postings.
 */
public final class Vouchers {

    private Vouchers() {}

    /**
     * The vouchers of postings in the order of {@link PostingOrder}.
     *
     * @param last the last voucher number used
     * @throws IllegalArgumentException if the postings are out of order, or debit and credit of a voucher differ (PST-2)
     */
    public static List<VoucherSum> of(Iterator<Posting> postings, long last) {
        List<VoucherSum> vouchers = new ArrayList<>();
        Builder current = null;
        while (postings.hasNext()) {
            Posting posting = postings.next();
            if (current == null || !current.takes(posting)) {
                if (current != null) {
                    current.requireBefore(posting);
                    vouchers.add(current.build());
                }
                current = new Builder(last + vouchers.size() + 1, posting);
            }
            current.add(posting);
        }
        if (current != null) {
            vouchers.add(current.build());
        }
        return List.copyOf(vouchers);
    }

    private static final class Builder {
        private final long number;
        private final LocalDate date;
        private final String account;
        private Money debit;
        private Money credit;
        private long count;

        Builder(long number, Posting first) {
            this.number = number;
            this.date = first.date();
            this.account = first.receivingAccount();
            this.debit = Money.zero(first.amount().currency());
            this.credit = debit;
        }

        boolean takes(Posting posting) {
            return posting.date().equals(date) && posting.receivingAccount().equals(account);
        }

        void requireBefore(Posting posting) {
            int byDate = date.compareTo(posting.date());
            if (byDate > 0 || (byDate == 0 && account.compareTo(posting.receivingAccount()) > 0)) {
                throw new IllegalArgumentException("postings come out of order: " + posting.date() + " "
                        + posting.receivingAccount() + " after " + date + " " + account);
            }
        }

        void add(Posting posting) {
            count++;
            switch (posting.side()) {
                case DEBIT -> debit = debit.plus(posting.amount());
                case CREDIT -> credit = credit.plus(posting.amount());
            }
        }

        VoucherSum build() {
            if (!debit.equals(credit)) {
                throw new IllegalArgumentException("voucher of " + date + " on account " + account + " debits " + debit
                        + " and credits " + credit + " (PST-2)");
            }
            return new VoucherSum(number, date, account, count, debit);
        }
    }
}
