package org.schoolbilling.document;

import java.util.Objects;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;

/** What the claims of one VAT rate come to: net + VAT is the amount, each rounded claim by claim (MON-4, ISS-5). */
public record VatSum(VatRate rate, Money net, Money vat) {

    public VatSum {
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(net, "net");
        Objects.requireNonNull(vat, "vat");
    }

    /** With VAT. */
    public Money amount() {
        return net.plus(vat);
    }
}
