package org.schoolbilling.export;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.Posting;

/**
 * Adds postings up to rows as they come: those of one voucher with the same coding and text become one row, and a row of
 * nothing is left out (GLX-5). Reads postings in the order of {@link PostingOrder}; holds one row at a time.
 */
public final class GlRows implements Iterator<GlRow> {

    private record Voucher(java.time.LocalDate date, String account) {}

    private final Iterator<Posting> postings;
    private final Map<Voucher, Long> numbers = new HashMap<>();
    private @Nullable Posting ahead;
    private @Nullable GlRow next;

    public GlRows(Iterator<Posting> postings, List<VoucherSum> vouchers) {
        this.postings = postings;
        vouchers.forEach(v -> numbers.put(new Voucher(v.date(), v.receivingAccount()), v.number()));
        this.ahead = postings.hasNext() ? postings.next() : null;
        advance();
    }

    private void advance() {
        next = null;
        while (next == null && ahead != null) {
            Posting first = ahead;
            Money sum = first.signed();
            boolean isBankSide = first.kind().isBankSide();
            ahead = read();
            while (ahead != null && isSameRow(first, ahead)) {
                sum = sum.plus(ahead.signed());
                isBankSide &= ahead.kind().isBankSide();
                ahead = read();
            }
            if (!sum.isZero()) {
                next = new GlRow(number(first), first.date(), first.coding(), first.note(), sum, isBankSide);
            }
        }
    }

    private @Nullable Posting read() {
        return postings.hasNext() ? postings.next() : null;
    }

    private static boolean isSameRow(Posting a, Posting b) {
        return a.date().equals(b.date())
                && a.receivingAccount().equals(b.receivingAccount())
                && a.coding().equals(b.coding())
                && a.note().equals(b.note());
    }

    private long number(Posting posting) {
        Long number = numbers.get(new Voucher(posting.date(), posting.receivingAccount()));
        if (number == null) {
            throw new IllegalArgumentException("no voucher for posting " + posting.number() + " of invoice "
                    + posting.invoice() + ", dated " + posting.date());
        }
        return number;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public GlRow next() {
        GlRow row = next;
        if (row == null) {
            throw new NoSuchElementException("no more rows");
        }
        advance();
        return row;
    }
}
