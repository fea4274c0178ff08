package org.schoolbilling.spi.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Which rule asks for what stands at a path of the document. */
final class Rules {

    /** The first that matches. */
    private static final Map<Pattern, String> BY_PATH = new LinkedHashMap<>();

    static {
        put("(coding|ledgerAccount|unplacedAccount|vatAccount)\\b", "CAT-7");
        put("^(creditor|ledger)\\b", "CAT-10");
        put("^categories\\b", "CAT-1");
        put("^lineTypes\\b", "CAT-3");
        put("\\.address\\b", "CAT-15");
        put("\\.(bankAccount|iban|bic|organisationNumber)$", "IDN-3");
        put("\\.kidScheme\\b", "KID-1");
        put("\\.waiverPolicy$", "OPT-3");
        put("\\.priority$", "CAT-9");
        put("^invoiceTypes\\b", "CAT-4");
        put("", "CAT-9");
    }

    private Rules() {}

    private static void put(String pattern, String rule) {
        BY_PATH.put(Pattern.compile(pattern), rule);
    }

    static String of(String path) {
        for (Map.Entry<Pattern, String> entry : BY_PATH.entrySet()) {
            if (entry.getKey().matcher(path).find()) {
                return entry.getValue();
            }
        }
        throw new IllegalStateException("no rule for " + path);
    }
}
