package org.schoolbilling.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import javax.money.MonetaryAmount;
import org.javamoney.moneta.FastMoney;
import org.joda.money.CurrencyUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.MoneySplit;

/** Splits an amount in seven parts that add up to it; peers have no such thing, so the rest is dealt out by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SplitBenchmark {

    private static final int PARTS = 7;
    private static final Currency NOK = Currency.getInstance("NOK");
    private static final CurrencyUnit JODA_NOK = CurrencyUnit.of("NOK");

    private final long[] amounts = Samples.amounts();
    private int next;

    private long amount() {
        next = (next + 1) & (Samples.COUNT - 1);
        return amounts[next];
    }

    @Benchmark
    public Object ours() {
        return MoneySplit.evenly(Money.ofMinor(amount(), NOK), PARTS);
    }

    @Benchmark
    public Object jodaMoney() {
        org.joda.money.Money left = org.joda.money.Money.ofMinor(JODA_NOK, amount());
        List<org.joda.money.Money> parts = new ArrayList<>(PARTS);
        for (int n = PARTS; n > 0; n--) {
            org.joda.money.Money part = left.dividedBy(n, RoundingMode.UP);
            parts.add(part);
            left = left.minus(part);
        }
        return parts;
    }

    @Benchmark
    public Object monetaFastMoney() {
        return parts(minor -> FastMoney.ofMinor(MonetaCurrency.NOK, minor));
    }

    @Benchmark
    public Object monetaMoney() {
        return parts(minor -> org.javamoney.moneta.Money.ofMinor(MonetaCurrency.NOK, minor));
    }

    private List<MonetaryAmount> parts(LongFunction<MonetaryAmount> ofMinor) {
        MonetaryAmount whole = ofMinor.apply(amount());
        MonetaryAmount share = ofMinor.apply(whole.scaleByPowerOfTen(2)
                .divideToIntegralValue(PARTS)
                .getNumber()
                .longValueExact());
        MonetaryAmount left = whole.subtract(share.multiply(PARTS));
        MonetaryAmount cent = ofMinor.apply(1);
        List<MonetaryAmount> parts = new ArrayList<>(PARTS);
        for (int n = 0; n < PARTS; n++) {
            if (left.isPositive()) {
                parts.add(share.add(cent));
                left = left.subtract(cent);
            } else {
                parts.add(share);
            }
        }
        return parts;
    }

    @Benchmark
    public Object bigDecimal() {
        BigDecimal left = BigDecimal.valueOf(amount(), 2);
        List<BigDecimal> parts = new ArrayList<>(PARTS);
        for (int n = PARTS; n > 0; n--) {
            BigDecimal part = left.divide(BigDecimal.valueOf(n), 2, RoundingMode.UP);
            parts.add(part);
            left = left.subtract(part);
        }
        return parts;
    }
}
