package org.schoolbilling.testkit.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.spi.host.AccessPort;
import org.schoolbilling.spi.host.EventListener;
import org.schoolbilling.spi.host.IdGenerator;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.testkit.example.OnceListener;

/** The contracts for what a host brings are tested by hosts with one fault each. */
class BrokenHostsTest extends MutantsPrinted {

    private static Supplier<IdGeneratorFixture> ids(Function<AtomicLong, IdGenerator> maker) {
        return () -> {
            AtomicLong last = new AtomicLong();
            return new IdGeneratorFixture() {
                @Override
                public IdGenerator open() {
                    return maker.apply(last);
                }

                @Override
                public IdGenerator reopen() {
                    return open();
                }

                @Override
                public void close() {
                    // nothing is held
                }
            };
        };
    }

    private static DynamicTest caughtIds(String fault, Function<AtomicLong, IdGenerator> maker) {
        return Mutants.caught("ids", Verdicts.Ids.class, fault, "SPI-10", () -> Verdicts.Ids.fixtures = ids(maker));
    }

    @TestFactory
    Stream<DynamicTest> everyFaultOfIdsIsCaught() {
        return Stream.of(
                caughtIds("the first id is zero", last -> last::getAndIncrement),
                caughtIds("each instance counts for itself", last -> new AtomicLong()::incrementAndGet),
                caughtIds("counting from one again after a restart", last -> {
                    last.set(0);
                    return last::incrementAndGet;
                }),
                caughtIds("a look, and then a write", last -> () -> {
                    long next = last.get() + 1;
                    if (next % 1_250 == 0) {
                        Meeting.ofTwo();
                    }
                    last.set(next);
                    return next;
                }),
                caughtIds("blocks that overlap by one", last -> new IdGenerator() {
                    private long next;
                    private long end;

                    @Override
                    public synchronized long next() {
                        if (next == end) {
                            end = last.addAndGet(100) + 1;
                            next = end - 100 - 1;
                            next = Math.max(next, 1);
                        }
                        return next++;
                    }
                }));
    }

    /** What a host keeps, and what it did. */
    private static final class Host {
        final Set<Long> seen = Collections.synchronizedSet(new HashSet<>());
        final List<HostEvent> effects = Collections.synchronizedList(new ArrayList<>());
    }

    private static Supplier<EventListenerFixture> listeners(Function<Host, EventListener> maker) {
        return () -> {
            Host host = new Host();
            return new EventListenerFixture() {
                @Override
                public EventListener open() {
                    return maker.apply(host);
                }

                @Override
                public List<HostEvent> effects() {
                    return List.copyOf(host.effects);
                }

                @Override
                public void close() {
                    // nothing is held
                }
            };
        };
    }

    private static DynamicTest caughtListener(String fault, Function<Host, EventListener> maker) {
        return Mutants.caught(
                "event listener",
                Verdicts.Listeners.class,
                fault,
                "SPI-9",
                () -> Verdicts.Listeners.fixtures = listeners(maker));
    }

    @TestFactory
    Stream<DynamicTest> everyFaultOfAListenerIsCaught() {
        return Stream.of(
                caughtListener("an effect each time it comes", host -> notice -> host.effects.add(notice.event())),
                caughtListener(
                        "keys known until the next restart",
                        host -> new OnceListener(new HashSet<>(), host.effects::add)),
                caughtListener("the highest key taken for all", host -> notice -> {
                    if (host.seen.stream().allMatch(s -> s < notice.key())) {
                        host.seen.add(notice.key());
                        host.effects.add(notice.event());
                    }
                }),
                caughtListener("events told apart by content", host -> notice -> {
                    if (!host.effects.contains(notice.event())) {
                        host.effects.add(notice.event());
                    }
                }),
                caughtListener("the newest first", host -> notice -> {
                    if (host.seen.add(notice.key())) {
                        host.effects.add(0, notice.event());
                    }
                }),
                caughtListener("a look, and then an effect", host -> notice -> {
                    if (!host.seen.contains(notice.key())) {
                        Meeting.ofTwo();
                        host.effects.add(notice.event());
                        host.seen.add(notice.key());
                    }
                }));
    }

    private static Supplier<AccessFixture> access(Function<Map<Actor, Set<Permission>>, AccessPort> maker) {
        return () -> {
            Map<Actor, Set<Permission>> grants = new ConcurrentHashMap<>();
            AccessPort port = maker.apply(grants);
            return new AccessFixture() {
                @Override
                public AccessPort port() {
                    return port;
                }

                @Override
                public void grant(Actor actor, Set<Permission> permissions) {
                    grants.put(actor, permissions);
                }

                @Override
                public void close() {
                    // nothing is held
                }
            };
        };
    }

    private static AccessPort good(Map<Actor, Set<Permission>> grants) {
        return (actor, permission) -> grants.getOrDefault(actor, Set.of()).contains(permission);
    }

    private static DynamicTest caughtAccess(String fault, Function<Map<Actor, Set<Permission>>, AccessPort> maker) {
        return Mutants.caught(
                "access port",
                Verdicts.Accesses.class,
                fault,
                "SPI-13",
                () -> Verdicts.Accesses.fixtures = access(maker));
    }

    @TestFactory
    Stream<DynamicTest> everyFaultOfAnAccessPortIsCaught() {
        return Stream.of(
                caughtAccess(
                        "reading brings exporting along",
                        grants -> (actor, permission) -> good(grants).isAllowed(actor, permission)
                                || (permission == Permission.EXPORT
                                        && good(grants).isAllowed(actor, Permission.READ))),
                caughtAccess(
                        "a grant of anybody counts for all",
                        grants ->
                                (actor, permission) -> grants.values().stream().anyMatch(g -> g.contains(permission))),
                caughtAccess("a stranger makes it fail", grants -> (actor, permission) -> {
                    Set<Permission> granted = grants.get(actor);
                    if (granted == null) {
                        throw new IllegalArgumentException("who is " + actor.name() + "?");
                    }
                    return granted.contains(permission);
                }),
                caughtAccess("the first answer kept", grants -> {
                    Map<String, Boolean> answers = new HashMap<>();
                    return (actor, permission) -> {
                        synchronized (answers) {
                            return answers.computeIfAbsent(
                                    actor + " " + permission, k -> good(grants).isAllowed(actor, permission));
                        }
                    };
                }));
    }

    @Test
    void aHostThatDoesNothingFailsEveryTest() {
        Verdicts.Ids.fixtures = ids(last -> () -> 0);
        Verdicts.requireAllFail(Verdicts.Ids.class);
        Verdicts.Listeners.fixtures = listeners(host -> notice -> {});
        Verdicts.requireAllFail(Verdicts.Listeners.class);
        Verdicts.Accesses.fixtures = access(grants -> (actor, permission) -> false);
        Verdicts.requireAllFail(Verdicts.Accesses.class);
    }

    @Test
    void aGoodHostPassesEveryTest() {
        Verdicts.Ids.fixtures = ids(last -> last::incrementAndGet);
        Verdicts.requireAllPass(Verdicts.Ids.class);
        Verdicts.Listeners.fixtures = listeners(host -> new OnceListener(host.seen, host.effects::add));
        Verdicts.requireAllPass(Verdicts.Listeners.class);
        Verdicts.Accesses.fixtures = access(BrokenHostsTest::good);
        Verdicts.requireAllPass(Verdicts.Accesses.class);
    }
}
