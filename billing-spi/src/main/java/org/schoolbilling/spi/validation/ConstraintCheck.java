package org.schoolbilling.spi.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The constraints of a document's records, checked by Jakarta Validation, as faults in one language. */
final class ConstraintCheck {

    /** What the provider puts behind the path of a list's entry: {@code lines[0].<list element>}. */
    private static final Pattern LIST_ELEMENT = Pattern.compile("\\.<[^>]*>$");

    /** In the templates of the constraints on identifiers, which name the check that failed. */
    private static final String IDENTIFIER_FAULT = ".fault.";

    private final ValidatorFactory factory;

    ConstraintCheck(ValidatorFactory factory) {
        this.factory = factory;
    }

    void check(CatalogDocument document, Locale locale, Faults faults) {
        Validator validator = factory.usingContext()
                .messageInterpolator(new InOneLanguage(factory.getMessageInterpolator(), locale))
                .getValidator();
        Set<ConstraintViolation<CatalogDocument>> violations = validator.validate(document);
        Set<String> missing = violations.stream()
                .filter(ConstraintCheck::isMissing)
                .map(ConstraintCheck::path)
                .collect(Collectors.toUnmodifiableSet());
        for (ConstraintViolation<CatalogDocument> violation : violations) {
            String path = path(violation);
            boolean follows = isMissing(violation) ? faults.isUnread(path) : missing.contains(path);
            if (!follows) {
                String message = violation.getMessage() + quoted(violation);
                faults.add(new CatalogFault(path, message, Rules.of(path)));
            }
        }
    }

    private static boolean isMissing(ConstraintViolation<?> violation) {
        return violation.getMessageTemplate().equals(Messages.REQUIRED);
    }

    private static String path(ConstraintViolation<?> violation) {
        return LIST_ELEMENT.matcher(violation.getPropertyPath().toString()).replaceFirst("");
    }

    /** The value, where the constraint is the document's own: identifiers are never quoted (IDN-5). */
    private static String quoted(ConstraintViolation<?> violation) {
        Object value = violation.getInvalidValue();
        boolean isIdentifier = violation.getMessageTemplate().contains(IDENTIFIER_FAULT);
        boolean isQuotable = value instanceof Number || (value instanceof String text && !text.isBlank());
        return value != null && isQuotable && !isIdentifier ? ": " + Messages.quoted(value) : "";
    }

    /** Texts in the asked language, whatever the machine's is. */
    private record InOneLanguage(MessageInterpolator texts, Locale locale) implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return texts.interpolate(template, context, locale);
        }

        @Override
        public String interpolate(String template, Context context, Locale other) {
            return texts.interpolate(template, context, other);
        }
    }
}
