package org.schoolbilling.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The errors that people make when they type numbers. */
final class TypingErrors {

    private TypingErrors() {}

    /** Every text that has one digit wrong. */
    static Stream<String> wrongDigits(String number) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < number.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (Character.isDigit(number.charAt(i)) && number.charAt(i) != digit) {
                    wrong.add(number.substring(0, i) + digit + number.substring(i + 1));
                }
            }
        }
        return wrong.stream();
    }

    /** Every text that has two different neighbours swapped. */
    static Stream<String> swappedNeighbours(String number) {
        List<String> swapped = new ArrayList<>();
        for (int i = 1; i < number.length(); i++) {
            char left = number.charAt(i - 1);
            char right = number.charAt(i);
            if (left != right) {
                swapped.add(number.substring(0, i - 1) + right + left + number.substring(i + 1));
            }
        }
        return swapped.stream();
    }
}
