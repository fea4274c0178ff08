package org.schoolbilling.admin.demo;

import org.schoolbilling.admin.out.Words;
import org.schoolbilling.money.Money;

/** Amounts in øre as people read them. */
final class Ore {

    private Ore() {}

    static String text(long minor) {
        return Words.amount(Money.ofMinor(minor, "NOK"));
    }
}
