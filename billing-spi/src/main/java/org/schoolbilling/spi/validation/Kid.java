package org.schoolbilling.spi.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.schoolbilling.reference.CheckMethod;
import org.schoolbilling.reference.KidFault;

/**
 * The text is a KID by one check method; none is right too (KID-3, KID-5, IDN-4). Whose KID it is, and which of its digits
 * are whose number, is its creditor's {@link org.schoolbilling.reference.KidScheme}, which no annotation can hold.
 */
@Documented
@Constraint(validatedBy = Kid.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.CONSTRUCTOR,
    ElementType.ANNOTATION_TYPE,
    ElementType.TYPE_USE
})
public @interface Kid {

    /** The check method that the creditor uses. */
    CheckMethod check() default CheckMethod.MOD10;

    /** How many characters the KID has; 0 allows 2 to 25. */
    int length() default 0;

    String message() default "{org.schoolbilling.spi.validation.Kid.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the text; for the provider of constraints only. */
    final class Check extends IdentifierCheck<Kid> {

        private CheckMethod check = CheckMethod.MOD10;
        private int length;

        @Override
        public void initialize(Kid constraint) {
            check = constraint.check();
            length = constraint.length();
        }

        @Override
        Optional<KidFault> fault(CharSequence value) {
            return length == 0 || value.length() == length ? check.check(value) : Optional.of(KidFault.LENGTH);
        }
    }
}
