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
import org.schoolbilling.identifier.NationalIdRules;

/**
 * The text is a Norwegian national id (fødselsnummer or D-nummer), as {@link org.schoolbilling.identifier.NationalId} reads
 * it; none is right too (IDN-1, IDN-4).
 */
@Documented
@Constraint(validatedBy = NationalId.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.CONSTRUCTOR,
    ElementType.ANNOTATION_TYPE,
    ElementType.TYPE_USE
})
public @interface NationalId {

    /** Which control digits are right; those of 2032 only when such numbers are to be expected. */
    NationalIdRules rules() default NationalIdRules.UNTIL_2031;

    /** Whether numbers made for tests are right too. */
    boolean synthetic() default true;

    String message() default "{org.schoolbilling.spi.validation.NationalId.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the text; for the provider of constraints only. */
    final class Check extends IdentifierCheck<NationalId> {

        private NationalIdRules rules = NationalIdRules.UNTIL_2031;
        private boolean synthetic = true;

        @Override
        public void initialize(NationalId constraint) {
            rules = constraint.rules();
            synthetic = constraint.synthetic();
        }

        @Override
        Optional<? extends Enum<?>> fault(CharSequence value) {
            Optional<IdentifierFault> fault = org.schoolbilling.identifier.NationalId.check(value, rules);
            if (fault.isEmpty() && !synthetic && isSynthetic(value)) {
                return Optional.of(Refused.SYNTHETIC);
            }
            return fault;
        }

        private boolean isSynthetic(CharSequence value) {
            return org.schoolbilling.identifier.NationalId.parse(value.toString(), rules)
                    .isSynthetic();
        }

        private enum Refused {
            SYNTHETIC
        }
    }
}
