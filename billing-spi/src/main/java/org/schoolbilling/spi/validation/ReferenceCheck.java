package org.schoolbilling.spi.validation;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.Role;

/**
 * What a document's entries say of each other (CAT-9): codes, references, and all that depends on the ledger's ERP and
 * currency. What cannot be judged since something else is wrong is left alone.
 */
final class ReferenceCheck {

    /** What ships with the library: a category for each role, and a line type for each but claim (CAT-1). */
    private static final Map<String, Role> FIXED =
            Arrays.stream(Role.values()).collect(Collectors.toUnmodifiableMap(Role::fixedCode, Function.identity()));

    private final CatalogDocument document;
    private final Faults faults;
    private final Entries<CatalogDocument.Category> categories;
    private final Entries<CatalogDocument.LineType> lineTypes;
    private final CodingCheck codings;

    ReferenceCheck(CatalogDocument document, Faults faults) {
        this.document = document;
        this.faults = faults;
        this.categories = new Entries<>("categories", document.categories(), CatalogDocument.Category::code, faults);
        this.lineTypes = new Entries<>("lineTypes", document.lineTypes(), CatalogDocument.LineType::code, faults);
        this.codings = new CodingCheck(erp(document.ledger()), faults);
    }

    void check() {
        CatalogDocument.Ledger ledger = document.ledger();
        if (ledger != null) {
            codings.check("ledger.unplacedAccount", ledger.unplacedAccount());
            codings.check("ledger.vatAccount", ledger.vatAccount());
        }
        AmountCheck amounts = new AmountCheck(checkedCurrency(ledger), faults);
        forEach("categories", document.categories(), this::checkCategory);
        forEach("lineTypes", document.lineTypes(), (path, type) -> checkLineType(path, type, amounts));
        new Entries<>("invoiceTypes", document.invoiceTypes(), CatalogDocument.InvoiceType::code, faults);
        forEach("invoiceTypes", document.invoiceTypes(), this::checkInvoiceType);
    }

    private static @Nullable ErpKind erp(CatalogDocument.@Nullable Ledger ledger) {
        String name = ledger == null ? null : ledger.erp();
        return Arrays.stream(ErpKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Currency checkedCurrency(CatalogDocument.@Nullable Ledger ledger) {
        String code = ledger == null ? null : ledger.currency();
        if (code == null || code.isBlank()) {
            return null;
        }
        Currency currency = Currencies.find(code);
        if (currency == null) {
            faults.add("ledger.currency", "CAT-10", "unknownCurrency", Messages.quoted(code));
        }
        return currency;
    }

    private void checkCategory(String path, CatalogDocument.Category category) {
        if (category.code() != null && FIXED.containsKey(category.code())) {
            faults.add(path + ".code", "CAT-1", "fixedCategory", Messages.quoted(category.code()));
        }
    }

    private void checkLineType(String path, CatalogDocument.LineType type, AmountCheck amounts) {
        if (type.code() != null && isFixedLineType(type.code())) {
            faults.add(path + ".code", "CAT-1", "fixedLineType", Messages.quoted(type.code()));
        }
        String category = type.category();
        if (category != null && !category.isBlank() && !FIXED.containsKey(category) && categories.lacks(category)) {
            faults.add(path + ".category", "CAT-9", "unknownCategory", Messages.quoted(category));
        }
        amounts.checkAmount(path + ".amount", type.amount());
        amounts.checkPercent(path + ".vatPercent", type.vatPercent());
        codings.check(path + ".coding", type.coding());
    }

    private static boolean isFixedLineType(String code) {
        Role role = FIXED.get(code);
        return role != null && role != Role.CLAIM;
    }

    private void checkInvoiceType(String path, CatalogDocument.InvoiceType type) {
        if (type.payee() != null) {
            codings.check(path + ".payee.ledgerAccount", type.payee().ledgerAccount());
        }
        if (type.refundAccounts() != null) {
            codings.check(
                    path + ".refundAccounts.ledgerAccount",
                    type.refundAccounts().ledgerAccount());
        }
        boolean posted = type.posted() == null ? !faults.isUnread(path + ".posted") : type.posted();
        new Entries<>(path + ".lineTypes", type.lineTypes(), CatalogDocument.TiedLineType::code, faults);
        forEach(
                path + ".lineTypes",
                type.lineTypes(),
                (place, tied) -> checkTied(place + ".code", tied.code(), posted));
    }

    private void checkTied(String path, @Nullable String code, boolean posted) {
        if (code == null || code.isBlank()) {
            return;
        }
        CatalogDocument.LineType type = lineTypes.get(code);
        if (isFixedLineType(code)) {
            faults.add(path, "CAT-5", "notAClaim", Messages.quoted(code), String.valueOf(FIXED.get(code)));
        } else if (type == null) {
            if (lineTypes.lacks(code)) {
                faults.add(path, "CAT-9", "unknownLineType", Messages.quoted(code));
            }
        } else {
            checkClaim(path, code, type, posted);
        }
    }

    private void checkClaim(String path, String code, CatalogDocument.LineType type, boolean posted) {
        String role = roleOf(type.category());
        String place = "lineTypes[" + document.lineTypes().indexOf(type) + "].coding";
        if (role != null && !role.equals(Role.CLAIM.name())) {
            faults.add(path, "CAT-5", "notAClaim", Messages.quoted(code), role);
        } else if (role != null && posted && type.coding() == null && !faults.isUnread(place)) {
            faults.add(path, "CAT-7", "noCoding", Messages.quoted(code), place);
        }
    }

    /** The role of a category, or null where the document does not tell. */
    private @Nullable String roleOf(@Nullable String category) {
        if (category == null) {
            return null;
        }
        Role fixed = FIXED.get(category);
        if (fixed != null) {
            return fixed.name();
        }
        CatalogDocument.Category local = categories.get(category);
        String role = local == null ? null : local.role();
        return role != null
                        && Arrays.stream(Role.values())
                                .anyMatch(known -> known.name().equals(role))
                ? role
                : null;
    }

    private static <T> void forEach(String list, List<? extends @Nullable T> entries, Check<T> check) {
        for (int i = 0; i < entries.size(); i++) {
            T entry = entries.get(i);
            if (entry != null) {
                check.check(list + "[" + i + "]", entry);
            }
        }
    }

    /** What is checked of each entry. */
    private interface Check<T> {
        void check(String path, T entry);
    }
}
