package org.schoolbilling.document;

import java.util.Objects;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.roster.Study;

/**
 * One claim as the document tells it (ISS-5).
 *
 * @param text in the document's language
 * @param participant whom it is about, where that is not the debtor: the host's key of the person (GEN-9); else empty
 * @param amount with VAT
 * @param isOptional whether the payer may leave it unpaid; the total holds it all the same (ISS-3)
 */
public record DocumentLine(
        int number,
        LineTypeCode type,
        String text,
        Study study,
        String participant,
        Money amount,
        VatRate vat,
        boolean isOptional) {

    public DocumentLine {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(study, "study");
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(vat, "vat");
    }
}
