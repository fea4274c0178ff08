/**
 * Amounts. In come numbers of minor units and a currency, or text; out come {@link org.schoolbilling.money.Money}, the
 * VAT contained in it ({@link org.schoolbilling.money.VatRate}) and parts that add up to the whole
 * ({@link org.schoolbilling.money.MoneySplit}). Nothing here rounds silently, wraps around or mixes currencies, and
 * there is no floating point. Uses {@code java.*} only; every other package may use it.
 */
@NullMarked
package org.schoolbilling.money;

import org.jspecify.annotations.NullMarked;
