package org.schoolbilling.spi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;
import org.hibernate.validator.resourceloading.PlatformResourceBundleLocator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.identifier.IdentifierFault;
import org.schoolbilling.identifier.NationalIdRules;
import org.schoolbilling.reference.CheckMethod;
import org.schoolbilling.reference.KidFault;

class IdentifierConstraintsTest {

    private static final List<Class<?>> CONSTRAINTS = List.of(
            NationalId.class,
            Cpr.class,
            BankAccountNumber.class,
            OrganisationNumber.class,
            Iban.class,
            Bic.class,
            Gln.class,
            Kid.class);

    /** A form that has one of each. */
    record Form(
            @NationalId @Nullable String nationalId,
            @Cpr @Nullable String cpr,
            @BankAccountNumber @Nullable String account,
            @OrganisationNumber @Nullable String organisation,
            @Iban @Nullable String iban,
            @Bic @Nullable String bic,
            @Gln @Nullable String gln,
            @Kid @Nullable String kid) {

        static Form of(String constraint, String value) {
            return new Form(
                    only("NationalId", constraint, value),
                    only("Cpr", constraint, value),
                    only("BankAccountNumber", constraint, value),
                    only("OrganisationNumber", constraint, value),
                    only("Iban", constraint, value),
                    only("Bic", constraint, value),
                    only("Gln", constraint, value),
                    only("Kid", constraint, value));
        }

        private static @Nullable String only(String field, String constraint, String value) {
            return field.equals(constraint) ? value : null;
        }
    }

    record Refined(
            @NationalId(rules = NationalIdRules.FROM_2032) String future,
            @NationalId(synthetic = false) String production,
            @Kid(check = CheckMethod.MOD11, length = 9) String kid,
            List<@Kid String> kids,
            @NationalId(message = "our own words") String worded) {}

    @Test
    @Tag("IDN-4")
    void whatIsRightAndWhatIsNoneHasNoMessage() {
        Form filled = new Form(
                "038515 98730",
                "010100-4000",
                "8601.11.17947",
                "995 525 828",
                "NO93 8601 1117 947",
                "DNBANOKK",
                "7080000985142",
                "0000001231234566");
        assertThat(Validators.messages(filled, "en")).isEmpty();
        assertThat(Validators.messages(new Form(null, null, null, null, null, null, null, null), "en"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NationalId; 03851598731; must be a Norwegian national id of 11 digits: wrong check digit",
                "NationalId; 0385159873; must be a Norwegian national id of 11 digits: wrong length",
                "NationalId; 0385159873x; must be a Norwegian national id of 11 digits: invalid characters",
                "NationalId; 32851598730; must be a Norwegian national id of 11 digits: no such date",
                "NationalId; 01815050000; must be a Norwegian national id of 11 digits: the individual number does not go with the year",
                "Cpr; 310400-0000; must be a Danish CPR number of 10 digits: no such date",
                "BankAccountNumber; 86011117948; must be a Norwegian bank account number of 11 digits: wrong check digit",
                "BankAccountNumber; 00000000000; must be a Norwegian bank account number of 11 digits: nothing but zeros",
                "OrganisationNumber; 98807791; must be a Norwegian organisation number of 9 digits: wrong length",
                "Iban; ZZ9386011117947; must be an IBAN: unknown country code",
                "Iban; NO2386011117946; must be an IBAN: wrong account number",
                "Bic; DNBANOK; must be a BIC of 8 or 11 characters: wrong length",
                "Gln; 7080000985143; must be a GLN of 13 digits: wrong check digit",
                "Kid; 2345674; must be a KID: wrong check digit",
                "Kid; 1-2; must be a KID: invalid characters",
                "Kid; ''; must be a KID: wrong length",
            })
    @Tag("IDN-4")
    void theMessageNamesTheFailedCheck(String constraint, String value, String message) {
        assertThat(Validators.messages(Form.of(constraint, value), "en")).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nb; må være et norsk kontonummer på 11 sifre: feil kontrollsiffer",
                "nb-NO; må være et norsk kontonummer på 11 sifre: feil kontrollsiffer",
                "no; må være et norsk kontonummer på 11 sifre: feil kontrollsiffer",
                "nn; må vere eit norsk kontonummer på 11 siffer: feil kontrollsiffer",
                "nn-NO; må vere eit norsk kontonummer på 11 siffer: feil kontrollsiffer",
                "da; skal være et norsk kontonummer på 11 cifre: forkert kontrolciffer",
                "da-DK; skal være et norsk kontonummer på 11 cifre: forkert kontrolciffer",
                "en; must be a Norwegian bank account number of 11 digits: wrong check digit",
                "en-GB; must be a Norwegian bank account number of 11 digits: wrong check digit",
            })
    @Tag("IDN-4")
    void theMessageIsInTheUsersLanguageWhateverTheMachines(String language, String message) {
        Locale machine = Locale.getDefault();
        try {
            for (String other : List.of("nb", "nn", "da", "de", "en")) {
                Locale.setDefault(Locale.forLanguageTag(other));
                // A fresh one: what was looked up under another machine's language must not help.
                ResourceBundle.clearCache();
                assertThat(Validators.messages(
                                Form.of("BankAccountNumber", "86011117948"),
                                language,
                                new ResourceBundleMessageInterpolator()))
                        .containsExactly(message);
            }
        } finally {
            Locale.setDefault(machine);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "nn", "da"})
    @Tag("IDN-4")
    void everyConstraintAndEveryFaultHasAText(String language) {
        Properties texts = bundle("_" + language);
        Stream<String> subjects = CONSTRAINTS.stream().map(type -> type.getSimpleName() + ".message");
        Stream<String> faults = Stream.concat(
                        Arrays.stream(IdentifierFault.values()),
                        // A single KID has no fields that could be zero.
                        Arrays.stream(KidFault.values()).filter(fault -> fault != KidFault.ZERO))
                .map(fault -> "fault." + fault.name());
        assertThat(Stream.concat(subjects, faults))
                .allSatisfy(key -> assertThat(texts.getProperty("org.schoolbilling.spi.validation." + key))
                        .isNotBlank());
    }

    @Test
    @Tag("IDN-4")
    void allLanguagesHaveTheSameKeysAndEnglishIsTheFallback() {
        Set<Object> keys = bundle("").keySet();
        assertThat(bundle("_en")).isEqualTo(bundle(""));
        for (String language : List.of("_nb", "_nn", "_da")) {
            assertThat(bundle(language).keySet()).isEqualTo(keys);
        }
        assertThat(keys).allSatisfy(key -> assertThat(key.toString()).startsWith("org.schoolbilling."));
    }

    @Test
    @Tag("IDN-4")
    void worksWithoutExpressionLanguage() {
        assertThat(Validators.messages(Form.of("Gln", "7080000985143"), "nn", new ParameterMessageInterpolator()))
                .containsExactly("må vere eit GLN-nummer på 13 siffer: feil kontrollsiffer");
    }

    @Test
    @Tag("IDN-4")
    void theHostsWordsAndChoicesHold() {
        Refined wrong =
                new Refined("03851598731", "03851598730", "123456782", List.of("2345676", "2345674"), "03851598731");
        assertThat(Validators.messages(wrong, "en"))
                .containsExactly(
                        "must be a KID: wrong check digit",
                        "must be a KID: wrong check digit",
                        "must be a Norwegian national id of 11 digits: a number made for tests",
                        "must be a Norwegian national id of 11 digits: wrong check digit",
                        "our own words");
        Refined right = new Refined("30908299902", "03851598730", "123456785", List.of(), "03851598730");
        assertThat(Validators.messages(right, "en")).hasSize(1);
        Refined tooShort = new Refined("30908299902", "03851598730", "310", List.of(), "03851598730");
        assertThat(Validators.messages(tooShort, "en")).contains("must be a KID: wrong length");
    }

    @Test
    @Tag("IDN-4")
    void aHostsOwnBundleStandsBesideOursAndMayRewordIt() {
        record Hosted(
                @Kid String kid,
                @Gln(message = "{host.words}") String gln,
                @Bic String bic) {}
        var host = new ResourceBundleMessageInterpolator(
                new PlatformResourceBundleLocator("org.schoolbilling.spi.validation.HostMessages"));
        assertThat(Validators.messages(new Hosted("2345674", "1", "dnbå"), "da", host))
                .containsExactly(
                        "our own words",
                        "skal være en BIC på 8 eller 11 tegn: ugyldige tegn",
                        "skal være et norsk KID-nummer: mistyped, it seems");
    }

    @Test
    void everyConstraintIsOne() {
        assertThat(CONSTRAINTS.stream().filter(type -> !type.isAnnotationPresent(Constraint.class)))
                .isEmpty();
        assertThat(CONSTRAINTS.stream()
                        .map(type -> Objects.requireNonNull(type.getAnnotation(Constraint.class)))
                        .flatMap(constraint -> Arrays.stream(constraint.validatedBy()))
                        .collect(Collectors.toSet()))
                .hasSize(CONSTRAINTS.size());
    }

    private static Properties bundle(String suffix) {
        String name = "/ContributorValidationMessages" + suffix + ".properties";
        try (var stream = Objects.requireNonNull(IdentifierConstraintsTest.class.getResourceAsStream(name));
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
