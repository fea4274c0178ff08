package org.schoolbilling.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.money.VatRate;

/**
 * One creditor's catalogue in force: what may be demanded, on which invoices, and how it is booked (CAT). Immutable.
 */
public final class Catalog {

    /** The line types that serve for lines the library adds itself: one for each role but claim (CAT-1). */
    private static final List<LineType> FIXED_TYPES = LineCategory.FIXED.stream()
            .filter(category -> category.role() != Role.CLAIM)
            .map(category -> new LineType(
                    new LineTypeCode(category.code().value()),
                    LocalizedName.of(category.name()),
                    category,
                    null,
                    "",
                    Set.of(LineTypeFlag.ACTIVE),
                    VatRate.ZERO,
                    null))
            .toList();

    private final CreditorId creditor;
    private final LedgerSettings settings;
    private final Map<CategoryCode, LineCategory> categories;
    private final Map<LineTypeCode, LineType> lineTypes;
    private final Map<InvoiceTypeCode, InvoiceType> invoiceTypes;

    /**
     * Puts a catalogue together and checks it as a whole.
     *
     * @param localCategories the creditor's own; the fixed ones are always there (CAT-1)
     * @param lineTypes the creditor's own; a fixed one for each role but claim is always there (CAT-1)
     * @throws IllegalArgumentException naming every fault: duplicate codes, unknown references, a line type that is no
     *     claim tied to an invoice type (CAT-5), a coding of another ERP (CAT-7), KID schemes that cannot be made of an
     *     invoice's numbers or told apart by their account (KID-3, KID-8, PAY-2)
     */
    public Catalog(
            CreditorId creditor,
            LedgerSettings settings,
            Collection<LineCategory> localCategories,
            Collection<LineType> lineTypes,
            Collection<InvoiceType> invoiceTypes) {
        this.creditor = creditor;
        this.settings = settings;
        List<String> faults = new ArrayList<>();
        List<LineCategory> allCategories = new ArrayList<>(LineCategory.FIXED);
        allCategories.addAll(localCategories);
        this.categories = byCode(allCategories, LineCategory::code, "category", faults);
        List<LineType> allTypes = new ArrayList<>(FIXED_TYPES);
        allTypes.addAll(lineTypes);
        this.lineTypes = byCode(allTypes, LineType::code, "line type", faults);
        this.invoiceTypes = byCode(invoiceTypes, InvoiceType::code, "invoice type", faults);
        for (LineType type : this.lineTypes.values()) {
            checkLineType(type, faults);
        }
        for (InvoiceType type : this.invoiceTypes.values()) {
            checkInvoiceType(type, faults);
        }
        faults.addAll(KidSchemes.faults(this.invoiceTypes.values(), settings.firstInvoiceNumber()));
        checkErp(settings.unplacedAccount(), "unplaced account", faults);
        checkErp(settings.vatAccount(), "VAT account", faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("catalogue of " + creditor + ": " + String.join("; ", faults));
        }
    }

    private static <K, V> Map<K, V> byCode(
            Collection<V> values, Function<V, K> code, String what, List<String> faults) {
        Map<K, V> map = new LinkedHashMap<>();
        for (V value : values) {
            if (map.putIfAbsent(code.apply(value), value) != null) {
                faults.add(what + " " + code.apply(value) + " stands twice");
            }
        }
        return Collections.unmodifiableMap(map);
    }

    private void checkLineType(LineType type, List<String> faults) {
        if (!type.category().equals(categories.get(type.category().code()))) {
            faults.add("line type " + type.code() + " has unknown category "
                    + type.category().code());
        }
        if (type.codingOrNull() != null) {
            checkErp(type.codingOrNull(), "line type " + type.code(), faults);
        }
        if (type.amountOrNull() != null && !type.amountOrNull().currency().equals(settings.currency())) {
            faults.add("line type " + type.code() + " is not in " + settings.currency());
        }
    }

    private void checkInvoiceType(InvoiceType type, List<String> faults) {
        checkErp(type.payee().ledgerAccount(), "payee of invoice type " + type.code(), faults);
        type.refundAccounts()
                .ifPresent(r -> checkErp(r.ledgerAccount(), "refund account of invoice type " + type.code(), faults));
        for (TiedLineType tied : type.lineTypes()) {
            LineType lineType = lineTypes.get(tied.lineType());
            if (lineType == null) {
                faults.add("invoice type " + type.code() + " carries unknown line type " + tied.lineType());
            } else if (!lineType.isClaim()) {
                faults.add("invoice type " + type.code() + " carries line type " + tied.lineType() + " of role "
                        + lineType.category().role() + ": only claims may be tied to an invoice type");
            } else if (type.is(InvoiceTypeFlag.POSTED) && lineType.codingOrNull() == null) {
                faults.add("invoice type " + type.code() + " is posted, but line type " + tied.lineType()
                        + " has no account coding");
            }
        }
    }

    private void checkErp(AccountCoding coding, String where, List<String> faults) {
        if (coding.erp() != settings.erp()) {
            faults.add(where + " has a coding for " + coding.erp() + ", the catalogue is for " + settings.erp());
        }
    }

    public CreditorId creditor() {
        return creditor;
    }

    public LedgerSettings settings() {
        return settings;
    }

    public Collection<LineCategory> categories() {
        return categories.values();
    }

    public Collection<LineType> lineTypes() {
        return lineTypes.values();
    }

    public Collection<InvoiceType> invoiceTypes() {
        return invoiceTypes.values();
    }

    public Optional<LineType> lineType(LineTypeCode code) {
        return Optional.ofNullable(lineTypes.get(code));
    }

    public Optional<InvoiceType> invoiceType(InvoiceTypeCode code) {
        return Optional.ofNullable(invoiceTypes.get(code));
    }

    /** The line type that the library uses for lines of this role that it adds itself; there is none for claims. */
    public LineType fixedType(Role role) {
        LineType type = role == Role.CLAIM ? null : lineTypes.get(new LineTypeCode(role.fixedCode()));
        if (type == null) {
            throw new IllegalArgumentException("there is no fixed line type of role " + role);
        }
        return type;
    }

    /** Whether the other has the same settings, and the same entries in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Catalog that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "catalogue of " + creditor + ": " + lineTypes.size() + " line types, " + invoiceTypes.size()
                + " invoice types";
    }

    private List<Object> parts() {
        return List.of(
                creditor,
                settings,
                List.copyOf(categories.values()),
                List.copyOf(lineTypes.values()),
                List.copyOf(invoiceTypes.values()));
    }
}
