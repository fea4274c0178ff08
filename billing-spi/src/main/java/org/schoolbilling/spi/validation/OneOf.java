package org.schoolbilling.spi.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text is one of a closed list, compared exactly; none is right too. */
@Documented
@Constraint(validatedBy = OneOf.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface OneOf {

    /** The texts that are allowed. */
    String[] value();

    String message() default "{org.schoolbilling.spi.validation.OneOf.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the text; for the provider of constraints only. */
    final class Check implements ConstraintValidator<OneOf, String> {

        private Set<String> allowed = Set.of();

        @Override
        public void initialize(OneOf constraint) {
            allowed = Set.of(constraint.value());
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || allowed.contains(value);
        }
    }
}
