package org.schoolbilling.admin.demo;

import org.schoolbilling.payment.Outcome;

/** What becomes of payments, in words. */
final class Told {

    private Told() {}

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case REGISTERED -> "booked on its invoice";
            case MALFORMED_KID -> "set aside: wrong check digit in the KID";
            case UNKNOWN_INVOICE -> "set aside: no such invoice";
            case UNKNOWN_KID -> "set aside: KID of another debtor";
            case WRONG_ACCOUNT -> "set aside: paid to the wrong account";
            case AMOUNT_DIFFERS -> "set aside: known with another amount";
            case REVERSAL -> "set aside: a reversal";
            case ALREADY_REGISTERED -> "registered before";
            case HANDLED_BEFORE -> "handled before";
            case NOT_A_PAYMENT -> "no payment";
        };
    }
}
