package org.schoolbilling.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Splits an amount so that nothing is lost or invented (MON-5): the parts sum to the whole, each differs from its
 * exact share by less than one minor unit, and the same input always gives the same parts. The parts of a negative
 * amount are the exact opposites of the parts of its opposite.
 */
public final class MoneySplit {

    private MoneySplit() {}

    /** Equal parts; what does not go up is one minor unit more for each of the first parts. */
    public static List<Money> evenly(Money amount, int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException(amount + " cannot be split into " + parts + " parts");
        }
        long share = amount.minor() / parts;
        long rest = amount.minor() % parts;
        // Amounts do not change, so equal parts are one and the same.
        Money less = Money.ofMinor(share, amount.currency());
        Money more = rest == 0 ? less : Money.ofMinor(share + Long.signum(rest), amount.currency());
        int longer = (int) Math.abs(rest);
        Money[] result = new Money[parts];
        Arrays.fill(result, 0, longer, more);
        Arrays.fill(result, longer, parts, less);
        return List.of(result);
    }

    /**
     * Parts in proportion to weights, in their order. What the whole shares leave over goes, one minor unit each, to
     * the parts that were cut most, the first of equals first; so a weight of zero gets nothing.
     *
     * @param weights at least one, none negative, not all zero
     */
    public static List<Money> byWeights(Money amount, long... weights) {
        BigInteger total = totalOf(amount, weights);
        BigInteger minor = BigInteger.valueOf(amount.minor());
        BigInteger left = minor.abs();
        long[] parts = new long[weights.length];
        List<Cut> cuts = new ArrayList<>(weights.length);
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] share =
                    minor.abs().multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(total);
            parts[i] = minor.signum() * share[0].longValue();
            left = left.subtract(share[0]);
            cuts.add(new Cut(i, share[1]));
        }
        cuts.sort(Comparator.comparing(Cut::size).reversed());
        for (Cut cut : cuts.subList(0, left.intValueExact())) {
            parts[cut.part()] += minor.signum();
        }
        return Arrays.stream(parts)
                .mapToObj(part -> Money.ofMinor(part, amount.currency()))
                .toList();
    }

    private static BigInteger totalOf(Money amount, long... weights) {
        BigInteger total = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException(amount + " cannot be split by weight " + weight);
            }
            total = total.add(BigInteger.valueOf(weight));
        }
        if (total.signum() == 0) {
            throw new IllegalArgumentException(amount + " cannot be split by weights that sum to zero");
        }
        return total;
    }

    /** What rounding down took from a part, in fractions of the sum of the weights. */
    private record Cut(int part, BigInteger size) {}
}
