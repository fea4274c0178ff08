package org.schoolbilling.testkit.contract;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Shows a test's method name as the sentence it is. */
final class Sentences extends DisplayNameGenerator.Standard {

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-zA-Z])(?=[A-Z0-9])");

    @Override
    public String generateDisplayNameForMethod(
            List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
        return WORD_START.matcher(testMethod.getName()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
