package org.schoolbilling.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.concurrent.TimeUnit;
import javax.money.Monetary;
import javax.money.MonetaryOperator;
import org.javamoney.moneta.FastMoney;
import org.joda.money.CurrencyUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;

/** The 25 % VAT contained in an amount, rounded half up to the øre. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class VatBenchmark {

    private static final Currency NOK = Currency.getInstance("NOK");
    private static final CurrencyUnit JODA_NOK = CurrencyUnit.of("NOK");
    private static final VatRate RATE = VatRate.ofPercent("25");
    private static final MonetaryOperator ROUNDED = Monetary.getRounding(MonetaCurrency.NOK);
    private static final BigDecimal RATE_OF = BigDecimal.valueOf(25);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(125);

    private final long[] amounts = Samples.amounts();
    private int next;

    private long amount() {
        next = (next + 1) & (Samples.COUNT - 1);
        return amounts[next];
    }

    @Benchmark
    public Object ours() {
        return RATE.vatIn(Money.ofMinor(amount(), NOK));
    }

    @Benchmark
    public Object jodaMoney() {
        return org.joda.money.Money.ofMinor(JODA_NOK, amount()).multipliedBy(25).dividedBy(125, RoundingMode.HALF_UP);
    }

    @Benchmark
    public Object monetaFastMoney() {
        return FastMoney.ofMinor(MonetaCurrency.NOK, amount())
                .multiply(25)
                .divide(125)
                .with(ROUNDED);
    }

    @Benchmark
    public Object monetaMoney() {
        return org.javamoney.moneta.Money.ofMinor(MonetaCurrency.NOK, amount())
                .multiply(25)
                .divide(125)
                .with(ROUNDED);
    }

    @Benchmark
    public Object bigDecimal() {
        return BigDecimal.valueOf(amount(), 2).multiply(RATE_OF).divide(WHOLE, 2, RoundingMode.HALF_UP);
    }
}
