package org.schoolbilling.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.schoolbilling.ledger.Decision;
import org.schoolbilling.ledger.MoveDecision;
import org.schoolbilling.ledger.RefusalCode;

/** What tests of decisions that say no have in common. */
final class Refusals {

    private Refusals() {}

    static void requireNo(Decision decision, RefusalCode code, String... arguments) {
        assertThat(decision).isInstanceOfSatisfying(Decision.No.class, no -> {
            assertThat(no.refusal().code()).isEqualTo(code);
            assertThat(no.refusal().arguments()).containsExactly(arguments);
        });
    }

    static void requireNo(MoveDecision decision, RefusalCode code, String... arguments) {
        assertThat(decision).isInstanceOfSatisfying(MoveDecision.No.class, no -> {
            assertThat(no.refusal().code()).isEqualTo(code);
            assertThat(no.refusal().arguments()).containsExactly(arguments);
        });
    }
}
