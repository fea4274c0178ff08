package org.schoolbilling.spi.run;

import java.util.Map;
import java.util.Objects;
import org.schoolbilling.document.DocumentRefusal;
import org.schoolbilling.money.Money;

/**
 * What a document run came to.
 *
 * @param drawn how many documents
 * @param toPay what they ask for together
 */
public record DocumentReport(long drawn, Money toPay, Map<DocumentRefusal, Long> leftOut) {

    public DocumentReport {
        Objects.requireNonNull(toPay, "toPay");
        leftOut = Map.copyOf(leftOut);
    }
}
