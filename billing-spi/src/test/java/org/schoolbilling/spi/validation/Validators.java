package org.schoolbilling.spi.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;

/** Validators whose messages are in one language, as a host makes them for a user. */
final class Validators {

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();

    private Validators() {}

    /** The messages of all violations of a constrained object. */
    static List<String> messages(Object object, String language) {
        return messages(object, language, FACTORY.getMessageInterpolator());
    }

    static List<String> messages(Object object, String language, MessageInterpolator texts) {
        return FACTORY
                .usingContext()
                .messageInterpolator(in(Locale.forLanguageTag(language), texts))
                .getValidator()
                .validate(object)
                .stream()
                .map(ConstraintViolation::getMessage)
                .sorted()
                .toList();
    }

    private static MessageInterpolator in(Locale locale, MessageInterpolator texts) {
        return new MessageInterpolator() {
            @Override
            public String interpolate(String template, Context context) {
                return texts.interpolate(template, context, locale);
            }

            @Override
            public String interpolate(String template, Context context, Locale asked) {
                return texts.interpolate(template, context, locale);
            }
        };
    }
}
