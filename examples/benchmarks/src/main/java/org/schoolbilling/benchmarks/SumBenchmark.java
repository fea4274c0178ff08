package org.schoolbilling.benchmarks;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.javamoney.moneta.FastMoney;
import org.joda.money.CurrencyUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.schoolbilling.money.Money;

/** Adds up 4,096 amounts with øre; the time is for one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Samples.COUNT)
public class SumBenchmark {

    private static final Currency NOK = Currency.getInstance("NOK");

    private final Money[] ours = Arrays.stream(Samples.amounts())
            .mapToObj(a -> Money.ofMinor(a, NOK))
            .toArray(Money[]::new);
    private final List<Money> all = List.of(ours);
    private final org.joda.money.Money[] joda = Arrays.stream(Samples.amounts())
            .mapToObj(a -> org.joda.money.Money.ofMinor(CurrencyUnit.of("NOK"), a))
            .toArray(org.joda.money.Money[]::new);
    private final FastMoney[] fast = Arrays.stream(Samples.amounts())
            .mapToObj(a -> FastMoney.ofMinor(MonetaCurrency.NOK, a))
            .toArray(FastMoney[]::new);
    private final org.javamoney.moneta.Money[] moneta = Arrays.stream(Samples.amounts())
            .mapToObj(a -> org.javamoney.moneta.Money.ofMinor(MonetaCurrency.NOK, a))
            .toArray(org.javamoney.moneta.Money[]::new);
    private final BigDecimal[] decimals = Arrays.stream(Samples.amounts())
            .mapToObj(a -> BigDecimal.valueOf(a, 2))
            .toArray(BigDecimal[]::new);

    @Benchmark
    public Object ours() {
        return Money.sum(NOK, all);
    }

    /** The same one by one, as peers must. */
    @Benchmark
    public Object oursByPlus() {
        Money sum = Money.zero(NOK);
        for (Money amount : ours) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    @Benchmark
    public Object jodaMoney() {
        org.joda.money.Money sum = org.joda.money.Money.zero(CurrencyUnit.of("NOK"));
        for (org.joda.money.Money amount : joda) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    @Benchmark
    public Object monetaFastMoney() {
        FastMoney sum = FastMoney.zero(MonetaCurrency.NOK);
        for (FastMoney amount : fast) {
            sum = sum.add(amount);
        }
        return sum;
    }

    @Benchmark
    public Object monetaMoney() {
        org.javamoney.moneta.Money sum = org.javamoney.moneta.Money.zero(MonetaCurrency.NOK);
        for (org.javamoney.moneta.Money amount : moneta) {
            sum = sum.add(amount);
        }
        return sum;
    }

    @Benchmark
    public Object bigDecimal() {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal amount : decimals) {
            sum = sum.add(amount);
        }
        return sum;
    }
}
