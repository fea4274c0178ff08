package org.schoolbilling.benchmarks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.killbill.billing.invoice.api.InvoiceItem;
import org.killbill.billing.invoice.api.InvoicePayment;
import org.killbill.billing.invoice.api.InvoicePaymentStatus;
import org.killbill.billing.invoice.api.InvoicePaymentType;
import org.killbill.billing.invoice.calculator.InvoiceCalculatorUtils;
import org.killbill.billing.invoice.model.DefaultInvoicePayment;
import org.killbill.billing.invoice.model.ExternalChargeInvoiceItem;
import org.openjdk.jmh.infra.Blackhole;
import org.schoolbilling.catalog.CategoryCode;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.ClaimTerms;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.Marks;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;
import org.schoolbilling.term.Term;

/** One invoice of claims with priorities, some of them optional, and one payment on it, as ours and as Kill Bill's. */
final class EqualInvoices {

    static final long EACH = 50_000;
    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
    private static final Currency NOK = Currency.getInstance("NOK");

    private final int claims;
    private final List<InvoiceItem> items = new ArrayList<>();
    private final List<InvoicePayment> payments = new ArrayList<>();

    EqualInvoices(int claims) {
        this.claims = claims;
    }

    /** Short of the last claim by half. */
    long paid() {
        return EACH * claims - EACH / 2;
    }

    /** What Kill Bill says of its own, which is filled when ours is made: what was paid, and what is open. */
    Object killBill(Blackhole hole) {
        hole.consume(InvoiceCalculatorUtils.computeInvoiceAmountPaid(
                org.killbill.billing.catalog.api.Currency.NOK, payments));
        return InvoiceCalculatorUtils.computeRawInvoiceBalance(
                org.killbill.billing.catalog.api.Currency.NOK, items, payments);
    }

    /** With the payment appended, and nothing of it placed. */
    Invoice ours() {
        List<InvoiceLine> lines = new ArrayList<>();
        UUID id = new UUID(1, 1);
        for (int n = 1; n <= claims; n++) {
            lines.add(new ClaimLine(
                    head(n, Role.CLAIM, EACH),
                    new PersonId("1"),
                    Study.NONE,
                    null,
                    new ClaimTerms(1 + n % 3, n % 5 == 0, VatRate.ZERO, true, false)));
            items.add(new ExternalChargeInvoiceItem(
                    id,
                    id,
                    id,
                    "claim " + n,
                    new org.joda.time.LocalDate(2026, 8, 10),
                    new org.joda.time.LocalDate(2026, 12, 31),
                    BigDecimal.valueOf(EACH, 2),
                    org.killbill.billing.catalog.api.Currency.NOK,
                    null));
        }
        lines.add(new PaymentLine(
                head(claims + 1, Role.PAYMENT, paid()), new PaymentOrigin("", "12345678903", "1", "", "", List.of())));
        Invoice invoice = Invoice.draft(header()).append(lines, List.of());
        payments.add(new DefaultInvoicePayment(
                InvoicePaymentType.ATTEMPT,
                id,
                id,
                new DateTime(2026, 9, 15, 0, 0, DateTimeZone.UTC),
                BigDecimal.valueOf(paid(), 2),
                org.killbill.billing.catalog.api.Currency.NOK,
                org.killbill.billing.catalog.api.Currency.NOK,
                "1",
                InvoicePaymentStatus.SUCCESS));
        return invoice;
    }

    private static InvoiceHeader header() {
        Stamp stamp = new Stamp(new Actor("benchmark"), Instant.parse("2026-08-10T10:00:00Z"));
        return new InvoiceHeader(
                new InvoiceId(1),
                new DebtorId("S1"),
                new InvoiceTypeCode("SEM"),
                Term.containing(DAY),
                1,
                NOK,
                new InvoiceNumber(1),
                KidScheme.DEFAULT.generate(1, 1),
                null,
                "",
                new Milestones(DAY, DAY, DAY, null, 0, EndedByHand.NO),
                null,
                "",
                Marks.NONE,
                1,
                false,
                stamp,
                stamp);
    }

    private static LineHead head(int number, Role role, long minor) {
        return new LineHead(
                number,
                new LineTypeCode(role.fixedCode()),
                new CategoryCode(role.fixedCode()),
                role,
                DAY,
                "line " + number,
                Money.ofMinor(minor, NOK));
    }
}
