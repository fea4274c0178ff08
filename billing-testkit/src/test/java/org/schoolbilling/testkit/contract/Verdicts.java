package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.schoolbilling.spi.bank.BankFile;

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

    /** The contract for sinks of refunds, on whatever is set. */
    static final class RefundSinks extends RefundSinkContract {
        static Supplier<RefundSinkFixture> fixtures = () -> {
            throw new IllegalStateException("no fixture is set");
        };

        @Override
        protected RefundSinkFixture fixture() {
            return fixtures.get();
        }
    }

    /** The contract for rosters, on whatever is set. */
    static final class Rosters extends RosterContract {
        static Supplier<RosterFixture> fixtures = () -> {
            throw new IllegalStateException("no fixture is set");
        };

        @Override
        protected RosterFixture fixture() {
            return fixtures.get();
        }
    }

    /** The contract for rosters that break, on whatever is set. */
    static final class FailingRosters extends RosterFailureContract {
        static Supplier<BreakingRosterFixture> fixtures = () -> {
            throw new IllegalStateException("no fixture is set");
        };

        @Override
        protected BreakingRosterFixture fixture() {
            return fixtures.get();
        }
    }

    /** The contract for bank formats, on whatever is set. */
    static final class BankFormats extends BankFormatContract {
        static Supplier<BankFormatFixture> fixtures = () -> {
            throw new IllegalStateException("no fixture is set");
        };

        @Override
        protected BankFormatFixture fixture() {
            return fixtures.get();
        }
    }

    /** The contract for stores that die, on whatever is set. */
    static final class CrashingStores extends StoreCrashContract {
        static Supplier<CrashingStoreFixture> fixtures = () -> {
            throw new IllegalStateException("no fixture is set");
        };

        @Override
        protected CrashingStoreFixture fixture() {
            return fixtures.get();
        }
    }

    /** The contract for generators of ids, on whatever is set. */
    static final class Ids extends IdGeneratorContract {
        static Supplier<IdGeneratorFixture> fixtures = () -> {
            throw new IllegalStateException("no fixture is set");
        };

        @Override
        protected IdGeneratorFixture fixture() {
            return fixtures.get();
        }
    }

    /** The contract for event listeners, on whatever is set. */
    static final class Listeners extends EventListenerContract {
        static Supplier<EventListenerFixture> fixtures = () -> {
            throw new IllegalStateException("no fixture is set");
        };

        @Override
        protected EventListenerFixture fixture() {
            return fixtures.get();
        }
    }

    /** The contract for access ports, on whatever is set. */
    static final class Accesses extends AccessContract {
        static Supplier<AccessFixture> fixtures = () -> {
            throw new IllegalStateException("no fixture is set");
        };

        @Override
        protected AccessFixture fixture() {
            return fixtures.get();
        }
    }

    /** The contract for bank files, on whatever is set. */
    static final class BankFiles extends BankFileContract {
        static Function<byte[], BankFile> files = bytes -> {
            throw new IllegalStateException("no file is set");
        };

        @Override
        protected BankFile file(byte[] bytes) {
            return files.apply(bytes);
        }
    }

    /** That an adapter which does nothing fails every test of a contract. */
    static void requireAllFail(Class<?> contract) {
        assertThat(of(contract))
                .isNotEmpty()
                .allSatisfy(verdict -> assertThat(verdict.hasPassed())
                        .as("'%s' passes with an adapter that does nothing", verdict.test())
                        .isFalse());
    }

    /** That a good adapter passes every test of a contract. */
    static void requireAllPass(Class<?> contract) {
        assertThat(of(contract))
                .isNotEmpty()
                .allSatisfy(verdict -> assertThat(verdict.hasPassed())
                        .as(verdict.test() + ": " + verdict.message())
                        .isTrue());
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
