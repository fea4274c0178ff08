package org.schoolbilling.catalog;

import java.util.Currency;
import java.util.Objects;
import org.schoolbilling.party.LanguageForm;

/**
 * How one creditor's ledger is set up (CAT-10).
 *
 * @param institution acronym, 1–12 characters
 * @param institutionNumber 0–9999, the institution's number in the national register; 0 where it has none
 * @param companyCode two characters, as the ERP knows the company
 * @param unplacedAccount where money is booked that no claim takes
 * @param vatAccount where VAT is booked
 * @param taxCode the ERP's tax code for what carries no VAT, at most 25 characters, may be empty
 * @param documentType the ERP's voucher type (bilagsart), two characters
 * @param lastVoucherNumber the last one used: the first batch starts at it + 1
 * @param firstInvoiceNumber where the invoice number series starts, 1 or higher
 */
public record LedgerSettings(
        ErpKind erp,
        String institution,
        int institutionNumber,
        String companyCode,
        AccountCoding unplacedAccount,
        AccountCoding vatAccount,
        String taxCode,
        String documentType,
        long lastVoucherNumber,
        long firstInvoiceNumber,
        Currency currency,
        LanguageForm defaultLanguage) {

    public LedgerSettings {
        Objects.requireNonNull(erp, "erp");
        Text.required(institution, 12, "institution acronym");
        if (institutionNumber < 0 || institutionNumber > 9999) {
            throw new IllegalArgumentException("institution number must be 0 to 9999: " + institutionNumber);
        }
        exactly(companyCode, 2, "company code");
        Objects.requireNonNull(unplacedAccount, "unplacedAccount");
        Objects.requireNonNull(vatAccount, "vatAccount");
        Text.atMost(taxCode, 25, "tax code");
        exactly(documentType, 2, "GL document type");
        if (lastVoucherNumber < 0) {
            throw new IllegalArgumentException("last voucher number must not be negative: " + lastVoucherNumber);
        }
        if (firstInvoiceNumber < 1) {
            throw new IllegalArgumentException("first invoice number must be 1 or higher: " + firstInvoiceNumber);
        }
        Objects.requireNonNull(currency, "currency");
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("currency " + currency + " has no minor unit, so no amounts");
        }
        Objects.requireNonNull(defaultLanguage, "defaultLanguage");
    }

    private static void exactly(String text, int length, String what) {
        Objects.requireNonNull(text, what);
        if (text.length() != length || text.isBlank()) {
            throw new IllegalArgumentException(what + " must have " + length + " characters: '" + text + "'");
        }
    }
}
