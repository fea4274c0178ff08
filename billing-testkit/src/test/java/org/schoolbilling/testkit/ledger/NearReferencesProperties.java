package org.schoolbilling.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.payment.NearReferences;
import org.schoolbilling.payment.NearReferences.Slip;
import org.schoolbilling.reference.CheckMethod;
import org.schoolbilling.reference.KidField;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.testkit.arbitraries.Catalogs;

class NearReferencesProperties {

    private static final KidScheme SCHEME = Catalogs.example(new CreditorId("TESTSKOLEN")).invoiceTypes().stream()
            .map(InvoiceType::kidScheme)
            .findFirst()
            .orElseThrow();

    private static String kid(int invoice, int debtor) {
        return SCHEME.generate(invoice, debtor).value();
    }

    @Property
    @Tag("PAY-13")
    void oneSlipIsUndone(
            @ForAll @IntRange(min = 1, max = 99_999_999) int invoice,
            @ForAll @IntRange(min = 1, max = 999_999) int debtor,
            @ForAll @IntRange(min = 0, max = 15) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        String kid = kid(invoice, debtor);
        char wrong = (char) ('0' + (kid.charAt(place) - '0' + shift) % 10);
        String mistyped = kid.substring(0, place) + wrong + kid.substring(place + 1);
        assertThat(NearReferences.of(mistyped, List.of(SCHEME))).containsEntry(kid, Slip.WRONG_DIGIT);
        String shorter = kid.substring(0, place) + kid.substring(place + 1);
        assertThat(NearReferences.of(shorter, List.of(SCHEME))).containsEntry(kid, Slip.MISSING_DIGIT);
        if (place < 15 && kid.charAt(place) != kid.charAt(place + 1)) {
            String swapped =
                    kid.substring(0, place) + kid.charAt(place + 1) + kid.charAt(place) + kid.substring(place + 2);
            assertThat(NearReferences.of(swapped, List.of(SCHEME))).containsEntry(kid, Slip.SWAPPED);
        }
    }

    @Property
    @Tag("PAY-13")
    void everyCandidateIsWellFormedAndOneSlipAway(
            @ForAll @IntRange(min = 1, max = 99_999_999) int invoice,
            @ForAll @IntRange(min = 1, max = 999_999) int debtor) {
        String kid = kid(invoice, debtor);
        Map<String, Slip> near = NearReferences.of(kid, List.of(SCHEME));
        assertThat(near).doesNotContainKey(kid);
        near.forEach((other, slip) -> {
            assertThat(SCHEME.isValid(other)).isTrue();
            int differing = 0;
            for (int i = 0; i < kid.length(); i++) {
                differing += kid.charAt(i) == other.charAt(i) ? 0 : 1;
            }
            assertThat(differing).isEqualTo(slip == Slip.SWAPPED ? 2 : 1);
        });
        assertThat(NearReferences.of(kid + kid.charAt(0), List.of(SCHEME)))
                .as("a digit too many is not guessed at")
                .doesNotContainValue(Slip.MISSING_DIGIT);
    }

    @Example
    void whatIsNoReferenceHasNoneNear() {
        String letter = kid(1, 2).substring(0, 8) + "x" + kid(1, 2).substring(9);
        for (String text : List.of("", "Takk for meg", "1".repeat(26), letter)) {
            assertThat(NearReferences.of(text, List.of(SCHEME))).isEmpty();
        }
        assertThat(NearReferences.of(kid(1, 2), List.of())).isEmpty();
        assertThat(NearReferences.of(letter.replace('x', '-'), List.of(SCHEME))).containsKey(kid(1, 2));
    }

    @Example
    void theLongestReferenceIsReadToo() {
        KidScheme longest =
                KidScheme.of(CheckMethod.MOD10, new KidField(KidScheme.INVOICE, 18), new KidField(KidScheme.DEBTOR, 6));
        String kid = longest.generate(123, 45).value();
        assertThat(kid).hasSize(25);
        assertThat(NearReferences.of(kid.replace('3', '8'), List.of(longest))).containsEntry(kid, Slip.WRONG_DIGIT);
    }
}
