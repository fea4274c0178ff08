package org.schoolbilling.catalog;

/** Which ERP the codings are for; a catalogue has one (CAT-7). */
public enum ErpKind {
    UNIT4,
    ORACLE,
    NAVISION,
    FREE_TEXT;

    /** The coding that names nothing but a ledger account, in this ERP's form. */
    public AccountCoding account(String account) {
        return switch (this) {
            case UNIT4 -> Unit4Coding.of(account);
            case ORACLE -> new OracleCoding(account, "", "", "", "", "", "");
            case NAVISION -> new NavisionCoding(account, "", "", "");
            case FREE_TEXT -> new FreeTextCoding(account);
        };
    }

    /**
     * Reads {@link AccountCoding#toText()} of this kind.
     *
     * @throws IllegalArgumentException if the text has too many parts or a part that does not fit
     */
    public AccountCoding parse(String text) {
        return switch (this) {
            case UNIT4 -> {
                String[] p = parts(text, ';', 6);
                yield new Unit4Coding(p[0], p[1], p[2], p[3], p[4], p[5]);
            }
            case ORACLE -> {
                String[] p = parts(text, ';', 7);
                yield new OracleCoding(p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
            }
            case NAVISION -> {
                String[] p = parts(text, '.', 4);
                yield new NavisionCoding(p[0], p[1], p[2], p[3]);
            }
            case FREE_TEXT -> new FreeTextCoding(text);
        };
    }

    private static String[] parts(String text, char separator, int count) {
        String[] found = text.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1);
        if (found.length > count) {
            throw new IllegalArgumentException(
                    "account coding has " + found.length + " parts, at most " + count + " fit: '" + text + "'");
        }
        String[] all = new String[count];
        for (int i = 0; i < count; i++) {
            all[i] = i < found.length ? found[i] : "";
        }
        return all;
    }
}
