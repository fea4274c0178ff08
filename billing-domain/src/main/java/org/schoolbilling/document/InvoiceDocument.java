package org.schoolbilling.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Contact;
import org.schoolbilling.catalog.Payee;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.LanguageForm;

/**
 * Everything an invoice or reminder says (ISS-5). Paper, web page and data file are made of it alone, so they say the same
 * (ISS-9).
 *
 * @param reminderOrNull null for an invoice
 * @param lines the claims that are itemised; none where only the paragraph is shown
 * @param unitemised the claims that are in the total and not among the lines (CAT-14)
 * @param vat one entry for each rate, lowest first
 */
public record InvoiceDocument(
        LanguageForm language,
        DocumentOptions options,
        Heading heading,
        Payee payee,
        Contact contact,
        Recipient recipient,
        DocumentFacts facts,
        @Nullable ReminderNotice reminderOrNull,
        DocumentTexts texts,
        List<DocumentLine> lines,
        Money unitemised,
        DocumentSums sums,
        List<VatSum> vat) {

    public InvoiceDocument {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(payee, "payee");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(texts, "texts");
        lines = List.copyOf(lines);
        vat = List.copyOf(vat);
        Money told = unitemised;
        for (DocumentLine line : lines) {
            told = told.plus(line.amount());
        }
        Money taxed = Money.zero(unitemised.currency());
        for (VatSum sum : vat) {
            taxed = taxed.plus(sum.amount());
        }
        if (!told.equals(sums.total()) || !taxed.equals(sums.total())) {
            throw new IllegalArgumentException("document " + facts.number() + ": lines come to " + told
                    + ", VAT rates to " + taxed + ", the total is " + sums.total());
        }
    }

    public Optional<ReminderNotice> reminder() {
        return Optional.ofNullable(reminderOrNull);
    }

    /** Whether any claim may be left unpaid, which the document then explains. */
    public boolean hasOptional() {
        return lines.stream().anyMatch(DocumentLine::isOptional);
    }

    /** Whether any claim contains VAT. */
    public boolean hasVat() {
        return vat.stream().anyMatch(sum -> !sum.rate().isZero());
    }
}
