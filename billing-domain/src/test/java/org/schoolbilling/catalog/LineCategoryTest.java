package org.schoolbilling.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LineCategoryTest {

    @ParameterizedTest
    @CsvSource({
        "KRAV, -1, CLAIM",
        "INNBET, 1, PAYMENT",
        "FRAFALL, 1, WAIVER",
        "REFKRAV, 1, REFUND_CLAIM",
        "REFUSJON, -1, REFUND",
        "PURRET, 0, REMINDER",
        "INNBETUT, -1, PAYMENT_MOVED_OUT",
        "FRAFALLOPP, -1, WAIVER_UNDONE",
        "REFKRAVTRK, -1, REFUND_CLAIM_WITHDRAWN",
        "REFUSJRET, 1, REFUND_RETURNED",
        "KREDIT, 1, CREDIT",
        "KREDITTRK, -1, CREDIT_WITHDRAWN"
    })
    @Tag("CAT-1")
    void theFixedOnesHaveTheFactorsOfTheRulebook(String code, int factor, Role role) {
        LineCategory category = LineCategory.fixed(role);

        assertThat(category.code()).hasToString(code);
        assertThat(category.factor()).isEqualTo(factor);
        assertThat(category.isFixed()).isTrue();
        assertThat(LineCategory.FIXED).contains(category).hasSize(12);
    }

    @Test
    @Tag("CAT-2")
    void aClaimAndAnEqualPaymentSumToNothing() {
        assertThat(Role.CLAIM.factor() + Role.PAYMENT.factor()).isZero();
        assertThat(Role.CLAIM.factor()).isNegative();
        assertThat(Role.REMINDER.factor()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @Tag("CAT-2")
    void aCounterEntryCancelsWhatItTakesBack(Role role) {
        if (role.isCounterEntry()) {
            assertThat(role.factor()).isEqualTo(-target(role).factor());
        }
        assertThat(role.isClaimClosing()).isEqualTo(role.target() == Role.CLAIM);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @Tag("CAT-1")
    void aLocalOneTakesTheFactorOfItsRole(Role role) {
        LineCategory local = LineCategory.local(new CategoryCode("LOKAL"), "Lokal", role);

        assertThat(local.factor()).isEqualTo(role.factor());
        assertThat(local.isFixed()).isFalse();
    }

    @Test
    @Tag("CAT-1")
    void nobodyElseCanMakeAFixedOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineCategory(new CategoryCode("KRAV"), "Krav", Role.PAYMENT, true))
                .withMessage(
                        "category KRAV 'Krav' of role PAYMENT does not ship with the library, so it cannot be fixed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineCategory(new CategoryCode("KRAV"), "Fordring", Role.CLAIM, true));
    }

    @Test
    @Tag("CAT-1")
    void codesHaveOneToTenCharactersAndNamesOneToForty() {
        assertThat(new CategoryCode("ABCDEFGHIJ")).hasToString("ABCDEFGHIJ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CategoryCode("ABCDEFGHIJK"))
                .withMessageContaining("ABCDEFGHIJK");
        assertThatIllegalArgumentException().isThrownBy(() -> new CategoryCode(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineCategory.local(new CategoryCode("A"), "x".repeat(41), Role.CLAIM));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineCategory.local(new CategoryCode("A"), "", Role.CLAIM));
    }

    private static Role target(Role role) {
        Role target = role.target();
        assertThat(target).isNotNull();
        return target == null ? role : target;
    }
}
