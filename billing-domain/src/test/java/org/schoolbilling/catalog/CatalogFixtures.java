package org.schoolbilling.catalog;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.reference.KidScheme;

/** Parts of a small catalogue for Unit4, in kroner. */
public final class CatalogFixtures {

    public static final Currency NOK = Currency.getInstance("NOK");
    public static final BankAccountNumber ACCOUNT = BankAccountNumber.parse("12345678903");
    public static final BankAccountNumber OTHER_ACCOUNT = BankAccountNumber.parse("12345600017");

    private CatalogFixtures() {}

    public static LedgerSettings anySettings() {
        return settings(ErpKind.UNIT4, 1);
    }

    public static LedgerSettings settings(ErpKind erp, long firstInvoiceNumber) {
        return new LedgerSettings(
                erp,
                "NORDVIK",
                9001,
                "NV",
                erp.account("2990"),
                erp.account("2700"),
                "0",
                "SB",
                0,
                firstInvoiceNumber,
                NOK,
                LanguageForm.BOKMAL);
    }

    public static LineType claimType(String code) {
        return lineType(code, LineCategory.fixed(Role.CLAIM), Unit4Coding.of("3901"));
    }

    public static LineType lineType(String code, LineCategory category, @Nullable AccountCoding coding) {
        return new LineType(
                new LineTypeCode(code),
                LocalizedName.of("Navn på " + code),
                category,
                Money.ofMinor(85000, NOK),
                "",
                Set.of(LineTypeFlag.ACTIVE, LineTypeFlag.PUBLISHED),
                VatRate.ZERO,
                coding);
    }

    public static InvoiceType invoiceType(String code, String... lineTypes) {
        return invoiceType(code, ACCOUNT, KidScheme.DEFAULT, lineTypes);
    }

    public static InvoiceType invoiceType(String code, BankAccountNumber account, KidScheme kids, String... lineTypes) {
        List<TiedLineType> tied = Arrays.stream(lineTypes)
                .map(type -> new TiedLineType(new LineTypeCode(type), 1))
                .toList();
        return invoiceType(code, account, kids, Set.of(InvoiceTypeFlag.ACTIVE, InvoiceTypeFlag.POSTED), tied);
    }

    public static InvoiceType invoiceType(
            String code,
            BankAccountNumber account,
            KidScheme kids,
            Set<InvoiceTypeFlag> flags,
            List<TiedLineType> tied) {
        return new InvoiceType(
                new InvoiceTypeCode(code),
                "Faktura " + code,
                new Payee("Nordvik høgskole", Address.NONE, account, Unit4Coding.of("1920"), null, null, null),
                Map.of(),
                flags,
                Contact.NONE,
                null,
                kids,
                OptionalWaiverPolicy.REMAINDER,
                tied);
    }

    public static Catalog catalog(List<LineType> lineTypes, InvoiceType... invoiceTypes) {
        return catalog(List.of(), lineTypes, invoiceTypes);
    }

    public static Catalog catalog(List<LineCategory> local, List<LineType> lineTypes, InvoiceType... invoiceTypes) {
        return new Catalog(new CreditorId("NORDVIK"), anySettings(), local, lineTypes, List.of(invoiceTypes));
    }
}
