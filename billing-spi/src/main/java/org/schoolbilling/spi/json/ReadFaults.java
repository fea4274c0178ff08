package org.schoolbilling.spi.json;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.schoolbilling.spi.validation.CatalogFault;
import tools.jackson.core.TokenStreamLocation;

/** The faults found while a document is read, in one language. */
final class ReadFaults {

    private static final String BUNDLE = "org.schoolbilling.spi.json.ReaderMessages";

    private final List<CatalogFault> found = new ArrayList<>();
    private final Locale locale;
    private final ResourceBundle bundle;

    ReadFaults(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale);
    }

    void add(String path, String rule, String key, String... arguments) {
        String message = new MessageFormat(bundle.getString(key), locale).format(arguments);
        found.add(new CatalogFault(path, message, rule));
    }

    /** A fault whose message begins with line and column. */
    void addAt(TokenStreamLocation place, String path, String rule, String key, String... arguments) {
        List<String> all = new ArrayList<>();
        all.add(String.valueOf(Math.max(1, place.getLineNr())));
        all.add(String.valueOf(Math.max(1, place.getColumnNr())));
        all.addAll(List.of(arguments));
        add(path, rule, key, all.toArray(String[]::new));
    }

    List<CatalogFault> all() {
        return List.copyOf(found);
    }
}
