package org.schoolbilling.benchmarks;

import java.util.Arrays;
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
 * Places one payment, short of the last claim by half, over claims with priorities and optional ones, and says where the
 * invoice then stands. The peer adds up what an equal invoice amounts to, and places nothing on any item; the limit goes
 * once over open amounts in two arrays.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AllocationBenchmark {

    /** How many claims the invoice has. */
    @Param({"5", "50"})
    private int claims = 5;

    private EqualInvoices equal = new EqualInvoices(1);
    private Invoice invoice = equal.ours();
    private long[] open = new long[0];

    /** Makes the same invoice three times. */
    @Setup
    public void make() {
        equal = new EqualInvoices(claims);
        invoice = equal.ours();
        open = new long[claims];
        Arrays.fill(open, EqualInvoices.EACH);
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
        return equal.killBill(hole);
    }

    /** The limit: no values, no reasons, no order. */
    @Benchmark
    public Object limitBareLoop() {
        long[] placed = new long[open.length];
        long left = equal.paid();
        for (int i = 0; i < open.length; i++) {
            placed[i] = Math.min(left, open[i]);
            left -= placed[i];
        }
        return placed;
    }
}
