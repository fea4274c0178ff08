package org.schoolbilling.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.ledger.Erasing;
import org.schoolbilling.ledger.Refusal;
import org.schoolbilling.ledger.RefusalCode;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;

class ErasingTest {

    private static final Debtor DEBTOR = Debtor.of(new DebtorId("S1"), DebtorKind.PERSON, 17, "Dråpa Dugghei");

    private static Optional<RefusalCode> refusal(String before, String today) {
        return new Erasing(LocalDate.parse(before), LocalDate.parse(today), 5)
                .refusal(DEBTOR, List.of())
                .map(Refusal::code);
    }

    @Test
    @Tag("LOG-5")
    void documentsAreKeptToTheEndOfTheFifthYearAfterTheirOwn() {
        assertThat(refusal("2021-01-01", "2025-12-31"))
                .as("documents of 2020, on the last day they must be kept")
                .contains(RefusalCode.ERASE_TOO_EARLY);
        assertThat(refusal("2021-01-01", "2026-01-01")).isEmpty();
        assertThat(refusal("2021-12-31", "2026-01-01"))
                .as("the year 2021 did not end before its last day")
                .isEmpty();
        assertThat(refusal("2022-01-01", "2026-12-31")).contains(RefusalCode.ERASE_TOO_EARLY);
        assertThat(Erasing.latest(LocalDate.parse("2026-05-17"), 5)).isEqualTo(LocalDate.parse("2021-12-31"));
    }

    @Test
    @Tag("LOG-5")
    void ofADebtorOnlyIdKindAndNumberStay() {
        Debtor left = Erasing.erased(DEBTOR);
        assertThat(left).isEqualTo(Debtor.of(DEBTOR.id(), DebtorKind.PERSON, 17, "(erased)"));
        assertThat(Erasing.erased(left)).isEqualTo(left);
    }
}
