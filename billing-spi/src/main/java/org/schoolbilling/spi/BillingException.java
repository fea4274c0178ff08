package org.schoolbilling.spi;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.ledger.Refusal;

/**
 * The one family of errors that a refused single operation throws (ERR-1): a stable code, the rule behind it, the object,
 * and a message that says what to do. Nothing was changed, or what was is said.
 */
public final class BillingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String rule;
    private final String object;
    private final ArrayList<String> arguments;

    private BillingException(
            String code, String rule, String object, List<String> arguments, @Nullable Throwable cause) {
        super(format(code, object, arguments, Locale.ENGLISH), cause);
        this.code = code;
        this.rule = rule;
        this.object = object;
        this.arguments = new ArrayList<>(arguments);
    }

    /** An error of a run. */
    public static BillingException of(ErrorCode code, String object, String... arguments) {
        return new BillingException(code.code(), code.rule(), object, List.of(arguments), null);
    }

    /** An error of a run that another one caused. */
    public static BillingException caused(ErrorCode code, Throwable cause, String object, String... arguments) {
        return new BillingException(
                code.code(), code.rule(), object, List.of(arguments), Objects.requireNonNull(cause, "cause"));
    }

    /** A decision's no. */
    public static BillingException of(Refusal refusal) {
        return new BillingException(
                refusal.code().code(), refusal.code().rule(), refusal.object(), refusal.arguments(), null);
    }

    /** The stable code, such as {@code invoice.locked}. */
    public String code() {
        return code;
    }

    /** The id of the rule behind it. */
    public String rule() {
        return rule;
    }

    /** What it is about, such as {@code invoice 17}. */
    public String object() {
        return object;
    }

    public List<String> arguments() {
        return List.copyOf(arguments);
    }

    /** The message in one of en, nb, nn and da; in English where there is none for the locale. */
    public String message(Locale locale) {
        return format(code, object, arguments, locale);
    }

    private static String format(String code, String object, List<String> arguments, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.schoolbilling.spi.messages", supported(locale));
        List<Object> all = new ArrayList<>();
        all.add(Nouns.in(object, supported(locale)));
        boolean isForStudents = code.equals(ErrorCode.SELF_SERVICE_REFUSED.code());
        arguments.forEach(argument ->
                all.add(isForStudents ? SelfServiceTexts.of(argument, locale) : Nouns.in(argument, supported(locale))));
        return new MessageFormat(bundle.getString(code), locale).format(all.toArray());
    }

    /** The default locale of the platform must not decide, so languages without messages are English here. */
    static Locale supported(Locale locale) {
        return switch (locale.getLanguage()) {
            case "nb", "no" -> Locale.forLanguageTag("nb");
            case "nn", "da" -> Locale.forLanguageTag(locale.getLanguage());
            default -> Locale.ENGLISH;
        };
    }
}
