package org.schoolbilling.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.schoolbilling.catalog.CategoryCode;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.reference.Kid;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;
import org.schoolbilling.term.Term;

/** Parts of small invoices, in øre. */
public final class InvoiceFixtures {

    public static final Currency NOK = Currency.getInstance("NOK");
    public static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    public static final Stamp STAMP = new Stamp(new Actor("test"), Instant.parse("2026-01-15T10:00:00Z"));

    private InvoiceFixtures() {}

    public static Money ore(long minor) {
        return Money.ofMinor(minor, NOK);
    }

    public static LineHead head(int number, Role role, Money amount) {
        return new LineHead(
                number,
                new LineTypeCode(role == Role.CLAIM ? "SEMAVG" : role.fixedCode()),
                new CategoryCode(role.fixedCode()),
                role,
                DAY,
                "",
                amount);
    }

    /** A mandatory claim of priority 1. */
    public static ClaimLine claim(int number, long minor) {
        return claim(number, minor, 1, false);
    }

    public static ClaimLine claim(int number, long minor, int priority, boolean isOptional) {
        return new ClaimLine(
                head(number, Role.CLAIM, ore(minor)),
                new PersonId("S1"),
                Study.NONE,
                null,
                new ClaimTerms(priority, isOptional, VatRate.ZERO, true, false));
    }

    public static PaymentLine payment(int number, long minor) {
        return new PaymentLine(head(number, Role.PAYMENT, ore(minor)), anyOrigin());
    }

    public static PaymentOrigin anyOrigin() {
        return new PaymentOrigin("t", "12345678903", "archive", "", "", List.of());
    }

    public static TargetedLine line(int number, Role role, long minor, int target) {
        return new TargetedLine(head(number, role, ore(minor)), target, false);
    }

    public static TargetedLine automatic(int number, Role role, long minor, int target) {
        return new TargetedLine(head(number, role, ore(minor)), target, true);
    }

    public static ReminderLine reminder(int number) {
        return new ReminderLine(head(number, Role.REMINDER, ore(100)));
    }

    public static Allocation placed(int number, int payment, int claim, long minor) {
        return new Allocation(number, payment, claim, ore(minor), new AllocationReason("ALC-1", 1, ore(minor), ore(0)));
    }

    public static InvoiceHeader draftHeader() {
        return InvoiceHeader.draft(
                new InvoiceId(1),
                new DebtorId("D1"),
                new InvoiceTypeCode("SEM"),
                Term.parse("2026-VÅR"),
                1,
                NOK,
                Milestones.registered(DAY, null),
                STAMP);
    }

    public static InvoiceHeader sentHeader() {
        return sentHeader(Milestones.registered(DAY, null).withSent(DAY));
    }

    public static InvoiceHeader sentHeader(Milestones milestones) {
        return draftHeader().withIssue(new InvoiceNumber(123), new Kid("0000001231234566"), milestones, null, 1);
    }

    public static Invoice draft(InvoiceLine... lines) {
        return new Invoice(draftHeader(), 1, Arrays.asList(lines), List.of(), 0);
    }

    public static Invoice sent(InvoiceLine... lines) {
        return new Invoice(sentHeader(), 2, Arrays.asList(lines), List.of(), 0);
    }
}
