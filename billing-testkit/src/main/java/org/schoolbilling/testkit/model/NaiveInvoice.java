package org.schoolbilling.testkit.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.settlement.Status;

/**
 * What the facts of an issued invoice come to: its claims, payments and returned payments, in their order. Where money is
 * allocated, what the optional rule waives, the status and the accounts are worked out anew from them, by the rulebook's
 * text. Waivers that the optional rule made are not facts, so such lines are passed over.
 */
public final class NaiveInvoice {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Course course;
    private final InvoiceType type;
    private final LedgerSettings settings;
    private final int reminders;

    private NaiveInvoice(Course course, InvoiceType type, LedgerSettings settings, int reminders) {
        this.course = course;
        this.type = type;
        this.settings = settings;
        this.reminders = reminders;
    }

    /**
     * Takes the standing facts among these lines in their order; a payment that was taken out is as if it had never come
     * (ALC-3).
     *
     * @throws IllegalArgumentException if a line is of a role this model does not know
     */
    public static NaiveInvoice of(List<InvoiceLine> lines, InvoiceType type, LedgerSettings settings, int reminders) {
        List<Integer> takenOut = new ArrayList<>();
        for (InvoiceLine line : lines) {
            if (line instanceof TargetedLine targeted && line.role() == Role.PAYMENT_MOVED_OUT) {
                takenOut.add(targeted.target());
            } else if (line instanceof TargetedLine targeted && !targeted.isAutomatic()) {
                throw new IllegalArgumentException("line " + line.number() + " of role " + line.role());
            }
        }
        Course course = new Course(type.waiverPolicy());
        for (InvoiceLine line : lines) {
            if (line instanceof ClaimLine claim) {
                course.claim(new Claimed(
                        claim.number(),
                        claim.amount().toDecimal(),
                        claim.terms().priority(),
                        claim.terms().isOptional(),
                        claim.terms().vat().toPercent(),
                        claim.codingOrNull()));
            } else if (line instanceof PaymentLine payment && !takenOut.contains(line.number())) {
                course.pay(new Paid(
                        payment.number(),
                        payment.amount().toDecimal(),
                        payment.origin().instruction()));
            }
        }
        return new NaiveInvoice(course, type, settings, reminders);
    }

    /** What is open on each claim, by line number. */
    public SortedMap<Integer, BigDecimal> open() {
        SortedMap<Integer, BigDecimal> open = new TreeMap<>();
        course.claims.forEach(c -> open.put(c.line, scaled(c.open())));
        return open;
    }

    /** What the optional rule waives on each claim, by line number. */
    public SortedMap<Integer, BigDecimal> waived() {
        SortedMap<Integer, BigDecimal> waived = new TreeMap<>();
        course.claims.forEach(c -> waived.put(c.line, scaled(c.waived)));
        return waived;
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

    /** What is paid and waived less what is claimed. */
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
                Subsets.sum(course.claims, c -> c.waived),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                total(course.payments),
                BigDecimal.ZERO,
                reminders,
                EndedByHand.NO);
    }

    /** With as many decimals as the currency has, so that equal amounts are equal. */
    private BigDecimal scaled(BigDecimal amount) {
        return amount.setScale(settings.currency().getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    }

    private static BigDecimal total(List<Paid> payments) {
        return payments.stream().map(p -> p.amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Where each account ends: debit above zero, credit below; accounts that end at zero are left out (PST-1, PST-3, PST-4,
     * PST-7).
     */
    public Map<AccountCoding, BigDecimal> accounts() {
        Map<AccountCoding, BigDecimal> accounts = new HashMap<>();
        if (type.is(InvoiceTypeFlag.POSTED)) {
            accounts.merge(type.payee().ledgerAccount(), total(course.payments), BigDecimal::add);
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
