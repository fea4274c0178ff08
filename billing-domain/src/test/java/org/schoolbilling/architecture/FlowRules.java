package org.schoolbilling.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** The rules about the domain's code, for any root package, so that a test can show each of them failing. */
final class FlowRules {

    /** The packages in the order of the flow: each uses only those before it. */
    static final List<String> ORDER = List.of(
            "money",
            "term",
            "identifier",
            "party",
            "reference",
            "catalog",
            "roster",
            "charge",
            "invoice",
            "settlement",
            "claim",
            "issue",
            "document",
            "payment",
            "waiver",
            "allocation",
            "reminder",
            "refund",
            "posting",
            "ledger",
            "export",
            "report");

    private static final Set<String> CLOCKS_AND_DICE = Set.of(
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.Instant.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.YearMonth.now",
            "java.time.Year.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.security.SecureRandom.getInstance",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.time.ZoneId.systemDefault");

    private FlowRules() {}

    static ArchRule onlyTheLanguage(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        root + "..",
                        "java.lang..",
                        "java.math",
                        "java.nio.charset",
                        "java.security",
                        "java.text",
                        "java.time..",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        "org.jspecify.annotations")
                .because("the domain is pure: no input or output, no logging, no other libraries");
    }

    static ArchRule noClockAndNoDice(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe(
                        "a clock, random source or environment is asked", call -> {
                            CodeUnitCallTarget target = call.getTarget();
                            return CLOCKS_AND_DICE.contains(target.getOwner().getFullName() + "." + target.getName())
                                    || target.getOwner().getFullName().equals("java.util.Random")
                                    || target.getOwner().getFullName().equals("java.util.SplittableRandom")
                                    || target.getOwner().getFullName().equals("java.security.SecureRandom");
                        }))
                .because("the clock and all chance are given by the host");
    }

    static ArchRule noFloatingPoint(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("hold or pass floating point") {
                    @Override
                    public void check(JavaClass owner, ConditionEvents events) {
                        owner.getFields().stream()
                                .filter(f -> isFloating(f.getRawType()))
                                .forEach(f -> events.add(SimpleConditionEvent.satisfied(f, f.getFullName())));
                        owner.getCodeUnits().stream()
                                .filter(u -> isFloating(u.getRawReturnType())
                                        || u.getRawParameterTypes().stream().anyMatch(FlowRules::isFloating))
                                .forEach(u -> events.add(SimpleConditionEvent.satisfied(u, u.getFullName())));
                    }
                });
    }

    private static boolean isFloating(JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getFullName());
    }

    static ArchRule noSetters(String root) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<JavaMethod>("not be setters") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean isSetter = method.getName().matches("set[A-Z].*");
                        events.add(new SimpleConditionEvent(method, !isSetter, method.getFullName() + " is a setter"));
                    }
                });
    }

    static ArchRule staticsAreFinal(String root) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .areStatic()
                .should()
                .beFinal()
                .allowEmptyShould(true)
                .because("state belongs to whoever called");
    }

    static ArchRule oneWay(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("use only packages before their own: " + ORDER) {
                    @Override
                    public void check(JavaClass user, ConditionEvents events) {
                        int own = index(root, user);
                        if (own < 0) {
                            events.add(SimpleConditionEvent.violated(
                                    user, user.getFullName() + " is in a package that the order does not list"));
                        }
                        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                            JavaClass used = dependency.getTargetClass().getBaseComponentType();
                            if (used.getPackageName().startsWith(root) && index(root, used) > own) {
                                events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    private static int index(String root, JavaClass type) {
        String name = type.getPackageName();
        return name.length() <= root.length() ? -1 : ORDER.indexOf(name.substring(root.length() + 1));
    }
}
