package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KidCommandTest {

    @Test
    @Tag("KID-2")
    void checksEachKidAndSaysWhyOneIsWrong() {
        Cli.Result result = Cli.plain("kid", "check", "--json", "0000001231234566", "2345674");
        assertThat(result.out().strip())
                .isEqualTo("[{\"kid\":\"0000001231234566\",\"valid\":true,\"reason\":null},"
                        + "{\"kid\":\"2345674\",\"valid\":false,"
                        + "\"reason\":\"it ends in 4, but by mod10 it must end in 6 (KID-5)\"}]");
        assertThat(result.exit()).isEqualTo(1);
    }

    @Test
    void endsWellWhereAllAreRight() {
        Cli.Result result = Cli.plain("kid", "check", "2345676");
        assertThat(result.out()).contains("2345676  is right");
        assertThat(result.exit()).isZero();
    }

    @Test
    @Tag("KID-3")
    void checksByTheOtherMethodToo() {
        assertThat(Cli.plain("kid", "check", "--check", "mod11", "123456785").exit())
                .isZero();
        assertThat(Cli.plain("kid", "check", "--check", "mod11", "123456782").exit())
                .isEqualTo(1);
    }

    @Test
    @Tag("KID-1")
    void saysOfAKidOf26CharactersThatItIsTooLong() {
        Cli.Result result = Cli.plain("kid", "check", "12345678901234567890123456");
        assertThat(result.out()).contains("it has 26 characters, not 2 to 25 (KID-1)");
        assertThat(result.exit()).isEqualTo(1);
    }

    @Test
    void checksLengthAndZerosWhereTheSchemeIsTold() {
        assertThat(Cli.plain("kid", "check", "--widths", "9,6", "2345676").out())
                .contains("7 characters, not 16");
        assertThat(Cli.plain("kid", "check", "--widths", "9,6", "0000000000000000")
                        .out())
                .contains("a number in it is 0");
    }

    @Test
    @Tag("KID-2")
    void makesAKid() {
        assertThat(Cli.plain("kid", "make", "--invoice", "123", "--debtor", "123456")
                        .out())
                .isEqualTo("0000001231234566" + System.lineSeparator());
        assertThat(Cli.plain("kid", "make", "--invoice", "7", "--debtor", "8", "--widths", "2,1", "--json")
                        .json()
                        .get("length")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    @Tag("KID-4")
    void neverCutsANumberThatDoesNotFit() {
        Cli.Result result = Cli.plain("kid", "make", "--invoice", "1", "--debtor", "1234567", "--json");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.errorCode()).isEqualTo("kid.impossible");
        assertThat(result.err())
                .contains("debtor of 6 digits cannot be 1234567")
                .contains("[kid.impossible, KID-4]");
    }

    @Test
    @Tag("KID-1")
    void warnsOfKidsThatSomeBanksRefuse() {
        assertThat(Cli.plain("kid", "make", "--invoice", "1", "--debtor", "2", "--widths", "1,1")
                        .err())
                .contains("warning:")
                .contains("fewer than 4");
    }
}
