package org.schoolbilling.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.anyOrigin;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.draft;
import static org.schoolbilling.invoice.InvoiceFixtures.head;
import static org.schoolbilling.invoice.InvoiceFixtures.line;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;
import static org.schoolbilling.invoice.InvoiceFixtures.payment;
import static org.schoolbilling.invoice.InvoiceFixtures.placed;
import static org.schoolbilling.invoice.InvoiceFixtures.sent;
import static org.schoolbilling.invoice.InvoiceFixtures.sentHeader;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.ClaimTerms;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.term.Term;

/** When a host is told that a semester fee is paid, and for which terms. */
class FeeEventsTest {

    private static ClaimLine fee(int number) {
        ClaimLine c = claim(number, 100);
        return new ClaimLine(c.head(), c.person(), c.study(), null, new ClaimTerms(1, false, VatRate.ZERO, true, true));
    }

    private static final Invoice OPEN = sent(fee(1), payment(2, 100));
    private static final Invoice PAID = OPEN.append(List.of(), List.of(placed(1, 2, 1, 100)));

    private static List<String> told(@Nullable Invoice before, Invoice after) {
        return FeeEvents.between(before, after, false).stream()
                .map(e -> e instanceof HostEvent.SemesterFeePaid paid
                        ? "paid " + paid.line() + " " + paid.paidOn()
                        : e instanceof HostEvent.SemesterFeeNotPaidAnyMore not ? "not " + not.line() : "" + e)
                .toList();
    }

    @Test
    void aFeeIsToldOnceWhenItIsPaidAndOnceWhenItIsNotAnyMore() {
        assertThat(told(OPEN, PAID)).containsExactly("paid 1 " + DAY);
        assertThat(told(PAID, PAID)).isEmpty();
        assertThat(told(OPEN, OPEN)).isEmpty();
        Invoice back = PAID.append(List.of(line(3, Role.PAYMENT_MOVED_OUT, 100, 2)), List.of(placed(2, 2, 1, -100)));
        assertThat(told(PAID, back)).containsExactly("not 1");
    }

    @Test
    void whatWasADraftOrNotThereWasNotPaid() {
        assertThat(told(null, PAID)).containsExactly("paid 1 " + DAY);
        assertThat(told(draft(fee(1)), PAID)).containsExactly("paid 1 " + DAY);
        assertThat(told(null, draft(fee(1)))).isEmpty();
        Invoice another = PAID.append(List.of(fee(3), payment(4, 100)), List.of(placed(2, 4, 3, 100)));
        assertThat(told(PAID, another)).containsExactly("paid 3 " + DAY);
    }

    @Test
    @Tag("PAY-11")
    void theDateIsThatOfTheLastPaymentOfWhichSomethingStandsOnTheFee() {
        Invoice open =
                sent(fee(1), claim(2, 50), paidOn(3, 60, 1), paidOn(4, 40, 3), paidOn(5, 50, 7), paidOn(6, 60, 9));
        Invoice paid = open.append(
                List.of(),
                List.of(
                        placed(1, 6, 1, 60),
                        placed(2, 6, 1, -60),
                        placed(3, 3, 1, 60),
                        placed(4, 4, 1, 40),
                        placed(5, 5, 2, 50)));
        assertThat(told(open, paid)).containsExactly("paid 1 " + DAY.plusDays(3));
    }

    private static PaymentLine paidOn(int number, long minor, int day) {
        LineHead h = head(number, Role.PAYMENT, ore(minor));
        return new PaymentLine(
                new LineHead(number, h.type(), h.category(), h.role(), DAY.plusDays(day), "", h.amount()), anyOrigin());
    }

    @Test
    void otherClaimsAreNotTold() {
        Invoice open = sent(claim(1, 100), payment(2, 100));
        assertThat(told(open, open.append(List.of(), List.of(placed(1, 2, 1, 100)))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-HØST, true, 2026-HØST 2027-VÅR",
        "2026-HØST, false, 2026-HØST",
        "2026-VÅR, true, 2026-VÅR",
        "2026-VÅR, false, 2026-VÅR"
    })
    void aFeeOfAnAnnualTypeForAutumnCoversSpringToo(String term, boolean isAnnual, String terms) {
        InvoiceHeader h = sentHeader();
        InvoiceHeader of = new InvoiceHeader(
                h.id(),
                h.debtor(),
                h.type(),
                Term.parse(term),
                1,
                h.currency(),
                h.numberOrNull(),
                h.kidOrNull(),
                null,
                "",
                h.milestones(),
                null,
                "",
                h.marks(),
                1,
                false,
                h.created(),
                h.changed());
        assertThat(FeeEvents.between(OPEN.withHeader(of), PAID.withHeader(of), isAnnual))
                .singleElement()
                .isInstanceOfSatisfying(
                        HostEvent.SemesterFeePaid.class,
                        e -> assertThat(e.terms())
                                .containsExactlyElementsOf(Arrays.stream(terms.split(" "))
                                        .map(Term::parse)
                                        .toList()));
    }
}
