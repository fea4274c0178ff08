package org.schoolbilling.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schoolbilling.identifier.Gln;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.identifier.OrganisationNumber;

class DebtorTest {

    private static final NationalId SYNTHETIC = NationalId.parse("03820151215");
    private static final DebtorId ID = new DebtorId("S1");

    @Test
    void hasANumberForTheKidThatIsNeverNegative() {
        assertThat(Debtor.of(ID, DebtorKind.PERSON, 0, "Åse Ås").number()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Debtor.of(ID, DebtorKind.PERSON, -1, "Åse Ås"))
                .withMessageContaining("-1");
    }

    @Test
    void hasANameOfOneToAHundredCharacters() {
        assertThat(Debtor.of(ID, DebtorKind.ORGANISATION, 1, "x".repeat(100)).name())
                .hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> Debtor.of(ID, DebtorKind.PERSON, 1, "  "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Debtor.of(ID, DebtorKind.PERSON, 1, "x".repeat(101)))
                .withMessageContaining("S1");
    }

    @Test
    @Tag("IDN-5")
    void itsTextAndItsFaultsShowNoNationalId() {
        Debtor debtor = new Debtor(ID, DebtorKind.PERSON, 1, "Åse Ås", Address.NONE, null, SYNTHETIC, null, null);

        assertThat(debtor.toString()).contains("038201*****").doesNotContain("51215");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Debtor(ID, DebtorKind.ORGANISATION, 1, "Helse", Address.NONE, null, SYNTHETIC, null, null))
                .withMessageContaining("cannot have a national id")
                .withMessageNotContaining("51215");
    }

    @Test
    void anIdHasOneToFortyCharacters() {
        assertThat(new DebtorId("x".repeat(40)).toString()).hasSize(40);
        assertThatIllegalArgumentException().isThrownBy(() -> new DebtorId(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new DebtorId("x".repeat(41)));
        assertThat(new DebtorId("A")).isLessThan(new DebtorId("B"));
    }

    @ParameterizedTest
    @CsvSource({"nb,BOKMAL", "NN,NYNORSK", "en,ENGLISH", "Da,DANISH"})
    void languageFormsAreReadFromTheirCodes(String code, LanguageForm form) {
        assertThat(LanguageForm.parse(code)).isEqualTo(form);
        assertThat(form.toLocale().getLanguage()).isEqualTo(form.code());
    }

    @Test
    void anotherLanguageIsRefusedAndQuoted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LanguageForm.parse("sv"))
                .withMessageContaining("'sv'");
    }

    @Test
    void mayHaveAnOrganisationNumberAndALocationNumber() {
        OrganisationNumber number = OrganisationNumber.parse("995525828");
        Gln gln = Gln.parse("7080000985142");
        Debtor buyer = new Debtor(ID, DebtorKind.ORGANISATION, 1, "Helse", Address.NONE, null, null, number, gln);

        assertThat(buyer.organisationNumber()).contains(number);
        assertThat(buyer.gln()).contains(gln);
        assertThat(Debtor.of(ID, DebtorKind.PERSON, 1, "Åse Ås").organisationNumber())
                .isEmpty();
        assertThat(Debtor.of(ID, DebtorKind.PERSON, 1, "Åse Ås").gln()).isEmpty();
    }
}
