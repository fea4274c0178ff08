package org.schoolbilling.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The domain is pure and flows one way; and each rule is shown to fail where it is broken. */
class ArchitectureTest {

    private static final String ROOT = "org.schoolbilling";
    private static final String BROKEN = "org.schoolbilling.architecture.broken";

    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final JavaClasses BROKEN_CLASSES = new ClassFileImporter().importPackages(BROKEN);

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("only the language", FlowRules::onlyTheLanguage, "Talkative"),
                rule("no clock and no dice", FlowRules::noClockAndNoDice, "Talkative"),
                rule("no floating point", FlowRules::noFloatingPoint, "Floating"),
                rule("no setters", FlowRules::noSetters, "Settable"),
                rule("statics are final", FlowRules::staticsAreFinal, "Settable"),
                rule("one way", FlowRules::oneWay, "Backwards"),
                rule("every package is in the order", FlowRules::oneWay, "Nowhere"));
    }

    private static Arguments rule(String name, Function<String, ArchRule> rule, String culprit) {
        return Arguments.of(name, rule, culprit);
    }

    @Tag("SPI-10")
    @Tag("MON-1")
    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theDomainKeepsIt(String name, Function<String, ArchRule> rule, String culprit) {
        rule.apply(ROOT).check(DOMAIN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aBrokenClassIsFound(String name, Function<String, ArchRule> rule, String culprit) {
        assertThatThrownBy(() -> rule.apply(BROKEN).check(BROKEN_CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }

    @Test
    void thereIsSomethingToCheck() {
        assertThatThrownBy(() -> FlowRules.oneWay("org.schoolbilling.nothing").check(DOMAIN))
                .isInstanceOf(AssertionError.class);
    }
}
