package org.schoolbilling.testkit.arbitraries;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.Contact;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.catalog.Payee;
import org.schoolbilling.catalog.TiedLineType;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.reference.KidScheme;

/** A generated catalogue of one invoice type that carries every line type. */
record CatalogSpec(
        ErpKind erp, OptionalWaiverPolicy policy, boolean isPosted, KidScheme kidScheme, List<LineTypeSpec> lineTypes) {

    static final InvoiceTypeCode TYPE = new InvoiceTypeCode("TYPE");
    static final BankAccountNumber ACCOUNT = new BankAccountNumber("86011117947");
    static final Currency NOK = Currency.getInstance("NOK");

    static LedgerSettings settings(ErpKind erp) {
        return new LedgerSettings(
                erp,
                "TESTSKOLEN",
                1234,
                "TS",
                erp.account("2990"),
                erp.account("2700"),
                "0",
                "GL",
                0,
                1,
                NOK,
                LanguageForm.BOKMAL);
    }

    static InvoiceType invoiceType(
            InvoiceTypeCode code,
            String name,
            String ledgerAccount,
            Set<InvoiceTypeFlag> flags,
            CatalogSpec spec,
            List<TiedLineType> tied) {
        return new InvoiceType(
                code,
                name,
                new Payee("Testskolen", Address.NONE, ACCOUNT, spec.erp.account(ledgerAccount), null, null, null),
                Map.of(),
                flags,
                Contact.NONE,
                null,
                spec.kidScheme,
                spec.policy,
                tied);
    }

    Catalog catalog() {
        Set<InvoiceTypeFlag> flags =
                isPosted ? Set.of(InvoiceTypeFlag.ACTIVE, InvoiceTypeFlag.POSTED) : Set.of(InvoiceTypeFlag.ACTIVE);
        return new Catalog(
                new CreditorId("TESTSKOLEN"),
                settings(erp),
                List.of(),
                IntStream.range(0, lineTypes.size())
                        .mapToObj(i -> lineTypes.get(i).type(i, erp))
                        .toList(),
                List.of(invoiceType(
                        TYPE,
                        "Avgifter",
                        "1920",
                        flags,
                        this,
                        IntStream.range(0, lineTypes.size())
                                .mapToObj(i -> lineTypes.get(i).tied(i))
                                .toList())));
    }
}
