package org.schoolbilling.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MoneySplitProperties {

    private static final Currency NOK = Currency.getInstance("NOK");

    @Property
    @Tag("MON-5")
    void partsByWeightSumToTheWholeAndAreWithinOneUnitOfTheirShare(
            @ForAll long minor, @ForAll @From("weights") List<Long> weights) {
        List<Money> parts = split(minor, weights);
        assertThat(Money.sum(NOK, parts).minor()).isEqualTo(minor);
        BigInteger total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        for (int i = 0; i < parts.size(); i++) {
            BigInteger part = big(parts.get(i).minor()).multiply(total);
            BigInteger share = big(minor).multiply(big(weights.get(i)));
            assertThat(part.subtract(share).abs()).isLessThan(total);
        }
    }

    @Property
    @Tag("MON-5")
    void leftOverUnitsGoToThoseWhoLackMost(
            @ForAll @LongRange(min = -1000, max = 1000) long minor, @ForAll @From("smallWeights") List<Long> weights) {
        assertThat(split(minor, weights).stream().map(Money::minor)).isEqualTo(naiveSplit(minor, weights));
    }

    @Property
    @Tag("MON-5")
    void theSameSplitIsTheSameAgainAndItsOppositeIsOpposite(
            @ForAll @LongRange(min = -Long.MAX_VALUE) long minor, @ForAll @From("weights") List<Long> weights) {
        List<Money> parts = split(minor, weights);
        assertThat(split(minor, weights)).isEqualTo(parts);
        assertThat(split(-minor, weights))
                .isEqualTo(parts.stream().map(Money::negated).toList());
    }

    @Property
    @Tag("MON-5")
    void evenPartsAreThoseOfEqualWeights(@ForAll long minor, @ForAll @IntRange(min = 1, max = 40) int parts) {
        assertThat(MoneySplit.evenly(Money.ofMinor(minor, NOK), parts))
                .isEqualTo(split(minor, Collections.nCopies(parts, 1L)));
    }

    @Provide
    Arbitrary<List<Long>> weights() {
        return Arbitraries.longs()
                .greaterOrEqual(0)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .filter(weights -> weights.stream().anyMatch(weight -> weight > 0));
    }

    @Provide
    Arbitrary<List<Long>> smallWeights() {
        return Arbitraries.longs()
                .between(0, 9)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .filter(weights -> weights.stream().anyMatch(weight -> weight > 0));
    }

    private static List<Money> split(long minor, List<Long> weights) {
        return MoneySplit.byWeights(
                Money.ofMinor(minor, NOK),
                weights.stream().mapToLong(Long::longValue).toArray());
    }

    /** Rounds every share towards zero, then hands out units one at a time to the first of those furthest below. */
    private static List<Long> naiveSplit(long minor, List<Long> weights) {
        long total = weights.stream().mapToLong(Long::longValue).sum();
        List<Long> parts = new ArrayList<>();
        for (long weight : weights) {
            parts.add(Math.abs(minor) * weight / total);
        }
        while (parts.stream().mapToLong(Long::longValue).sum() < Math.abs(minor)) {
            int neediest = 0;
            for (int i = 1; i < parts.size(); i++) {
                if (lack(minor, weights.get(i), total, parts.get(i))
                        > lack(minor, weights.get(neediest), total, parts.get(neediest))) {
                    neediest = i;
                }
            }
            parts.set(neediest, parts.get(neediest) + 1);
        }
        return parts.stream().map(part -> minor < 0 ? -part : part).toList();
    }

    private static long lack(long minor, long weight, long total, long part) {
        return Math.abs(minor) * weight - part * total;
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
