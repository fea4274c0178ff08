package org.schoolbilling.spi.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.FreeTextCoding;
import org.schoolbilling.catalog.NavisionCoding;
import org.schoolbilling.catalog.OracleCoding;
import org.schoolbilling.catalog.Unit4Coding;

/**
 * The parts of a coding for one ERP, by their names in the document (CAT-7).
 *
 * @param names in order; the first is required
 * @param longest so many characters a part has at most
 * @param separator what no part may contain, if anything
 */
record CodingParts(
        List<String> names, int longest, @Nullable String separator) {

    private static final CodingParts UNIT4 =
            new CodingParts(List.of("account", "place", "purpose", "project", "programme", "code"), 25, ";");
    private static final CodingParts ORACLE = new CodingParts(
            List.of("type", "place", "project", "measure", "counterpart", "activity", "company"), 25, ";");
    private static final CodingParts NAVISION =
            new CodingParts(List.of("type", "purpose", "responsibility", "project"), 20, ".");
    private static final CodingParts FREE_TEXT = new CodingParts(List.of("text"), 40, null);

    static CodingParts of(ErpKind erp) {
        return switch (erp) {
            case UNIT4 -> UNIT4;
            case ORACLE -> ORACLE;
            case NAVISION -> NAVISION;
            case FREE_TEXT -> FREE_TEXT;
        };
    }

    /** The parts that a document gives, by name. */
    static Map<String, String> given(CatalogDocument.Coding coding) {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "account", coding.account());
        put(given, "type", coding.type());
        put(given, "place", coding.place());
        put(given, "purpose", coding.purpose());
        put(given, "responsibility", coding.responsibility());
        put(given, "project", coding.project());
        put(given, "programme", coding.programme());
        put(given, "measure", coding.measure());
        put(given, "counterpart", coding.counterpart());
        put(given, "activity", coding.activity());
        put(given, "company", coding.company());
        put(given, "code", coding.code());
        put(given, "text", coding.text());
        return given;
    }

    private static void put(Map<String, String> given, String part, @Nullable String value) {
        if (value != null) {
            given.put(part, value);
        }
    }

    static AccountCoding toDomain(ErpKind erp, CatalogDocument.Coding coding) {
        Map<String, String> given = given(coding);
        List<String> parts = of(erp).names().stream()
                .map(part -> given.getOrDefault(part, ""))
                .toList();
        return switch (erp) {
            case UNIT4 ->
                new Unit4Coding(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5));
            case ORACLE ->
                new OracleCoding(
                        parts.get(0),
                        parts.get(1),
                        parts.get(2),
                        parts.get(3),
                        parts.get(4),
                        parts.get(5),
                        parts.get(6));
            case NAVISION -> new NavisionCoding(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
            case FREE_TEXT -> new FreeTextCoding(parts.get(0));
        };
    }

    static CatalogDocument.Coding toDocument(AccountCoding coding) {
        if (coding instanceof Unit4Coding c) {
            return document(Map.of(
                    "account", c.account(),
                    "place", c.place(),
                    "purpose", c.purpose(),
                    "project", c.project(),
                    "programme", c.programme(),
                    "code", c.code()));
        }
        if (coding instanceof OracleCoding c) {
            return document(Map.of(
                    "type", c.type(),
                    "place", c.place(),
                    "project", c.project(),
                    "measure", c.measure(),
                    "counterpart", c.counterpart(),
                    "activity", c.activity(),
                    "company", c.company()));
        }
        if (coding instanceof NavisionCoding c) {
            return document(Map.of(
                    "type", c.type(),
                    "purpose", c.purpose(),
                    "responsibility", c.responsibility(),
                    "project", c.project()));
        }
        return document(Map.of("text", coding.toText()));
    }

    private static CatalogDocument.Coding document(Map<String, String> parts) {
        return new CatalogDocument.Coding(
                part(parts, "account"),
                part(parts, "type"),
                part(parts, "place"),
                part(parts, "purpose"),
                part(parts, "responsibility"),
                part(parts, "project"),
                part(parts, "programme"),
                part(parts, "measure"),
                part(parts, "counterpart"),
                part(parts, "activity"),
                part(parts, "company"),
                part(parts, "code"),
                part(parts, "text"));
    }

    private static @Nullable String part(Map<String, String> parts, String name) {
        String value = parts.get(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
