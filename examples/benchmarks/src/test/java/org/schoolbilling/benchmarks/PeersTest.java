package org.schoolbilling.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.mx.MxCamt05400108;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.money.MonetaryAmount;
import org.javamoney.moneta.FastMoney;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.Blackhole;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.bank.BankFileSummary;

/** A comparison is fair only where both do the same: on the same input, ours and peers say the same. */
class PeersTest {

    private static <T> void same(Supplier<T> ours, Supplier<T> peer) {
        for (int i = 0; i < Samples.COUNT; i++) {
            assertThat(ours.get()).as("input %d", i).isEqualTo(peer.get());
        }
    }

    @Test
    void kidsAreJudgedAlike() {
        same(new KidBenchmark()::ours, new KidBenchmark()::commonsValidator);
    }

    @Test
    void kidsAreMadeAlike() {
        KidMakingBenchmark ours = new KidMakingBenchmark();
        KidMakingBenchmark commons = new KidMakingBenchmark();
        KidMakingBenchmark format = new KidMakingBenchmark();
        KidMakingBenchmark nocommons = new KidMakingBenchmark();
        for (int i = 0; i < Samples.COUNT; i++) {
            String kid = ours.ours().toString();
            assertThat(List.of(made(commons::commonsValidator), made(format::commonsValidatorFormat)))
                    .containsOnly(kid);
            assertThat(nocommons.nocommons()).hasToString(kid);
        }
    }

    private interface Making {
        Object make() throws Exception;
    }

    private static String made(Making making) {
        try {
            return making.make().toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void identifiersAreJudgedAlike() {
        NationalIdBenchmark ids = new NationalIdBenchmark();
        ids.takeSyntheticNumbers();
        same(new NationalIdBenchmark()::ours, ids::nocommons);
        same(new AccountBenchmark()::ours, new AccountBenchmark()::nocommons);
        same(new IbanBenchmark()::ours, new IbanBenchmark()::iban4j);
    }

    @Test
    void amountsComeToTheSame() {
        SumBenchmark sum = new SumBenchmark();
        BigDecimal expected = ((Money) sum.ours()).toDecimal();
        assertThat(((org.joda.money.Money) sum.jodaMoney()).getAmount()).isEqualByComparingTo(expected);
        assertThat((BigDecimal) sum.bigDecimal()).isEqualByComparingTo(expected);
        assertThat(((FastMoney) sum.monetaFastMoney()).getNumber().numberValueExact(BigDecimal.class))
                .isEqualByComparingTo(expected);

        VatBenchmark ours = new VatBenchmark();
        VatBenchmark joda = new VatBenchmark();
        VatBenchmark moneta = new VatBenchmark();
        VatBenchmark decimal = new VatBenchmark();
        for (int i = 0; i < Samples.COUNT; i++) {
            BigDecimal vat = ((Money) ours.ours()).toDecimal();
            assertThat((BigDecimal) decimal.bigDecimal()).isEqualByComparingTo(vat);
            assertThat(((org.joda.money.Money) joda.jodaMoney()).getAmount()).isEqualByComparingTo(vat);
            assertThat(((org.javamoney.moneta.Money) moneta.monetaMoney()).getNumberStripped())
                    .isEqualByComparingTo(vat);
        }
    }

    @Test
    void addedUpOrOneByOneASumIsTheSame() {
        SumBenchmark sum = new SumBenchmark();
        assertThat(sum.ours()).isEqualTo(sum.oursByPlus());
    }

    @Test
    void asMuchIsOpenInKillBill() {
        Blackhole hole = new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        SettleBenchmark settle = new SettleBenchmark();
        settle.make();
        assertThat((BigDecimal) settle.killBill(hole))
                .isEqualByComparingTo(((Money) settle.ours(hole)).toDecimal())
                .isPositive();
    }

    @Test
    void messagesHaveAsManyPaymentsForEveryReader() throws IOException {
        Blackhole hole = new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        Camt054Benchmark camt = new Camt054Benchmark();
        camt.make();
        long pw = ((MxCamt05400108) camt.pwIso20022())
                .getBkToCstmrDbtCdtNtfctn().getNtfctn().stream()
                        .flatMap(notification -> notification.getNtry().stream())
                        .flatMap(entry -> entry.getNtryDtls().stream())
                        .mapToLong(details -> details.getTxDtls().size())
                        .sum();
        assertThat(((BankFileSummary) camt.ours(hole)).transactions())
                .isEqualTo(pw)
                .isEqualTo(50);
    }

    @Test
    void everyLibrarySplitsIntoTheSameParts() {
        // each with a place of its own in the same amounts
        SplitBenchmark ours = new SplitBenchmark();
        SplitBenchmark joda = new SplitBenchmark();
        SplitBenchmark fast = new SplitBenchmark();
        SplitBenchmark moneta = new SplitBenchmark();
        SplitBenchmark decimal = new SplitBenchmark();
        for (int i = 0; i < Samples.COUNT; i++) {
            assertThat(parts(ours.ours(), m -> ((Money) m).toDecimal()))
                    .hasSize(7)
                    .isEqualTo(parts(joda.jodaMoney(), m -> ((org.joda.money.Money) m).getAmount()))
                    .isEqualTo(parts(fast.monetaFastMoney(), PeersTest::amount))
                    .isEqualTo(parts(moneta.monetaMoney(), PeersTest::amount))
                    .isEqualTo(parts(decimal.bigDecimal(), m -> (BigDecimal) m));
        }
    }

    private static List<BigDecimal> parts(Object parts, Function<Object, BigDecimal> amount) {
        return ((List<?>) parts)
                .stream().map(part -> amount.apply(part).setScale(2)).toList();
    }

    private static BigDecimal amount(Object moneta) {
        return ((MonetaryAmount) moneta).getNumber().numberValueExact(BigDecimal.class);
    }
}
