package org.schoolbilling.admin.demo;

import java.util.List;
import org.schoolbilling.payment.Outcome;

/** How a debtor of the made-up school pays, and what should become of the money. */
enum Habit {
    IN_FULL(620, "paid in full", Outcome.REGISTERED),
    WITHOUT_OPTIONAL(150, "left the optional contribution out", Outcome.REGISTERED),
    PART_OF_OPTIONAL(30, "paid a part of the optional contribution only", Outcome.REGISTERED),
    IN_PART(60, "paid a part", Outcome.REGISTERED),
    TWICE_IN_PART(30, "paid in two parts", Outcome.REGISTERED),
    TOO_MUCH(25, "paid too much", Outcome.REGISTERED),
    TWICE(15, "paid twice, on two days", Outcome.REGISTERED),
    TWICE_ALIKE(5, "paid twice on one day, the rows of the file being equal", Outcome.REGISTERED),
    NOT_AT_ALL(50, "has not paid", Outcome.REGISTERED),
    WRONG_ACCOUNT(5, "paid to another account of the school", Outcome.WRONG_ACCOUNT),
    WRONG_CHECK_DIGIT(5, "mistyped the KID: its check digit is wrong", Outcome.MALFORMED_KID),
    OTHER_DEBTOR(5, "used a KID with this invoice's number and another debtor's", Outcome.UNKNOWN_KID);

    private final int perMille;
    private final String words;
    private final Outcome outcome;

    Habit(int perMille, String words, Outcome outcome) {
        this.perMille = perMille;
        this.words = words;
        this.outcome = outcome;
    }

    /** How many of a thousand debtors have it. */
    int perMille() {
        return perMille;
    }

    String words() {
        return words;
    }

    /** What should become of each payment when the file is loaded. */
    Outcome outcome() {
        return outcome;
    }

    /**
     * What is paid, and where the money should end, in øre.
     *
     * @param payments the amounts, in the order they come
     */
    record Paid(List<Long> payments, long allocated, long waived, long open, long unplaced) {

        long sum() {
            return payments.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Pays a bill of so much mandatory and so much optional. */
    Paid pay(long mandatory, long optional) {
        long all = mandatory + optional;
        return switch (this) {
            case IN_FULL -> new Paid(List.of(all), all, 0, 0, 0);
            case WITHOUT_OPTIONAL -> new Paid(List.of(mandatory), mandatory, optional, 0, 0);
            case PART_OF_OPTIONAL -> {
                long part = mandatory + optional / 2;
                yield new Paid(List.of(part), part, all - part, 0, 0);
            }
            case IN_PART -> new Paid(List.of(mandatory / 2), mandatory / 2, 0, all - mandatory / 2, 0);
            case TWICE_IN_PART -> new Paid(List.of(mandatory / 2, all - mandatory / 2), all, 0, 0, 0);
            case TOO_MUCH -> new Paid(List.of(all + 10_000), all, 0, 0, 10_000);
            case TWICE, TWICE_ALIKE -> new Paid(List.of(all, all), all, 0, 0, all);
            case NOT_AT_ALL -> new Paid(List.of(), 0, 0, all, 0);
            case WRONG_ACCOUNT, WRONG_CHECK_DIGIT, OTHER_DEBTOR -> new Paid(List.of(all), 0, 0, all, 0);
        };
    }
}
