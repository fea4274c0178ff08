package org.schoolbilling.spi.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.Contact;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.catalog.LineCategory;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeFlag;
import org.schoolbilling.catalog.Paragraphs;
import org.schoolbilling.catalog.Payee;
import org.schoolbilling.catalog.RefundAccounts;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.reference.KidScheme;

/** Makes the document of a catalogue. Truth values are all named; what is empty is left out. */
final class ToDocument {

    /** Line types that ship with the library, and so are in no document (CAT-1). */
    private static final Set<String> FIXED_TYPES = Arrays.stream(Role.values())
            .filter(role -> role != Role.CLAIM)
            .map(Role::fixedCode)
            .collect(Collectors.toUnmodifiableSet());

    private ToDocument() {}

    static CatalogDocument of(Catalog catalog) {
        return new CatalogDocument(
                catalog.creditor().value(),
                ledger(catalog.settings()),
                catalog.categories().stream()
                        .filter(category -> !category.isFixed())
                        .map(ToDocument::category)
                        .toList(),
                catalog.lineTypes().stream()
                        .filter(type -> !FIXED_TYPES.contains(type.code().value()))
                        .map(ToDocument::lineType)
                        .toList(),
                catalog.invoiceTypes().stream().map(ToDocument::invoiceType).toList());
    }

    private static CatalogDocument.Ledger ledger(LedgerSettings settings) {
        return new CatalogDocument.Ledger(
                settings.erp().name(),
                settings.institution(),
                settings.institutionNumber(),
                settings.companyCode(),
                CodingParts.toDocument(settings.unplacedAccount()),
                CodingParts.toDocument(settings.vatAccount()),
                text(settings.taxCode()),
                settings.documentType(),
                settings.lastVoucherNumber(),
                settings.firstInvoiceNumber(),
                settings.currency().getCurrencyCode(),
                settings.defaultLanguage().code());
    }

    private static CatalogDocument.Category category(LineCategory category) {
        return new CatalogDocument.Category(
                category.code().value(), category.name(), category.role().name());
    }

    private static CatalogDocument.LineType lineType(LineType type) {
        return new CatalogDocument.LineType(
                type.code().value(),
                new CatalogDocument.Name(
                        type.name().nb(),
                        text(type.name().nn()),
                        text(type.name().en())),
                type.category().code().value(),
                type.amount().map(Money::toText).orElse(null),
                text(type.text()),
                type.is(LineTypeFlag.OPTIONAL),
                type.is(LineTypeFlag.SEMESTER_FEE),
                type.is(LineTypeFlag.WELFARE_FEE),
                type.is(LineTypeFlag.PUBLISHED),
                type.is(LineTypeFlag.MULTIPLE),
                type.is(LineTypeFlag.PROGRAMME_DEPENDENT),
                type.is(LineTypeFlag.ACTIVE),
                type.vat().toPercent().toPlainString(),
                type.coding().map(CodingParts::toDocument).orElse(null));
    }

    private static CatalogDocument.InvoiceType invoiceType(InvoiceType type) {
        return new CatalogDocument.InvoiceType(
                type.code().value(),
                type.name(),
                payee(type.payee()),
                paragraphs(type.paragraphs()),
                type.is(InvoiceTypeFlag.CREATE_AS_STUDENT),
                type.is(InvoiceTypeFlag.ACTIVE),
                type.is(InvoiceTypeFlag.ANNUAL_FEE),
                type.is(InvoiceTypeFlag.POSTED),
                type.is(InvoiceTypeFlag.SHOWN_AFTER_DUE_DATE),
                contact(type.contact()),
                type.refundAccounts().map(ToDocument::refundAccounts).orElse(null),
                kidScheme(type.kidScheme()),
                type.waiverPolicy().name(),
                type.lineTypes().stream()
                        .map(tied ->
                                new CatalogDocument.TiedLineType(tied.lineType().value(), tied.priority()))
                        .toList());
    }

    private static CatalogDocument.Payee payee(Payee payee) {
        return new CatalogDocument.Payee(
                payee.name(),
                address(payee.address()),
                payee.bankAccount().digits(),
                CodingParts.toDocument(payee.ledgerAccount()),
                payee.bic().map(Object::toString).orElse(null),
                payee.iban().map(Object::toString).orElse(null),
                payee.organisationNumber().map(Object::toString).orElse(null));
    }

    private static CatalogDocument.@Nullable Address address(Address address) {
        return address.isEmpty()
                ? null
                : new CatalogDocument.Address(address.lines(), text(address.postalCode()), text(address.place()));
    }

    private static CatalogDocument.@Nullable Paragraphs paragraphs(Map<LanguageForm, Paragraphs> all) {
        return all.isEmpty()
                ? null
                : new CatalogDocument.Paragraphs(
                        texts(all.get(LanguageForm.BOKMAL)),
                        texts(all.get(LanguageForm.NYNORSK)),
                        texts(all.get(LanguageForm.ENGLISH)),
                        texts(all.get(LanguageForm.DANISH)));
    }

    private static CatalogDocument.@Nullable Texts texts(@Nullable Paragraphs paragraphs) {
        return paragraphs == null
                ? null
                : new CatalogDocument.Texts(text(paragraphs.upper()), text(paragraphs.lower()));
    }

    private static CatalogDocument.@Nullable Contact contact(Contact contact) {
        return contact.equals(Contact.NONE)
                ? null
                : new CatalogDocument.Contact(text(contact.name()), text(contact.phone()), text(contact.email()));
    }

    private static CatalogDocument.RefundAccounts refundAccounts(RefundAccounts accounts) {
        return new CatalogDocument.RefundAccounts(
                accounts.bankAccount().digits(), CodingParts.toDocument(accounts.ledgerAccount()));
    }

    private static CatalogDocument.KidScheme kidScheme(KidScheme scheme) {
        List<CatalogDocument.KidField> fields = scheme.fields().stream()
                .map(field -> new CatalogDocument.KidField(field.name(), field.width(), field.mayBeZero()))
                .toList();
        return new CatalogDocument.KidScheme(fields, scheme.check().name());
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }
}
