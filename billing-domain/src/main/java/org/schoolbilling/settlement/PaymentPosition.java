package org.schoolbilling.settlement;

import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.money.Money;

/**
 * Where one payment's money is: allocated + unplaced + refunded + moved out = amount (ALC-4).
 *
 * @param movedOut moved to another invoice or returned by the bank
 */
public record PaymentPosition(PaymentLine line, Money allocated, Money refunded, Money movedOut, Money unplaced) {}
