package org.schoolbilling.benchmarks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.killbill.billing.invoice.api.InvoiceItem;
import org.killbill.billing.invoice.api.InvoicePayment;
import org.killbill.billing.invoice.api.InvoicePaymentStatus;
import org.killbill.billing.invoice.api.InvoicePaymentType;
import org.killbill.billing.invoice.calculator.InvoiceCalculatorUtils;
import org.killbill.billing.invoice.model.DefaultInvoicePayment;
import org.killbill.billing.invoice.model.ExternalChargeInvoiceItem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.schoolbilling.allocation.Allocating;
import org.schoolbilling.catalog.CategoryCode;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
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
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.term.Term;

/**
 * Places one payment, short of the last claim by half, over claims with priorities and optional ones, and says where the
 * invoice then stands. The peer adds up what an equal invoice amounts to, and places nothing on any item; the limit goes
 * once over open amounts in two arrays.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AllocationBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
    private static final Currency NOK = Currency.getInstance("NOK");
    private static final long EACH = 50_000;

    /** How many claims the invoice has. */
    @Param({"5", "50"})
    private int claims = 5;

    private Invoice invoice = Invoice.draft(header());
    private final List<InvoiceItem> items = new ArrayList<>();
    private final List<InvoicePayment> payments = new ArrayList<>();
    private long[] open = new long[0];

    private long paid() {
        return EACH * claims - EACH / 2;
    }

    /** Makes the same invoice three times. */
    @Setup
    public void make() {
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
        invoice = Invoice.draft(header()).append(lines, List.of());
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
        open = new long[claims];
        Arrays.fill(open, EACH);
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

    @Benchmark
    public Object ours(Blackhole hole) {
        Invoice after =
                Allocating.placePayment(invoice, OptionalWaiverPolicy.REMAINDER).appendTo(invoice);
        Settlement settlement = Settlement.of(after);
        hole.consume(settlement.outstanding());
        return settlement.status();
    }

    @Benchmark
    public Object killBill(Blackhole hole) {
        hole.consume(InvoiceCalculatorUtils.computeInvoiceAmountPaid(
                org.killbill.billing.catalog.api.Currency.NOK, payments));
        return InvoiceCalculatorUtils.computeRawInvoiceBalance(
                org.killbill.billing.catalog.api.Currency.NOK, items, payments);
    }

    /** The limit: no values, no reasons, no order. */
    @Benchmark
    public Object limitBareLoop() {
        long[] placed = new long[open.length];
        long left = paid();
        for (int i = 0; i < open.length; i++) {
            placed[i] = Math.min(left, open[i]);
            left -= placed[i];
        }
        return placed;
    }
}
