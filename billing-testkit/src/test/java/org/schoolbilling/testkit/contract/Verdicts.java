package org.schoolbilling.testkit.contract;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a contract, or its tests of some rules, on an adapter and collects what it says. */
final class Verdicts {

    /** What one test said; the message is empty where it passed. */
    record Verdict(String test, boolean hasPassed, String message) {}

    private Verdicts() {}

    /** The contract for stores, on whatever is set. */
    static final class Stores extends StoreContract {
        static Supplier<StoreFixture> fixtures = () -> {
            throw new IllegalStateException("no fixture is set");
        };

        @Override
        protected StoreFixture fixture() {
            return fixtures.get();
        }
    }

    /** The contract for stores under concurrency, on whatever is set. */
    static final class ConcurrentStores extends StoreConcurrencyContract {
        @Override
        protected StoreFixture fixture() {
            return Stores.fixtures.get();
        }
    }

    /** The contract for ERP sinks, on whatever is set. */
    static final class ErpSinks extends ErpSinkContract {
        static Supplier<ErpSinkFixture> fixtures = () -> {
            throw new IllegalStateException("no fixture is set");
        };

        @Override
        protected ErpSinkFixture fixture() {
            return fixtures.get();
        }
    }

    /** Runs the tests with any of these tags, or all where none is given. */
    static List<Verdict> of(Class<?> contract, String... rules) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .configurationParameter("jqwik.database", "target/jqwik-database-verdicts");
        if (rules.length > 0) {
            request.filters(TagFilter.includeTags(rules));
        }
        List<Verdict> verdicts = new ArrayList<>();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request.build(), new TestExecutionListener() {
            @Override
            public void executionSkipped(TestIdentifier test, String reason) {
                verdicts.add(new Verdict(test.getDisplayName(), true, "skipped: " + reason));
            }

            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    boolean hasPassed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
                    String message =
                            result.getThrowable().map(Throwable::getMessage).orElse("");
                    verdicts.add(new Verdict(test.getDisplayName(), hasPassed, message));
                }
            }
        });
        return verdicts;
    }
}
