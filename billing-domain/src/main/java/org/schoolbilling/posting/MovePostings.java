package org.schoolbilling.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.invoice.Invoice;

/**
 * The postings of a payment that is moved (MOV-2): they carry the money from where it was booked to where it belongs, and
 * there are none where that is the same account.
 *
 * <p>What each of the two invoices would post is added up by account over both. What is left balances over both and not in
 * each, so it is written to one journal: the target's, or the source's where the target's type is not posted. Where one of
 * the types is not posted, the unplaced account stands in for its whole side, and no ledger account of a payee moves.
 *
 * @param source what the source's journal gets
 * @param target what the target's journal gets
 */
public record MovePostings(BalancedPostings source, BalancedPostings target) {

    private static final MovePostings NONE = new MovePostings(BalancedPostings.NONE, BalancedPostings.NONE);

    /** One of the two invoices, before and after. */
    public record Half(InvoiceType type, Invoice before, Invoice after) {}

    /**
     * Decides them.
     *
     * @param source with the counter-entry, and all that follows from it
     * @param target with the payment line, and all that follows from it
     * @param line the payment's line number on the target
     * @param on the posting date: the day of the move
     */
    public static MovePostings of(Half source, Half target, LedgerSettings settings, int line, LocalDate on) {
        PostingRules from = new PostingRules(source.type(), settings);
        PostingRules to = new PostingRules(target.type(), settings);
        List<Leg> legs = new ArrayList<>(from.legs(source.before(), source.after()));
        if (!from.isPosted() && !to.isPosted()) {
            return NONE;
        }
        if (!to.isPosted()) {
            return new MovePostings(
                    Leg.post(netted(standIn(legs, settings)), source.after(), on), BalancedPostings.NONE);
        }
        // In the target's journal all of it is the moved payment's.
        legs.replaceAll(leg -> leg.on(line));
        legs.addAll(to.legs(target.before(), target.after()));
        List<Leg> left = netted(from.isPosted() ? legs : standIn(legs, settings));
        return new MovePostings(BalancedPostings.NONE, Leg.post(left, target.after(), on));
    }

    private static List<Leg> standIn(List<Leg> legs, LedgerSettings settings) {
        return legs.stream()
                .map(leg -> leg.kind() == PostingKind.RECEIVED
                        ? leg.to(settings.unplacedAccount(), PostingKind.UNPLACED)
                        : leg)
                .toList();
    }

    private record Account(String receivingAccount, AccountCoding coding) {}

    /** Sets debits and credits of one account off against each other; what is left keeps its text. */
    private static List<Leg> netted(List<Leg> legs) {
        Map<Account, Long> sums = new LinkedHashMap<>();
        for (Leg leg : legs) {
            sums.merge(new Account(leg.receivingAccount(), leg.coding()), leg.signed(), Math::addExact);
        }
        List<Leg> left = new ArrayList<>();
        for (Leg leg : legs) {
            Account account = new Account(leg.receivingAccount(), leg.coding());
            long rest = sums.getOrDefault(account, 0L);
            if (rest != 0 && rest > 0 == leg.signed() > 0) {
                long part = rest > 0 ? Math.min(rest, leg.signed()) : Math.max(rest, leg.signed());
                left.add(leg.with(part));
                sums.put(account, rest - part);
            }
        }
        return left;
    }
}
