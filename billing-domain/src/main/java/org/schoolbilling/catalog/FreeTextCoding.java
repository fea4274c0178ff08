package org.schoolbilling.catalog;

/** A coding as free text of 1–40 characters (CAT-7). */
public record FreeTextCoding(String text) implements AccountCoding {

    public FreeTextCoding {
        Text.required(text, 40, "account coding");
        Coding.part(text, 40, "account coding", '\n');
    }

    @Override
    public ErpKind erp() {
        return ErpKind.FREE_TEXT;
    }

    @Override
    public String account() {
        return text;
    }

    @Override
    public String toText() {
        return text;
    }
}
