package org.schoolbilling.spi.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.schoolbilling.identifier.IdentifierFault;

/**
 * The text is a Danish CPR number of 10 digits with a date, as {@link org.schoolbilling.identifier.Cpr} reads it; none is
 * right too (IDN-2, IDN-4).
 */
@Documented
@Constraint(validatedBy = Cpr.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.CONSTRUCTOR,
    ElementType.ANNOTATION_TYPE,
    ElementType.TYPE_USE
})
public @interface Cpr {

    String message() default "{org.schoolbilling.spi.validation.Cpr.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the text; for the provider of constraints only. */
    final class Check extends IdentifierCheck<Cpr> {

        @Override
        Optional<IdentifierFault> fault(CharSequence value) {
            return org.schoolbilling.identifier.Cpr.check(value);
        }
    }
}
