package org.schoolbilling.export;

import java.util.Comparator;
import org.schoolbilling.posting.Posting;

/**
 * The order in which stores give postings for a hand-over: date, receiving account, coding, note, invoice, number; texts by
 * UTF-16 code unit. Vouchers and rows then follow one another, whatever the size.
 */
public final class PostingOrder {

    /** The order. */
    public static final Comparator<Posting> COMPARATOR = Comparator.comparing(Posting::date)
            .thenComparing(Posting::receivingAccount)
            .thenComparing(p -> p.coding().toText())
            .thenComparing(Posting::note)
            .thenComparing(Posting::invoice)
            .thenComparingInt(Posting::number);

    private PostingOrder() {}
}
