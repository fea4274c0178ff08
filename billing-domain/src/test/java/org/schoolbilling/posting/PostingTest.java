package org.schoolbilling.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.catalog.CatalogFixtures.invoiceType;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.head;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;
import static org.schoolbilling.invoice.InvoiceFixtures.payment;
import static org.schoolbilling.invoice.InvoiceFixtures.placed;
import static org.schoolbilling.invoice.InvoiceFixtures.sent;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.catalog.CatalogFixtures;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.catalog.Unit4Coding;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.PaymentOrigin;

/** What a posting and a set of them refuse to be, and which reference a note shows. */
class PostingTest {

    private static Posting posting(int number, LocalDate date, String account, Side side, long minor, String note) {
        return new Posting(
                new InvoiceId(1),
                number,
                date,
                account,
                Unit4Coding.of("1920"),
                side,
                ore(minor),
                PostingKind.RECEIVED,
                new LineTypeCode("INNBET"),
                1,
                note,
                null);
    }

    private static Posting posting(int number, LocalDate date, String account, Side side, long minor) {
        return posting(number, date, account, side, minor, "");
    }

    @Test
    void aPostingHasANumberAnAmountAboveZeroAndAShortNote() {
        assertThat(posting(1, DAY, "a", Side.DEBIT, 1, "x".repeat(50)).note()).hasSize(50);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> posting(0, DAY, "a", Side.DEBIT, 1))
                .withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> posting(1, DAY, "a", Side.DEBIT, 0))
                .withMessageContaining("0.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> posting(1, DAY, "a", Side.DEBIT, 1, "x".repeat(51)))
                .withMessageContaining("51 characters");
    }

    @Test
    void debitCountsUpAndCreditDown() {
        assertThat(posting(1, DAY, "a", Side.DEBIT, 7).signed()).isEqualTo(ore(7));
        assertThat(posting(1, DAY, "a", Side.CREDIT, 7).signed()).isEqualTo(ore(-7));
    }

    @Test
    void aHandOverIsNotedAndNothingElseChanges() {
        Posting posting = posting(1, DAY, "a", Side.DEBIT, 7);
        HandOver to = new HandOver("F20260115", 1, "202601");
        assertThat(posting.handOver()).isEmpty();
        assertThat(posting.withHandOver(to).handOver()).contains(to);
        assertThat(posting.withHandOver(to))
                .usingRecursiveComparison()
                .ignoringFields("handOverOrNull")
                .isEqualTo(posting);
    }

    @Test
    void eachDayOfEachAccountBalancesByItself() {
        Posting debit = posting(1, DAY, "a", Side.DEBIT, 7);
        assertThat(new BalancedPostings(List.of(debit, posting(2, DAY, "a", Side.CREDIT, 7))).postings())
                .hasSize(2);
        assertThatExceptionOfType(UnbalancedPostingsException.class)
                .isThrownBy(() -> new BalancedPostings(List.of(debit, posting(2, DAY, "a", Side.CREDIT, 4))))
                .satisfies(e -> assertThat(e.difference()).isEqualTo(3))
                .withMessageContainingAll("2026-01-15", "account a", "3 minor units", "PST-2");
        assertThatExceptionOfType(UnbalancedPostingsException.class)
                .isThrownBy(() -> new BalancedPostings(List.of(debit, posting(2, DAY, "b", Side.CREDIT, 7))));
        assertThatExceptionOfType(UnbalancedPostingsException.class)
                .isThrownBy(
                        () -> new BalancedPostings(List.of(debit, posting(2, DAY.plusDays(1), "a", Side.CREDIT, 7))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 33, 34, 35, 80})
    void aNoteShowsTheEndOfALongReference(int length) {
        String reference = "123456789".repeat(9).substring(0, length);
        PaymentLine paid = new PaymentLine(
                head(1, Role.PAYMENT, ore(500)), new PaymentOrigin("t", "12345678903", reference, "", "", List.of()));
        PostingRules rules = new PostingRules(invoiceType("SEM", "SEMAVG"), CatalogFixtures.anySettings());
        String shown = reference.substring(Math.max(0, length - 34));

        List<Posting> postings = rules.difference(sent(), sent(paid), DAY).postings();

        assertThat(postings)
                .extracting(Posting::note)
                .containsExactly(("Innbetaling " + shown).trim(), (shown + " Uplassert").trim());
        assertThat(postings).extracting(Posting::number).containsExactly(1, 2);
        assertThat(postings).extracting(Posting::side).containsExactly(Side.DEBIT, Side.CREDIT);
    }

    @ParameterizedTest
    @CsvSource({
        "Innbetaling 123, Innbetaling 456",
        "Krav INNBET 123, Krav INNBET 456",
        "Refusjon 123, Refusjon 456",
        "123 Uplassert, 456 Uplassert",
        "Ompostert 123, Ompostert 123",
        "Innbetaling 124, Innbetaling 124"
    })
    @Tag("INV-5")
    void aCorrectedReferenceStandsInTheNoteInTheFormItHad(String note, String corrected) {
        Posting posting = posting(1, DAY, "a", Side.DEBIT, 7, note);
        assertThat(PostingNote.corrected(posting, "123", "456")).isEqualTo(posting.withNote(corrected));
    }

    @Test
    void moneyPlacedOnAClaimWithoutCodingIsNotPosted() {
        Invoice before = sent(claim(1, 100), payment(2, 100));
        Invoice after = before.append(List.of(), List.of(placed(1, 2, 1, 100)));
        PostingRules rules = new PostingRules(invoiceType("SEM", "SEMAVG"), CatalogFixtures.anySettings());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.difference(before, after, DAY))
                .withMessageContainingAll("claim 1", "invoice 1", "PST-1");
    }
}
