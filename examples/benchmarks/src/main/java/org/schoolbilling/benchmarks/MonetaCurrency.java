package org.schoolbilling.benchmarks;

import javax.money.CurrencyUnit;
import javax.money.Monetary;

/** Moneta's own kind of currency, looked up once. */
final class MonetaCurrency {

    static final CurrencyUnit NOK = Monetary.getCurrency("NOK");

    private MonetaCurrency() {}
}
