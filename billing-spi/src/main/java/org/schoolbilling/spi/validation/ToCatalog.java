package org.schoolbilling.spi.validation;

import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.CategoryCode;
import org.schoolbilling.catalog.Contact;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.catalog.LineCategory;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.LineTypeFlag;
import org.schoolbilling.catalog.LocalizedName;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.catalog.Paragraphs;
import org.schoolbilling.catalog.Payee;
import org.schoolbilling.catalog.RefundAccounts;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.catalog.TiedLineType;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.identifier.Bic;
import org.schoolbilling.identifier.Iban;
import org.schoolbilling.identifier.OrganisationNumber;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.reference.CheckMethod;
import org.schoolbilling.reference.KidField;
import org.schoolbilling.reference.KidScheme;

/** Makes a catalogue of a document in which no fault was found; a fault here is one of the checks. */
final class ToCatalog {

    private final ErpKind erp;
    private final Currency currency;
    private final Map<String, LineCategory> categories;
    private final CatalogDocument document;

    ToCatalog(CatalogDocument document) {
        this.document = document;
        CatalogDocument.Ledger ledger = given(document.ledger());
        this.erp = ErpKind.valueOf(given(ledger.erp()));
        this.currency = Currency.getInstance(given(ledger.currency()));
        this.categories = LineCategory.FIXED.stream()
                .collect(Collectors.toMap(category -> category.code().value(), Function.identity()));
    }

    Catalog catalog() {
        List<LineCategory> local =
                document.categories().stream().map(ToCatalog::category).toList();
        local.forEach(category -> categories.put(category.code().value(), category));
        return new Catalog(
                new CreditorId(given(document.creditor())),
                settings(given(document.ledger())),
                local,
                document.lineTypes().stream().map(this::lineType).toList(),
                document.invoiceTypes().stream().map(this::invoiceType).toList());
    }

    private LedgerSettings settings(CatalogDocument.Ledger ledger) {
        return new LedgerSettings(
                erp,
                given(ledger.institution()),
                Objects.requireNonNullElse(ledger.institutionNumber(), 0),
                given(ledger.companyCode()),
                coding(ledger.unplacedAccount()),
                coding(ledger.vatAccount()),
                text(ledger.taxCode()),
                given(ledger.documentType()),
                Objects.requireNonNullElse(ledger.lastVoucherNumber(), 0L),
                Objects.requireNonNullElse(ledger.firstInvoiceNumber(), 1L),
                currency,
                LanguageForm.parse(Objects.requireNonNullElse(ledger.defaultLanguage(), LanguageForm.BOKMAL.code())));
    }

    private static LineCategory category(CatalogDocument.@Nullable Category category) {
        CatalogDocument.Category own = given(category);
        return LineCategory.local(
                new CategoryCode(given(own.code())), given(own.name()), Role.valueOf(given(own.role())));
    }

    private LineType lineType(CatalogDocument.@Nullable LineType type) {
        CatalogDocument.LineType own = given(type);
        CatalogDocument.Name name = given(own.name());
        return new LineType(
                new LineTypeCode(given(own.code())),
                new LocalizedName(given(name.nb()), text(name.nn()), text(name.en())),
                given(categories.get(given(own.category()))),
                own.amount() == null ? null : Money.parse(own.amount(), currency),
                text(own.text()),
                lineTypeFlags(own),
                own.vatPercent() == null ? VatRate.ZERO : VatRate.ofPercent(own.vatPercent()),
                own.coding() == null ? null : coding(own.coding()));
    }

    private static Set<LineTypeFlag> lineTypeFlags(CatalogDocument.LineType type) {
        Set<LineTypeFlag> flags = EnumSet.noneOf(LineTypeFlag.class);
        set(flags, LineTypeFlag.OPTIONAL, type.optional(), false);
        set(flags, LineTypeFlag.SEMESTER_FEE, type.semesterFee(), false);
        set(flags, LineTypeFlag.WELFARE_FEE, type.welfareFee(), false);
        set(flags, LineTypeFlag.PUBLISHED, type.published(), true);
        set(flags, LineTypeFlag.MULTIPLE, type.multiple(), false);
        set(flags, LineTypeFlag.PROGRAMME_DEPENDENT, type.programmeDependent(), false);
        set(flags, LineTypeFlag.ACTIVE, type.active(), true);
        return flags;
    }

    private InvoiceType invoiceType(CatalogDocument.@Nullable InvoiceType type) {
        CatalogDocument.InvoiceType own = given(type);
        return new InvoiceType(
                new InvoiceTypeCode(given(own.code())),
                given(own.name()),
                payee(given(own.payee())),
                paragraphs(own.paragraphs()),
                invoiceTypeFlags(own),
                contact(own.contact()),
                refundAccounts(own.refundAccounts()),
                kidScheme(own.kidScheme()),
                OptionalWaiverPolicy.valueOf(
                        Objects.requireNonNullElse(own.waiverPolicy(), OptionalWaiverPolicy.REMAINDER.name())),
                own.lineTypes().stream().map(ToCatalog::tied).toList());
    }

    private static Set<InvoiceTypeFlag> invoiceTypeFlags(CatalogDocument.InvoiceType type) {
        Set<InvoiceTypeFlag> flags = EnumSet.noneOf(InvoiceTypeFlag.class);
        set(flags, InvoiceTypeFlag.CREATE_AS_STUDENT, type.createAsStudent(), false);
        set(flags, InvoiceTypeFlag.ACTIVE, type.active(), true);
        set(flags, InvoiceTypeFlag.ANNUAL_FEE, type.annualFee(), false);
        set(flags, InvoiceTypeFlag.POSTED, type.posted(), true);
        set(flags, InvoiceTypeFlag.SHOWN_AFTER_DUE_DATE, type.shownAfterDueDate(), true);
        return flags;
    }

    private Payee payee(CatalogDocument.Payee payee) {
        return new Payee(
                given(payee.name()),
                address(payee.address()),
                BankAccountNumber.parse(given(payee.bankAccount())),
                coding(payee.ledgerAccount()),
                payee.bic() == null ? null : Bic.parse(payee.bic()),
                payee.iban() == null ? null : Iban.parse(payee.iban()),
                payee.organisationNumber() == null ? null : OrganisationNumber.parse(payee.organisationNumber()));
    }

    private static Address address(CatalogDocument.@Nullable Address address) {
        return address == null
                ? Address.NONE
                : new Address(
                        address.lines().stream().map(ToCatalog::given).toList(),
                        text(address.postalCode()),
                        text(address.place()));
    }

    private static Map<LanguageForm, Paragraphs> paragraphs(CatalogDocument.@Nullable Paragraphs paragraphs) {
        Map<LanguageForm, Paragraphs> all = new EnumMap<>(LanguageForm.class);
        if (paragraphs != null) {
            put(all, LanguageForm.BOKMAL, paragraphs.nb());
            put(all, LanguageForm.NYNORSK, paragraphs.nn());
            put(all, LanguageForm.ENGLISH, paragraphs.en());
            put(all, LanguageForm.DANISH, paragraphs.da());
        }
        return all;
    }

    private static void put(
            Map<LanguageForm, Paragraphs> all, LanguageForm form, CatalogDocument.@Nullable Texts texts) {
        if (texts != null) {
            all.put(form, new Paragraphs(text(texts.upper()), text(texts.lower())));
        }
    }

    private static Contact contact(CatalogDocument.@Nullable Contact contact) {
        return contact == null
                ? Contact.NONE
                : new Contact(text(contact.name()), text(contact.phone()), text(contact.email()));
    }

    private @Nullable RefundAccounts refundAccounts(CatalogDocument.@Nullable RefundAccounts accounts) {
        return accounts == null
                ? null
                : new RefundAccounts(
                        BankAccountNumber.parse(given(accounts.bankAccount())), coding(accounts.ledgerAccount()));
    }

    private static KidScheme kidScheme(CatalogDocument.@Nullable KidScheme scheme) {
        return scheme == null
                ? KidScheme.DEFAULT
                : new KidScheme(
                        scheme.fields().stream().map(ToCatalog::kidField).toList(),
                        CheckMethod.valueOf(given(scheme.check())));
    }

    private static KidField kidField(CatalogDocument.@Nullable KidField field) {
        CatalogDocument.KidField own = given(field);
        return new KidField(given(own.name()), given(own.width()), Boolean.TRUE.equals(own.mayBeZero()));
    }

    private static TiedLineType tied(CatalogDocument.@Nullable TiedLineType tied) {
        CatalogDocument.TiedLineType own = given(tied);
        return new TiedLineType(new LineTypeCode(given(own.code())), given(own.priority()));
    }

    private AccountCoding coding(CatalogDocument.@Nullable Coding coding) {
        return CodingParts.toDomain(erp, given(coding));
    }

    private static <F> void set(Set<F> flags, F flag, @Nullable Boolean given, boolean otherwise) {
        if (given == null ? otherwise : given) {
            flags.add(flag);
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value, "the checks let pass what is missing");
    }
}
