package org.schoolbilling.spi.validation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.ErpKind;

/** Whether a coding has the parts of the ERP in use, and no others (CAT-7). */
final class CodingCheck {

    private static final String RULE = "CAT-7";

    private final @Nullable ErpKind erp;
    private final Faults faults;

    /**
     * @param erp the ERP in use, or null where the document does not tell: then nothing can be said
     */
    CodingCheck(@Nullable ErpKind erp, Faults faults) {
        this.erp = erp;
        this.faults = faults;
    }

    void check(String path, CatalogDocument.@Nullable Coding coding) {
        if (erp == null || coding == null) {
            return;
        }
        CodingParts form = CodingParts.of(erp);
        Map<String, String> given = CodingParts.given(coding);
        List<String> foreign = given.keySet().stream()
                .filter(part -> !form.names().contains(part))
                .toList();
        if (foreign.isEmpty()) {
            form.names().forEach(part -> checkPart(path + "." + part, form, part, given.get(part)));
        } else {
            faults.add(
                    path,
                    RULE,
                    "foreignCoding",
                    String.join(", ", foreign),
                    erp.name(),
                    String.join(", ", form.names()));
        }
    }

    private void checkPart(String path, CodingParts form, String part, @Nullable String value) {
        boolean isAccount = part.equals(form.names().get(0));
        if (isAccount && (value == null || value.isBlank())) {
            if (!faults.isUnread(path)) {
                faults.add(path, RULE, "codingWithoutAccount");
            }
        } else if (value != null && value.length() > form.longest()) {
            faults.add(path, RULE, "codingTooLong", String.valueOf(form.longest()), Messages.quoted(value));
        } else if (value != null && value.chars().anyMatch(Character::isISOControl)) {
            faults.add(path, RULE, "codingCharacters", Messages.quoted(value));
        } else if (value != null && form.separator() != null && value.contains(form.separator())) {
            faults.add(path, RULE, "codingSeparator", form.separator(), Messages.quoted(value));
        }
    }
}
