package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** There are enough broken adapters, and those that everybody writes once are among them. */
class MutantListTest {

    private static final Path SOURCES = Path.of("src/test/java/org/schoolbilling/testkit/contract");

    @Test
    void everyCommonFaultIsAmongTheMutants() throws Exception {
        Set<String> mutants = mutants();
        assertThat(mutants).hasSizeGreaterThanOrEqualTo(120);
        assertThat(mutants)
                .contains(
                        "a lost update breaks SPI-1",
                        "a check, and then an insert breaks SPI-12",
                        "half a commit breaks SPI-1",
                        "the last of many invoices lost breaks SPI-6",
                        "a blind second instance breaks SPI-5",
                        "a stream in another order breaks SPI-5",
                        "the last of a page lost breaks SPI-6",
                        "amounts cut to whole kroner breaks PAY-5",
                        "dates shifted by a time zone breaks SPI-5",
                        "a duplicate called success breaks PAY-5",
                        "a gap after a refusal breaks SPI-3",
                        "a series as it stood when first asked breaks SPI-3",
                        "a stream that reads the whole table breaks SPI-5",
                        "events lost breaks SPI-9",
                        "events newest first breaks SPI-9",
                        "'exists' for other content breaks SPI-4");
    }

    /** The names of the tests of every factory in a class that tests the kit by broken adapters. */
    private static Set<String> mutants() throws Exception {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(SOURCES, "Broken*Test.java")) {
            for (Path file : files) {
                String name = file.getFileName().toString().replace(".java", "");
                Class<?> tests = Class.forName(MutantListTest.class.getPackageName() + "." + name);
                Constructor<?> made = tests.getDeclaredConstructor();
                for (Method method : tests.getDeclaredMethods()) {
                    if (method.isAnnotationPresent(TestFactory.class)) {
                        ((Stream<?>) method.invoke(made.newInstance()))
                                .forEach(node -> names.add(((DynamicNode) node).getDisplayName()));
                    }
                }
            }
        }
        return names;
    }
}
