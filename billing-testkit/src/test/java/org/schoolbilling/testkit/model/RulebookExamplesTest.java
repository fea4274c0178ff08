package org.schoolbilling.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.model.Example.Demand.mandatory;
import static org.schoolbilling.testkit.model.Example.Demand.optional;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.settlement.Status;

/** The examples that stand in the rulebook's text, and their neighbours on either side. */
class RulebookExamplesTest {

    private static Example semesterFee() {
        return Example.of(mandatory("500", 1), optional("40", 2), optional("60", 3));
    }

    private static void require(Example example, Status status, String allocated, String waived) {
        assertThat(example.allocated()).as("allocated").containsExactly(allocated.split(" "));
        assertThat(example.waived()).as("waived").containsExactly(waived.split(" "));
        assertThat(example.naivelyWaived()).as("waived, by the naive model").isEqualTo(example.waived());
        assertThat(example.status()).isEqualTo(status);
    }

    @Test
    @Tag("OPT-1")
    void of500And40And60WhoPays540Declines60WhateverThePriorities() {
        for (int mandatory = 1; mandatory <= 3; mandatory++) {
            for (int forty = 1; forty <= 3; forty++) {
                for (int sixty = 1; sixty <= 3; sixty++) {
                    Example example = Example.of(
                                    mandatory("500", mandatory), optional("40", forty), optional("60", sixty))
                            .paid("540");
                    require(example, Status.SETTLED, "500.00 40.00 0.00", "0.00 0.00 60.00");
                }
            }
        }
    }

    @Test
    @Tag("OPT-1")
    void whoPays500DeclinesBothAndWhoPays560Declines40() {
        require(semesterFee().paid("500"), Status.SETTLED, "500.00 0.00 0.00", "0.00 40.00 60.00");
        require(semesterFee().paid("560"), Status.SETTLED, "500.00 0.00 60.00", "0.00 40.00 0.00");
        require(semesterFee().paid("600"), Status.SETTLED, "500.00 40.00 60.00", "0.00 0.00 0.00");
    }

    @Test
    @Tag("OPT-2")
    void whoPays510HasTenOnAnOptionalClaimAndTheRestWaived() {
        require(semesterFee().paid("510"), Status.SETTLED, "500.00 10.00 0.00", "0.00 30.00 60.00");
        require(semesterFee().paid("540.01"), Status.SETTLED, "500.00 40.00 0.01", "0.00 0.00 59.99");
        require(semesterFee().paid("539.99"), Status.SETTLED, "500.00 39.99 0.00", "0.00 0.01 60.00");
        require(semesterFee().paid("599.99"), Status.SETTLED, "500.00 40.00 59.99", "0.00 0.00 0.01");
    }

    @Test
    @Tag("OPT-2")
    @Tag("OPT-4")
    void whoDoesNotPayAllThatIsMandatoryHasNothingWaivedByEvenOneOre() {
        require(semesterFee().paid("499.99"), Status.SENT, "499.99 0.00 0.00", "0.00 0.00 0.00");
        require(semesterFee().paid("0.01"), Status.SENT, "0.01 0.00 0.00", "0.00 0.00 0.00");
    }

    @Test
    @Tag("ALC-1")
    @Tag("OPT-2")
    void whoDoesNotPayAllThatIsMandatoryPaysByPriority() {
        Example example = Example.of(optional("40", 1), mandatory("500", 2), optional("60", 3));
        require(example.paid("300"), Status.SENT, "40.00 260.00 0.00", "0.00 0.00 0.00");
        Example equal = Example.of(optional("40", 1), mandatory("500", 1), mandatory("60", 1));
        require(equal.paid("530"), Status.SENT, "0.00 500.00 30.00", "0.00 0.00 0.00");
    }

    @Test
    @Tag("OPT-3")
    void whereOnlyWholeClaimsAreWaivedARemainderStaysOpen() {
        Example example = Example.wholeClaimsOnly(mandatory("500", 1), optional("40", 2), optional("60", 3));
        require(example.paid("510"), Status.SENT, "500.00 10.00 0.00", "0.00 0.00 0.00");
        Example exact = Example.wholeClaimsOnly(mandatory("500", 1), optional("40", 2), optional("60", 3));
        require(exact.paid("540"), Status.SETTLED, "500.00 40.00 0.00", "0.00 0.00 60.00");
    }

    @Test
    @Tag("OPT-1")
    void ofSeveralExactSetsTheOneIsTakenThatIsLastAtTheFirstDifference() {
        Example single = Example.of(mandatory("500", 1), optional("40", 2), optional("60", 3), optional("100", 4));
        require(single.paid("600"), Status.SETTLED, "500.00 40.00 60.00 0.00", "0.00 0.00 0.00 100.00");
        Example pair = Example.of(mandatory("500", 1), optional("40", 2), optional("60", 4), optional("100", 3));
        require(pair.paid("600"), Status.SETTLED, "500.00 0.00 0.00 100.00", "0.00 40.00 60.00 0.00");
        Example byLine = Example.of(mandatory("500", 1), optional("40", 2), optional("40", 2));
        require(byLine.paid("540"), Status.SETTLED, "500.00 40.00 0.00", "0.00 0.00 40.00");
    }

    @Test
    @Tag("OPT-1")
    void aClaimOnWhichAPaymentStandsIsNoWholeClaim() {
        Example example = Example.wholeClaimsOnly(mandatory("500", 2), optional("60", 1), optional("40", 3));
        example.paid("20");
        require(example, Status.SENT, "0.00 20.00 0.00", "0.00 0.00 0.00");
        // open 500, 40, 40: forty short, and both open sums are forty; the untouched one goes
        require(example.paid("540"), Status.SETTLED, "500.00 60.00 0.00", "0.00 0.00 40.00");
    }

    @Test
    @Tag("OPT-4")
    @Tag("STA-7")
    void aMandatoryClaimAddedLaterLeavesTheWaiverStanding() {
        Example example = semesterFee().paid("540").added(mandatory("100", 1));
        require(example, Status.SENT, "500.00 40.00 0.00 0.00", "0.00 0.00 60.00 0.00");
        require(example.paid("100"), Status.SETTLED, "500.00 40.00 0.00 100.00", "0.00 0.00 60.00 0.00");
    }

    @Test
    @Tag("OPT-5")
    @Tag("PAY-9")
    void moneyThatComesLaterUndoesTheWaiverAndOnlyThenIsUnplaced() {
        require(semesterFee().paid("540").paid("60"), Status.SETTLED, "500.00 40.00 60.00", "0.00 0.00 0.00");
        require(semesterFee().paid("540").paid("25"), Status.SETTLED, "500.00 40.00 25.00", "0.00 0.00 35.00");
        Example tooMuch = semesterFee().paid("540").paid("100");
        require(tooMuch, Status.SENT, "500.00 40.00 60.00", "0.00 0.00 0.00");
        assertThat(tooMuch.surplus()).isEqualTo("40.00");
    }

    @Test
    @Tag("OPT-5")
    void aWholeClaimThatTheMoneyCoversExactlyIsTakenUpFirst() {
        require(semesterFee().paid("500").paid("60"), Status.SETTLED, "500.00 0.00 60.00", "0.00 40.00 0.00");
        require(semesterFee().paid("500").paid("50"), Status.SETTLED, "500.00 40.00 10.00", "0.00 0.00 50.00");
        Example whole = Example.wholeClaimsOnly(mandatory("500", 1), optional("40", 2), optional("60", 3));
        require(whole.paid("500").paid("50"), Status.SENT, "500.00 40.00 0.00", "0.00 0.00 60.00");
        assertThat(whole.surplus()).isEqualTo("10.00");
    }

    @Test
    @Tag("OPT-6")
    @Tag("PAY-12")
    @Tag("STA-7")
    void aReturnedPaymentTakesTheWaiverAlongThatOnlyItHadEarned() {
        Example example = semesterFee().paid("540").returned(1);
        require(example, Status.SENT, "0.00 0.00 0.00", "0.00 0.00 0.00");
        Example remaining = semesterFee().paid("540").paid("60").returned(1);
        require(remaining, Status.SENT, "60.00 0.00 0.00", "0.00 0.00 0.00");
        Example stays = semesterFee().paid("540").paid("100").returned(2);
        require(stays, Status.SETTLED, "500.00 40.00 0.00", "0.00 0.00 60.00");
    }

    @Test
    @Tag("ALC-8")
    @Tag("OPT-1")
    void anInstructionGoesFirstAndTheOptionalRuleFollows() {
        Example declined = Example.of(mandatory("500", 1), optional("40", 2));
        require(declined.paid("500", 1), Status.SETTLED, "500.00 0.00", "0.00 40.00");
        Example chosen = semesterFee();
        require(chosen.paid("560", 3), Status.SETTLED, "500.00 0.00 60.00", "0.00 40.00 0.00");
        Example short1 = semesterFee();
        require(short1.paid("500", 3), Status.SENT, "440.00 0.00 60.00", "0.00 0.00 0.00");
    }

    @Test
    @Tag("INV-6")
    @Tag("ALC-9")
    void aClaimAddedToAnOverpaidInvoiceTakesTheSurplusAtOnce() {
        Example example = semesterFee().paid("700").added(optional("80", 1));
        require(example, Status.SENT, "500.00 40.00 60.00 80.00", "0.00 0.00 0.00 0.00");
        assertThat(example.surplus()).isEqualTo("20.00");
        require(
                example.added(optional("50", 1)),
                Status.SENT,
                "500.00 40.00 60.00 80.00 20.00",
                "0.00 0.00 0.00 0.00 0.00");
    }

    @Test
    @Tag("OPT-1")
    void moreThanSixteenOptionalClaimsAreNoTrap() {
        Example.Demand[] many = Stream.concat(
                        Stream.of(mandatory("500", 1)),
                        Stream.iterate(1, i -> i + 1).limit(40).map(i -> optional(i + ".01", 2)))
                .toArray(Example.Demand[]::new);
        Example example = Example.of(many).paid("777.77");
        assertThat(example.status()).isEqualTo(Status.SETTLED);
    }

    @Test
    @Tag("MON-4")
    void twentyFivePercentOfAHundredKronerAreTwenty() {
        VatRate rate = VatRate.ofPercent("25");
        assertThat(rate.vatIn(Money.ofMinor(10000, "NOK"))).isEqualTo(Money.ofMinor(2000, "NOK"));
        assertThat(rate.netOf(Money.ofMinor(3, "NOK"))).isEqualTo(Money.ofMinor(2, "NOK"));
    }
}
