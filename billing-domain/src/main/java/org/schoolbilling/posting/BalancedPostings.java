package org.schoolbilling.posting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Postings in which debit equals credit for each voucher, that is for each date and receiving account; others cannot be
 * built (PST-2).
 */
public record BalancedPostings(List<Posting> postings) {

    /** Nothing to post. */
    public static final BalancedPostings NONE = new BalancedPostings(List.of());

    private record Voucher(LocalDate date, String receivingAccount) {}

    public BalancedPostings {
        postings = List.copyOf(postings);
        Map<Voucher, Long> sums = new HashMap<>();
        for (Posting posting : postings) {
            sums.merge(
                    new Voucher(posting.date(), posting.receivingAccount()),
                    posting.signed().minor(),
                    Math::addExact);
        }
        sums.forEach((voucher, sum) -> {
            if (sum != 0) {
                throw new UnbalancedPostingsException(voucher.date, voucher.receivingAccount, sum);
            }
        });
    }
}
