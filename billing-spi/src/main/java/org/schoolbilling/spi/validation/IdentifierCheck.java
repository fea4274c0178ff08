package org.schoolbilling.spi.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the constraints on identifiers share: none is right too, and the message names the check that failed (IDN-4).
 *
 * <p>The value is never part of a message, so that no national id is (IDN-5). A message that the host wrote on the
 * constraint stays as it is.
 */
abstract class IdentifierCheck<A extends Annotation> implements ConstraintValidator<A, CharSequence> {

    private static final String KEYS = "{org.schoolbilling.spi.validation.";

    /** The failed check, whose name is the end of its message's key. */
    abstract Optional<? extends Enum<?>> fault(CharSequence value);

    @Override
    public final boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        Optional<? extends Enum<?>> fault = value == null ? Optional.empty() : fault(value);
        fault.ifPresent(found -> name(found, context));
        return fault.isEmpty();
    }

    private static void name(Enum<?> fault, ConstraintValidatorContext context) {
        String template = context.getDefaultConstraintMessageTemplate();
        if (template.startsWith(KEYS)) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(template + ": " + KEYS + "fault." + fault.name() + "}")
                    .addConstraintViolation();
        }
    }
}
