package org.schoolbilling.spi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class IdentifierConstraintsProperties {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Person(@NationalId String nationalId, @Cpr String cpr) {}

    /** What a host logs of a violation: the violation itself, its message, its exception. */
    @Property(tries = 300)
    @Tag("IDN-5")
    void noTextOfAViolationShowsTheNumber(@ForAll @From("numbers") String number) {
        Set<ConstraintViolation<Person>> violations = VALIDATOR.validate(new Person(number, number.substring(0, 10)));
        String exception = String.valueOf(new ConstraintViolationException(violations).getMessage());
        for (ConstraintViolation<Person> violation : violations) {
            for (String text : List.of(violation.toString(), violation.getMessage(), exception)) {
                assertThat(text.replaceAll("1[01] digits", "")).doesNotContainPattern("[0-9]");
            }
        }
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.strings().numeric().ofLength(11),
                Arbitraries.strings().numeric().ofLength(12),
                Arbitraries.strings().numeric().ofLength(10).map(digits -> digits + "x"));
    }
}
