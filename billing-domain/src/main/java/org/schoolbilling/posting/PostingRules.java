package org.schoolbilling.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.RefundAccounts;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.money.Money;

/**
 * Decides the postings of a decision: the difference between where the money of each payment stood and where it stands.
 * A payment debits the payee's ledger account and credits each claim's coding with what it was allocated and the unplaced
 * account with the rest (PST-1); VAT goes to its own account (PST-4, PST-7).
 */
public final class PostingRules {

    private final InvoiceType type;
    private final LedgerSettings settings;

    public PostingRules(InvoiceType type, LedgerSettings settings) {
        this.type = Objects.requireNonNull(type, "type");
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /**
     * The postings that carry the money from where it stood to where it stands.
     *
     * @param before what was stored
     * @param after the same with lines and allocations appended
     * @param on the posting date: the payment's, or the day of the operation
     * @return nothing where the invoice type is not posted
     */
    public BalancedPostings difference(Invoice before, Invoice after, LocalDate on) {
        return Leg.post(legs(before, after), after, on);
    }

    boolean isPosted() {
        return type.is(InvoiceTypeFlag.POSTED);
    }

    /** The same as legs that no journal has numbered yet; none where the invoice type is not posted. */
    List<Leg> legs(Invoice before, Invoice after) {
        List<Leg> legs = new ArrayList<>();
        if (isPosted()) {
            Map<Integer, Long> allocated = allocatedByClaim(before);
            movements(before, after)
                    .forEach((line, movement) ->
                            movement.post((PaymentLine) after.line(line), new Writer(after, legs), allocated));
        }
        return legs;
    }

    /** How one payment's money moved, in minor units. */
    private final class Movement {
        private long received;
        private long refunded;
        private final Map<Integer, Long> placed = new LinkedHashMap<>();

        void post(PaymentLine payment, Writer writer, Map<Integer, Long> allocated) {
            writer.add(payment, type.payee().ledgerAccount(), received, PostingKind.RECEIVED, payment.type());
            long placedInAll = 0;
            for (Map.Entry<Integer, Long> entry : placed.entrySet()) {
                ClaimLine claim = (ClaimLine) writer.after.line(entry.getKey());
                long amount = entry.getValue();
                placedInAll += amount;
                long sum = allocated.merge(claim.number(), amount, Math::addExact);
                long vat = vat(claim, sum) - vat(claim, sum - amount);
                AccountCoding coding = claim.coding()
                        .orElseThrow(() -> new IllegalArgumentException("claim " + claim.number() + " of invoice "
                                + writer.after.id() + " has no account coding, and its type is posted (PST-1)"));
                writer.add(payment, coding, vat - amount, PostingKind.CLAIM, claim.type());
                writer.add(payment, settings.vatAccount(), -vat, PostingKind.VAT, claim.type());
            }
            writer.add(payment, refundAccount(), -refunded, PostingKind.REFUND, payment.type());
            writer.add(
                    payment,
                    settings.unplacedAccount(),
                    placedInAll + refunded - received,
                    PostingKind.UNPLACED,
                    payment.type());
        }

        private long vat(ClaimLine claim, long minor) {
            return claim.terms()
                    .vat()
                    .vatIn(Money.ofMinor(minor, settings.currency()))
                    .minor();
        }
    }

    private AccountCoding refundAccount() {
        return type.refundAccounts()
                .map(RefundAccounts::ledgerAccount)
                .orElse(type.payee().ledgerAccount());
    }

    private Map<Integer, Movement> movements(Invoice before, Invoice after) {
        Map<Integer, Movement> movements = new LinkedHashMap<>();
        for (InvoiceLine line :
                after.lines().subList(before.lines().size(), after.lines().size())) {
            long minor = line.amount().minor();
            if (line instanceof PaymentLine) {
                of(movements, line.number()).received += minor;
            } else if (line instanceof TargetedLine targeted) {
                addMovement(movements, after, targeted, minor);
            }
        }
        List<Allocation> added = after.allocations()
                .subList(before.allocations().size(), after.allocations().size());
        for (Allocation a : added) {
            of(movements, a.payment()).placed.merge(a.claim(), a.amount().minor(), Math::addExact);
        }
        return movements;
    }

    private void addMovement(Map<Integer, Movement> movements, Invoice after, TargetedLine line, long minor) {
        if (line.role() == Role.PAYMENT_MOVED_OUT) {
            of(movements, line.target()).received -= minor;
        } else if (line.role() == Role.REFUND) {
            of(movements, line.target()).refunded += minor;
        } else if (line.role() == Role.REFUND_RETURNED) {
            of(movements, ((TargetedLine) after.line(line.target())).target()).refunded -= minor;
        }
    }

    private Movement of(Map<Integer, Movement> movements, int payment) {
        return movements.computeIfAbsent(payment, n -> new Movement());
    }

    private static Map<Integer, Long> allocatedByClaim(Invoice invoice) {
        Map<Integer, Long> sums = new LinkedHashMap<>();
        for (Allocation a : invoice.allocations()) {
            sums.merge(a.claim(), a.amount().minor(), Math::addExact);
        }
        return sums;
    }

    /** Writes signed amounts: debit above zero, credit below. */
    private record Writer(Invoice after, List<Leg> legs) {
        void add(PaymentLine payment, AccountCoding coding, long signed, PostingKind kind, LineTypeCode lineType) {
            if (signed != 0) {
                legs.add(new Leg(
                        payment.origin().receivingAccount(),
                        coding,
                        signed,
                        kind,
                        lineType,
                        payment.number(),
                        PostingNote.of(kind, lineType, payment.origin().reference())));
            }
        }
    }
}
