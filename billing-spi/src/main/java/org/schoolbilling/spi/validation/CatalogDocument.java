package org.schoolbilling.spi.validation;

import static org.schoolbilling.spi.validation.Messages.EXACT_LENGTH;
import static org.schoolbilling.spi.validation.Messages.MAX;
import static org.schoolbilling.spi.validation.Messages.MIN;
import static org.schoolbilling.spi.validation.Messages.NONE;
import static org.schoolbilling.spi.validation.Messages.REQUIRED;
import static org.schoolbilling.spi.validation.Messages.TOO_LONG;
import static org.schoolbilling.spi.validation.Messages.TOO_MANY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;

/**
 * A catalogue as it stands in a document (CAT-9): strings, numbers, truth values and lists, of which any may be missing
 * or wrong. {@link CatalogCheck} finds every fault, the constraints here among them, and makes a {@link Catalog} of it.
 *
 * <p>The names of the components are those of the document; its texts for people are in {@code CATALOG.md}.
 *
 * @param categories the creditor's own; what ships with the library is not named (CAT-1)
 * @param lineTypes the creditor's own (CAT-3)
 */
public record CatalogDocument(
        @Filled @Size(max = 20, message = TOO_LONG) @Nullable
        String creditor,

        @NotNull(message = REQUIRED) @Valid @Nullable Ledger ledger,
        List<@NotNull(message = REQUIRED) @Valid @Nullable Category> categories,
        List<@NotNull(message = REQUIRED) @Valid @Nullable LineType> lineTypes,
        List<@NotNull(message = REQUIRED) @Valid @Nullable InvoiceType> invoiceTypes) {

    public CatalogDocument {
        categories = copyOf(categories);
        lineTypes = copyOf(lineTypes);
        invoiceTypes = copyOf(invoiceTypes);
    }

    /** The document of a catalogue; without faults, and equal for equal catalogues. */
    public static CatalogDocument of(Catalog catalog) {
        return ToDocument.of(catalog);
    }

    /** What is missing is empty, and an entry that could not be read keeps its place. */
    private static <T extends @Nullable Object> List<T> copyOf(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }

    /** The ledger settings (CAT-10). */
    public record Ledger(
            @NotNull(message = REQUIRED) @OneOf({"UNIT4", "ORACLE", "NAVISION", "FREE_TEXT"}) @Nullable
            String erp,

            @Filled @Size(max = 12, message = TOO_LONG) @Nullable
            String institution,

            @Min(value = 0, message = MIN) @Max(value = 9999, message = MAX) @Nullable
            Integer institutionNumber,

            @Filled @Size(min = 2, max = 2, message = EXACT_LENGTH) @Nullable
            String companyCode,

            @NotNull(message = REQUIRED) @Nullable Coding unplacedAccount,
            @NotNull(message = REQUIRED) @Nullable Coding vatAccount,
            @Size(max = 25, message = TOO_LONG) @Nullable String taxCode,

            @Filled @Size(min = 2, max = 2, message = EXACT_LENGTH) @Nullable
            String documentType,

            @Min(value = 0, message = MIN) @Nullable Long lastVoucherNumber,
            @Min(value = 1, message = MIN) @Nullable Long firstInvoiceNumber,
            @Filled @Nullable String currency,
            @OneOf({"nb", "nn", "en", "da"}) @Nullable String defaultLanguage) {}

    /** A line category of the creditor's own (CAT-1). */
    public record Category(
            @Filled @Size(max = 10, message = TOO_LONG) @Nullable
            String code,

            @Filled @Size(max = 40, message = TOO_LONG) @Nullable
            String name,

            @NotNull(message = REQUIRED)
            @OneOf({
                "CLAIM",
                "PAYMENT",
                "WAIVER",
                "REFUND_CLAIM",
                "REFUND",
                "REMINDER",
                "PAYMENT_MOVED_OUT",
                "WAIVER_UNDONE",
                "REFUND_CLAIM_WITHDRAWN",
                "REFUND_RETURNED",
                "CREDIT",
                "CREDIT_WITHDRAWN"
            })
            @Nullable
            String role) {}

    /**
     * A line type (CAT-3).
     *
     * @param amount in the ledger's currency
     * @param published true where it is missing
     * @param active true where it is missing
     */
    public record LineType(
            @Filled @Size(max = 10, message = TOO_LONG) @Nullable
            String code,

            @NotNull(message = REQUIRED) @Valid @Nullable Name name,
            @Filled @Nullable String category,
            @Decimal @Nullable String amount,
            @Size(max = 70, message = TOO_LONG) @Nullable String text,
            @Nullable Boolean optional,
            @Nullable Boolean semesterFee,
            @Nullable Boolean welfareFee,
            @Nullable Boolean published,
            @Nullable Boolean multiple,
            @Nullable Boolean programmeDependent,
            @Nullable Boolean active,
            @Decimal @Nullable String vatPercent,
            @Nullable Coding coding) {}

    /** A name in bokmål, nynorsk and English; bokmål stands in for what is missing. */
    public record Name(
            @Filled @Size(max = 40, message = TOO_LONG) @Nullable
            String nb,

            @Size(max = 40, message = TOO_LONG) @Nullable String nn,
            @Size(max = 40, message = TOO_LONG) @Nullable String en) {}

    /**
     * An account coding: those parts that the ERP in use has (CAT-7). Unit4 has account, place, purpose, project,
     * programme and code; Oracle type, place, project, measure, counterpart, activity and company; Navision type,
     * purpose, responsibility and project; free text has a text.
     */
    public record Coding(
            @Nullable String account,
            @Nullable String type,
            @Nullable String place,
            @Nullable String purpose,
            @Nullable String responsibility,
            @Nullable String project,
            @Nullable String programme,
            @Nullable String measure,
            @Nullable String counterpart,
            @Nullable String activity,
            @Nullable String company,
            @Nullable String code,
            @Nullable String text) {}

    /**
     * An invoice type (CAT-4).
     *
     * @param active true where it is missing
     * @param posted true where it is missing
     * @param shownAfterDueDate true where it is missing
     * @param kidScheme FS's where it is missing (KID-1)
     * @param waiverPolicy {@code REMAINDER} where it is missing (OPT-3)
     */
    public record InvoiceType(
            @Filled @Size(max = 10, message = TOO_LONG) @Nullable
            String code,

            @Filled @Size(max = 40, message = TOO_LONG) @Nullable
            String name,

            @NotNull(message = REQUIRED) @Valid @Nullable Payee payee,
            @Nullable Paragraphs paragraphs,
            @Nullable Boolean createAsStudent,
            @Nullable Boolean active,
            @Nullable Boolean annualFee,
            @Nullable Boolean posted,
            @Nullable Boolean shownAfterDueDate,
            @Valid @Nullable Contact contact,
            @Valid @Nullable RefundAccounts refundAccounts,
            @Valid @Nullable KidScheme kidScheme,

            @OneOf({"REMAINDER", "WHOLE_CLAIMS_ONLY"}) @Nullable
            String waiverPolicy,

            @Size(min = 1, message = NONE) List<@NotNull(message = REQUIRED) @Valid @Nullable TiedLineType> lineTypes) {

        public InvoiceType {
            lineTypes = copyOf(lineTypes);
        }
    }

    /** Who the money is for, and the accounts that it reaches (CAT-4). */
    public record Payee(
            @Filled @Size(max = 40, message = TOO_LONG) @Nullable
            String name,

            @Valid @Nullable Address address,
            @Filled @BankAccountNumber @Nullable String bankAccount,
            @NotNull(message = REQUIRED) @Nullable Coding ledgerAccount,
            @Bic @Nullable String bic,
            @Iban @Nullable String iban,
            @OrganisationNumber @Nullable String organisationNumber) {}

    /** A postal address (CAT-15). */
    public record Address(
            @Size(max = 4, message = TOO_MANY)
            List<@NotNull(message = REQUIRED) @Size(max = 40, message = TOO_LONG) @Nullable String> lines,

            @Size(max = 15, message = TOO_LONG) @Nullable String postalCode,
            @Size(max = 40, message = TOO_LONG) @Nullable String place) {

        public Address {
            lines = copyOf(lines);
        }
    }

    /** The paragraphs in each language form; a language may be missing. */
    public record Paragraphs(
            @Nullable Texts nb,
            @Nullable Texts nn,
            @Nullable Texts en,
            @Nullable Texts da) {}

    /** The texts above and below the claims on a document. */
    public record Texts(@Nullable String upper, @Nullable String lower) {}

    /** Whom a debtor can ask. */
    public record Contact(
            @Size(max = 60, message = TOO_LONG) @Nullable String name,
            @Size(max = 30, message = TOO_LONG) @Nullable String phone,
            @Size(max = 100, message = TOO_LONG) @Nullable String email) {}

    /** Where refunds are paid from. */
    public record RefundAccounts(
            @Filled @BankAccountNumber @Nullable String bankAccount,
            @NotNull(message = REQUIRED) @Nullable Coding ledgerAccount) {}

    /** How the KIDs of an invoice type are made (KID-1). */
    public record KidScheme(
            @Size(min = 1, message = NONE) List<@NotNull(message = REQUIRED) @Valid @Nullable KidField> fields,

            @NotNull(message = REQUIRED) @OneOf({"MOD10", "MOD11"}) @Nullable
            String check) {

        public KidScheme {
            fields = copyOf(fields);
        }
    }

    /**
     * A number within a KID.
     *
     * @param name {@code invoice} or {@code debtor}: an invoice has no other number
     * @param mayBeZero false where it is missing
     */
    public record KidField(
            @NotNull(message = REQUIRED) @OneOf({"invoice", "debtor"}) @Nullable
            String name,

            @NotNull(message = REQUIRED) @Min(value = 1, message = MIN) @Max(value = 18, message = MAX) @Nullable
            Integer width,

            @Nullable Boolean mayBeZero) {}

    /** A line type that an invoice type may carry; 1 is covered first, and equal priorities are allowed (ALC-1). */
    public record TiedLineType(
            @Filled @Nullable String code,

            @NotNull(message = REQUIRED) @Min(value = 1, message = MIN) @Nullable
            Integer priority) {}
}
