package org.schoolbilling.testkit.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.catalog.RefundAccounts;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.settlement.Status;

/**
 * What the facts of an issued invoice come to: its claims, payments, waivers by hand, refund claims and refunds, less what
 * was taken back of them, in their order. Where money is allocated, what the optional rule waives, the status and the
 * accounts are worked out anew from them, by the rulebook's text. Waivers that the optional rule made are not facts, so such
 * lines are passed over.
 */
public final class NaiveInvoice {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Course course;
    private final InvoiceType type;
    private final LedgerSettings settings;
    private final Milestones milestones;

    private NaiveInvoice(Course course, InvoiceType type, LedgerSettings settings, Milestones milestones) {
        this.course = course;
        this.type = type;
        this.settings = settings;
        this.milestones = milestones;
    }

    /**
     * Takes the standing facts among an invoice's lines in their order; what was taken back is as if it had never come
     * (ALC-3).
     *
     * @throws IllegalArgumentException if a line is of a role this model does not know
     */
    public static NaiveInvoice of(Invoice invoice, InvoiceType type, LedgerSettings settings) {
        List<InvoiceLine> lines = invoice.lines();
        Course course = new Course(type.waiverPolicy());
        for (InvoiceLine line : lines) {
            BigDecimal standing = standing(lines, line);
            // What a refund claim released is free for the refund that follows it, and for nothing else (ALC-9,
            // ALC-10).
            if (line.role() != Role.REFUND) {
                course.placeWhatIsFree();
            }
            if (line instanceof ClaimLine claim) {
                course.claim(claimed(lines, claim));
            } else if (line instanceof PaymentLine payment && standing.signum() > 0) {
                course.pay(new Paid(payment.number(), standing, payment.origin().instruction()));
            } else if (line instanceof TargetedLine fact && !fact.isAutomatic() && standing.signum() > 0) {
                take(course, lines, fact, standing);
            }
        }
        course.placeWhatIsFree();
        return new NaiveInvoice(course, type, settings, invoice.header().milestones());
    }

    private static void take(Course course, List<InvoiceLine> lines, TargetedLine fact, BigDecimal standing) {
        switch (fact.role()) {
            case WAIVER -> course.waive(fact.target(), standing);
            case REFUND_CLAIM -> {
                boolean isRefundedAtOnce =
                        fact.number() < lines.size() && lines.get(fact.number()).role() == Role.REFUND;
                if (isRefundedAtOnce) {
                    course.grantWhatIsPaid(fact.target(), standing);
                } else {
                    course.grant(fact.target(), standing);
                }
            }
            case REFUND -> course.refund(fact.target(), standing);
            case PAYMENT_MOVED_OUT, WAIVER_UNDONE, REFUND_CLAIM_WITHDRAWN, REFUND_RETURNED -> {
                // they have lowered what stands of their targets
            }
            default -> throw new IllegalArgumentException("line " + fact.number() + " of role " + fact.role());
        }
    }

    /** A line's amount less what was taken back of it. */
    private static BigDecimal standing(List<InvoiceLine> lines, InvoiceLine line) {
        BigDecimal standing = line.amount().toDecimal();
        for (InvoiceLine other : lines) {
            if (other instanceof TargetedLine counter
                    && counter.target() == line.number()
                    && List.of(
                                    Role.PAYMENT_MOVED_OUT,
                                    Role.WAIVER_UNDONE,
                                    Role.REFUND_CLAIM_WITHDRAWN,
                                    Role.REFUND_RETURNED)
                            .contains(counter.role())) {
                standing = standing.subtract(counter.amount().toDecimal());
            }
        }
        return standing;
    }

    private static Claimed claimed(List<InvoiceLine> lines, ClaimLine claim) {
        Claimed claimed = new Claimed(
                claim.number(),
                claim.amount().toDecimal(),
                claim.terms().priority(),
                claim.terms().isOptional(),
                claim.terms().vat().toPercent(),
                claim.codingOrNull());
        for (InvoiceLine line : lines) {
            if (line.role() == Role.WAIVER_UNDONE
                    && line instanceof TargetedLine undone
                    && !undone.isAutomatic()
                    && lines.get(undone.target() - 1) instanceof TargetedLine waiver
                    && waiver.isAutomatic()
                    && waiver.target() == claim.number()) {
                claimed.isKept = true;
            }
        }
        return claimed;
    }

    /** What is open on each claim, by line number. */
    public SortedMap<Integer, BigDecimal> open() {
        SortedMap<Integer, BigDecimal> open = new TreeMap<>();
        course.claims.forEach(c -> open.put(c.line, scaled(c.open())));
        return open;
    }

    /** What is waived on each claim, by the optional rule and by hand, by line number. */
    public SortedMap<Integer, BigDecimal> waived() {
        SortedMap<Integer, BigDecimal> waived = new TreeMap<>();
        course.claims.forEach(c -> waived.put(c.line, scaled(c.waived.add(c.waivedByHand))));
        return waived;
    }

    /** What is granted back on each claim, by line number. */
    public SortedMap<Integer, BigDecimal> grantedBack() {
        SortedMap<Integer, BigDecimal> granted = new TreeMap<>();
        course.claims.forEach(c -> granted.put(c.line, scaled(c.grantedBack)));
        return granted;
    }

    /** Whether each claim is flagged paid, by line number. */
    public SortedMap<Integer, Boolean> paid() {
        SortedMap<Integer, Boolean> paid = new TreeMap<>();
        course.claims.forEach(c -> paid.put(c.line, c.isPaid()));
        return paid;
    }

    /** What each standing payment covers, by its line number and the claim's; nothing is not listed. */
    public SortedMap<Integer, SortedMap<Integer, BigDecimal>> allocated() {
        SortedMap<Integer, SortedMap<Integer, BigDecimal>> allocated = new TreeMap<>();
        course.payments.stream().filter(p -> !p.allocated.isEmpty()).forEach(p -> allocated.put(p.line, p.allocated));
        return allocated;
    }

    /** What no claim takes of each standing payment, by line number. */
    public SortedMap<Integer, BigDecimal> unplaced() {
        SortedMap<Integer, BigDecimal> unplaced = new TreeMap<>();
        course.payments.forEach(p -> unplaced.put(p.line, scaled(p.unplaced)));
        return unplaced;
    }

    /** What is paid, waived and granted back, less what is claimed and refunded. */
    public BigDecimal balance() {
        return scaled(sums().balance());
    }

    /** By STA-3. */
    public Status status() {
        return sums().status();
    }

    private NaiveStatus sums() {
        return new NaiveStatus(
                true,
                Subsets.sum(course.claims, c -> c.amount),
                Subsets.sum(course.claims, c -> c.waived.add(c.waivedByHand)),
                Subsets.sum(course.claims, c -> c.grantedBack),
                BigDecimal.ZERO,
                total(p -> p.amount),
                total(p -> p.refunded),
                milestones.reminders(),
                milestones.endedByHand());
    }

    /** With as many decimals as the currency has, so that equal amounts are equal. */
    private BigDecimal scaled(BigDecimal amount) {
        return amount.setScale(settings.currency().getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    }

    private BigDecimal total(Function<Paid, BigDecimal> of) {
        return course.payments.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Where each account ends: debit above zero, credit below; accounts that end at zero are left out (PST-1, PST-3, PST-4,
     * PST-7).
     */
    public Map<AccountCoding, BigDecimal> accounts() {
        Map<AccountCoding, BigDecimal> accounts = new HashMap<>();
        if (type.is(InvoiceTypeFlag.POSTED)) {
            AccountCoding payee = type.payee().ledgerAccount();
            accounts.merge(payee, total(p -> p.amount), BigDecimal::add);
            accounts.merge(
                    type.refundAccounts().map(RefundAccounts::ledgerAccount).orElse(payee),
                    total(p -> p.refunded).negate(),
                    BigDecimal::add);
            for (Claimed claim : course.claims) {
                BigDecimal vat = vat(claim);
                accounts.merge(
                        Objects.requireNonNull(claim.coding, "coding of a posted claim"),
                        vat.subtract(claim.allocated),
                        BigDecimal::add);
                accounts.merge(settings.vatAccount(), vat.negate(), BigDecimal::add);
            }
            for (Paid payment : course.payments) {
                accounts.merge(settings.unplacedAccount(), payment.unplaced.negate(), BigDecimal::add);
            }
        }
        accounts.values().removeIf(sum -> sum.signum() == 0);
        accounts.replaceAll((account, sum) -> scaled(sum));
        return accounts;
    }

    /** The VAT of what is allocated to a claim: amount × p / (100 + p), rounded half up (MON-4, PST-7). */
    private BigDecimal vat(Claimed claim) {
        return claim.allocated
                .multiply(claim.vatPercent)
                .divide(
                        HUNDRED.add(claim.vatPercent),
                        settings.currency().getDefaultFractionDigits(),
                        RoundingMode.HALF_UP);
    }
}
