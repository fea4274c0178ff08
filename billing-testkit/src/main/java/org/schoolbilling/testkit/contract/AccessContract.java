package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.spi.host.AccessPort;
import org.schoolbilling.spi.host.Permission;

/** What {@link AccessPort} promises: it says yes to what was granted, and no to everything else and everybody else. */
@ExtendWith(PromiseExtension.class)
@DisplayNameGeneration(Sentences.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
public abstract class AccessContract {

    private static final Actor CLERK = new Actor("clerk");
    private static final Actor HEAD = new Actor("head of accounts");

    private AccessFixture fixture;
    private AccessPort port;

    /** Made by JUnit. */
    protected AccessContract() {}

    /** A host in which nobody was granted anything; asked once for each test, and closed after it. */
    protected abstract AccessFixture fixture();

    @BeforeEach
    final void openHost() {
        fixture = fixture();
        port = fixture.port();
    }

    @AfterEach
    final void closeHost() {
        fixture.close();
    }

    private void requireExactly(Actor actor, Set<Permission> granted) {
        for (Permission permission : Permission.values()) {
            assertThat(port.isAllowed(actor, permission))
                    .as("whether %s may %s", actor.name(), permission)
                    .isEqualTo(granted.contains(permission));
        }
    }

    @Test
    @Tag("SPI-13")
    @LookAt("each permission by itself: one never brings another along")
    void whatWasGrantedIsAllowedAndNothingElse() {
        for (Permission permission : Permission.values()) {
            fixture.grant(CLERK, EnumSet.of(permission));
            requireExactly(CLERK, EnumSet.of(permission));
        }
    }

    @Test
    @Tag("SPI-13")
    @LookAt("the actor who asks: grants of others do not count")
    void grantsAreEachActorsOwn() {
        fixture.grant(HEAD, EnumSet.allOf(Permission.class));
        fixture.grant(CLERK, EnumSet.of(Permission.READ));
        requireExactly(HEAD, EnumSet.allOf(Permission.class));
        requireExactly(CLERK, EnumSet.of(Permission.READ));
    }

    @Test
    @Tag("SPI-13")
    @LookAt("an actor that the host does not know: no, and no failure")
    void whoIsUnknownMayDoNothing() {
        fixture.grant(CLERK, EnumSet.allOf(Permission.class));
        requireExactly(CLERK, EnumSet.allOf(Permission.class));
        requireExactly(new Actor("a stranger"), EnumSet.noneOf(Permission.class));
    }

    @Test
    @Tag("SPI-13")
    @LookAt("answers that are kept: the port is asked what is so now")
    void aGrantThatIsTakenBackIsGoneAtOnce() {
        fixture.grant(CLERK, EnumSet.of(Permission.EXPORT, Permission.REFUND));
        requireExactly(CLERK, EnumSet.of(Permission.EXPORT, Permission.REFUND));
        fixture.grant(CLERK, EnumSet.of(Permission.REFUND));
        requireExactly(CLERK, EnumSet.of(Permission.REFUND));
    }

    @Test
    @Tag("SPI-13")
    @LookAt("state that two asking threads share")
    void manyAskAtOnce() {
        fixture.grant(CLERK, EnumSet.of(Permission.READ));
        fixture.grant(HEAD, EnumSet.of(Permission.EXPORT));
        List<Callable<Integer>> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Actor actor = i % 2 == 0 ? CLERK : HEAD;
            threads.add(() -> {
                int yes = 0;
                for (int round = 0; round < 200; round++) {
                    yes += port.isAllowed(actor, Permission.READ) ? 1 : 0;
                }
                return yes;
            });
        }
        assertThat(Together.run(threads)).as("times each was allowed to read").containsExactly(200, 0, 200, 0, 200, 0);
    }
}
