package org.schoolbilling.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Check characters by the letter of the manuals, with numbers of any size and no eye to speed. */
final class NaiveCheck {

    private NaiveCheck() {}

    static char character(CheckMethod method, String payload) {
        return method == CheckMethod.MOD10 ? mod10(payload) : mod11(payload);
    }

    /** Weights 2, 1, 2, 1 … from the right, the digits of the products added, filled up to the next ten. */
    private static char mod10(String payload) {
        StringBuilder products = new StringBuilder();
        int weight = 2;
        for (int digit : fromTheRight(payload)) {
            products.append(weight * digit);
            weight = 3 - weight;
        }
        int sum = products.chars().map(c -> c - '0').sum();
        int last = Integer.parseInt(
                Integer.toString(sum).substring(Integer.toString(sum).length() - 1));
        return last == 0 ? '0' : Integer.toString(10 - last).charAt(0);
    }

    /** The one of 0 to 10 that fills the weighted sum up to whole elevens; 10 is written as a dash. */
    private static char mod11(String payload) {
        List<Integer> weights = List.of(2, 3, 4, 5, 6, 7);
        int sum = 0;
        int place = 0;
        for (int digit : fromTheRight(payload)) {
            sum += weights.get(place++ % 6) * digit;
        }
        int check = 0;
        while ((sum + check) % 11 != 0) {
            check++;
        }
        return check == 10 ? '-' : Integer.toString(check).charAt(0);
    }

    private static List<Integer> fromTheRight(String payload) {
        List<Integer> digits = new ArrayList<>();
        BigInteger rest = new BigInteger("1" + payload);
        while (rest.compareTo(BigInteger.ONE) > 0) {
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.TEN);
            digits.add(parts[1].intValueExact());
            rest = parts[0];
        }
        return digits;
    }
}
