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
 * The text is a GLN (in Denmark EAN-nummer), as {@link org.schoolbilling.identifier.Gln} reads it; none is right too
 * (IDN-3, IDN-4).
 */
@Documented
@Constraint(validatedBy = Gln.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.CONSTRUCTOR,
    ElementType.ANNOTATION_TYPE,
    ElementType.TYPE_USE
})
public @interface Gln {

    String message() default "{org.schoolbilling.spi.validation.Gln.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the text; for the provider of constraints only. */
    final class Check extends IdentifierCheck<Gln> {

        @Override
        Optional<IdentifierFault> fault(CharSequence value) {
            return org.schoolbilling.identifier.Gln.check(value);
        }
    }
}
