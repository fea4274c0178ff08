package org.schoolbilling.benchmarks;

import java.util.concurrent.TimeUnit;
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
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.settlement.Settlement;

/**
 * Where an invoice stands, of which a payment was placed: what is open, and its status. The peer says what is open of an
 * equal invoice, and what was paid.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SettleBenchmark {

    /** How many claims the invoice has. */
    @Param({"5", "50"})
    private int claims = 5;

    private EqualInvoices equal = new EqualInvoices(1);
    private Invoice invoice = equal.ours();

    /** Makes the same invoice twice. */
    @Setup
    public void make() {
        equal = new EqualInvoices(claims);
        Invoice unplaced = equal.ours();
        invoice = Allocating.placePayment(unplaced, OptionalWaiverPolicy.WHOLE_CLAIMS_ONLY)
                .appendTo(unplaced);
    }

    @Benchmark
    public Object ours(Blackhole hole) {
        Settlement settlement = Settlement.of(invoice);
        hole.consume(settlement.status());
        return settlement.outstanding();
    }

    @Benchmark
    public Object killBill(Blackhole hole) {
        return equal.killBill(hole);
    }
}
