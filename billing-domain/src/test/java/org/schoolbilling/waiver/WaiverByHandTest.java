package org.schoolbilling.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.catalog.CatalogFixtures.catalog;
import static org.schoolbilling.catalog.CatalogFixtures.claimType;
import static org.schoolbilling.catalog.CatalogFixtures.invoiceType;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.automatic;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.draft;
import static org.schoolbilling.invoice.InvoiceFixtures.line;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;
import static org.schoolbilling.invoice.InvoiceFixtures.payment;
import static org.schoolbilling.invoice.InvoiceFixtures.reminder;
import static org.schoolbilling.invoice.InvoiceFixtures.sent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.term.Term;
import org.schoolbilling.waiver.OptionalClaims.Candidate;

/** What is given up by hand, one by one and in bulk, counted by hand. */
class WaiverByHandTest {

    private static final LineType WAIVER =
            catalog(List.of(claimType("SEMAVG")), invoiceType("SEM", "SEMAVG")).fixedType(Role.WAIVER);

    private static List<String> shown(List<TargetedLine> lines) {
        return lines.stream()
                .map(l -> l.number() + ": " + l.target() + " " + l.amount().minor())
                .toList();
    }

    @Test
    void whatWouldBePaidLastIsGivenUpFirst() {
        Invoice invoice = sent(claim(1, 100, 1, false), claim(2, 50, 2, false), claim(3, 30, 1, true));
        assertThat(shown(WaiverByHand.lines(invoice, WAIVER, ore(90), DAY, "why")))
                .containsExactly("4: 2 50", "5: 3 30", "6: 1 10");
        assertThat(shown(WaiverByHand.lines(invoice, WAIVER, ore(50), DAY, "why")))
                .containsExactly("4: 2 50");
        assertThat(shown(WaiverByHand.lines(invoice, WAIVER, ore(180), DAY, "why")))
                .hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WaiverByHand.lines(invoice, WAIVER, ore(181), DAY, "why"))
                .withMessageContainingAll(ore(181).toString(), ore(1).toString(), "invoice 1");
    }

    @Test
    @Tag("WAI-1")
    void ofEqualPriorityTheOptionalIsGivenUpFirstByHandAndInBulk() {
        Invoice invoice = sent(claim(1, 30, 1, true), claim(2, 50, 2, false), claim(3, 100, 1, false));
        assertThat(shown(WaiverByHand.lines(invoice, WAIVER, ore(90), DAY, "why")))
                .containsExactly("4: 2 50", "5: 1 30", "6: 3 10");
        BulkWaiver all = BulkWaiver.of(null, new WaiverGround.All(), true);
        BulkWaiverOutcome waived = new BulkWaiving(all, WAIVER, DAY).decide(invoice, Map.of());
        assertThat(waived.invoice().lines())
                .filteredOn(TargetedLine.class::isInstance)
                .extracting(line -> ((TargetedLine) line).target())
                .containsExactly(2, 1, 3);
    }

    @Test
    void aWaiverStandsUntilAllOfItIsUndone() {
        Invoice invoice = sent(
                claim(1, 100),
                line(2, Role.WAIVER, 30, 1),
                automatic(3, Role.WAIVER, 20, 1),
                line(4, Role.WAIVER_UNDONE, 29, 2),
                line(5, Role.WAIVER_UNDONE, 20, 3),
                line(6, Role.CREDIT, 1, 1));
        assertThat(WaiverByHand.standing(invoice))
                .extracting(TargetedLine::number)
                .containsExactly(2);
    }

    @Test
    void aCandidateAmountsToSomething() {
        assertThat(new Candidate(1, 1, 1).minor()).isOne();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Candidate(3, 1, 0))
                .withMessageContaining("claim 3")
                .withMessageContaining("0");
    }

    @Test
    void aSumOfNothingChoosesNothing() {
        assertThat(OptionalClaims.toWaive(List.of(new Candidate(1, 1, 5)), 0)).isEmpty();
        assertThat(OptionalClaims.toWaive(List.of(), 5)).isEmpty();
        assertThat(OptionalClaims.toWaive(List.of(new Candidate(1, 1, 5)), 5)).isPresent();
        assertThat(OptionalClaims.toWaive(List.of(new Candidate(1, 1, 5)), 4)).isEmpty();
        assertThat(OptionalClaims.toWaive(List.of(new Candidate(1, 1, 5)), 6)).isEmpty();
    }

    @Test
    void sixteenAreSearchedAndOfMoreTheLast() {
        List<Candidate> many = new ArrayList<>();
        for (int line = 1; line <= OptionalClaims.SEARCHED + 1; line++) {
            many.add(new Candidate(line, 1, 1L << line));
        }
        assertThat(OptionalClaims.toWaive(many, 1L << 1)).isEmpty();
        assertThat(OptionalClaims.toWaive(many, 1L << 2)).isPresent();
        assertThat(OptionalClaims.toWaive(many.subList(0, OptionalClaims.SEARCHED), 1L << 1))
                .isPresent();
    }

    private static BulkWaiver order(
            @Nullable Term term,
            @Nullable InvoiceTypeCode type,
            @Nullable LineTypeCode lineType,
            @Nullable Boolean withReminders,
            String reason) {
        return new BulkWaiver(
                term, type, lineType, Set.of(), withReminders, null, new WaiverGround.All(), null, reason, true);
    }

    private static boolean isSelected(BulkWaiver order, Invoice invoice) {
        return new BulkWaiving(order, WAIVER, DAY).isSelected(invoice);
    }

    @Test
    void eachFilterOfABulkWaiverLetsItsInvoicesThrough() {
        Invoice invoice = sent(claim(1, 100));
        assertThat(isSelected(order(null, null, null, null, ""), invoice)).isTrue();
        assertThat(isSelected(order(Term.parse("2026-VÅR"), null, null, null, ""), invoice))
                .isTrue();
        assertThat(isSelected(order(Term.parse("2026-HØST"), null, null, null, ""), invoice))
                .isFalse();
        assertThat(isSelected(order(null, new InvoiceTypeCode("SEM"), null, null, ""), invoice))
                .isTrue();
        assertThat(isSelected(order(null, new InvoiceTypeCode("KURS"), null, null, ""), invoice))
                .isFalse();
        assertThat(isSelected(order(null, null, new LineTypeCode("SEMAVG"), null, ""), invoice))
                .isTrue();
        assertThat(isSelected(order(null, null, new LineTypeCode("KOPI"), null, ""), invoice))
                .isFalse();
        assertThat(isSelected(order(null, null, null, true, ""), invoice)).isFalse();
        assertThat(isSelected(order(null, null, null, false, ""), invoice)).isTrue();
        Invoice reminded = sent(claim(1, 100), reminder(2));
        assertThat(isSelected(order(null, null, null, true, ""), reminded)).isTrue();
        assertThat(isSelected(order(null, null, null, false, ""), reminded)).isFalse();
        assertThat(isSelected(order(null, null, null, null, ""), draft(claim(1, 100))))
                .isFalse();
    }

    @Test
    void whatIsPaidOrNotOpenIsLeftOut() {
        BulkWaiving waiving = new BulkWaiving(order(null, null, null, null, ""), WAIVER, DAY);
        assertThat(reason(waiving.decide(sent(claim(1, 100), payment(2, 1)), Map.of())))
                .isEqualTo(BulkWaiverRefusal.PAID);
        assertThat(reason(waiving.decide(sent(), Map.of()))).isEqualTo(BulkWaiverRefusal.NOTHING_OPEN);
        assertThat(reason(waiving.decide(draft(claim(1, 100)), Map.of()))).isEqualTo(BulkWaiverRefusal.NOT_SELECTED);
        assertThat(waiving.asksRoster(sent(claim(1, 100)))).isFalse();
    }

    @Test
    void theRosterIsAskedWhereTheGroundNeedsItAndOnlyOfWhatCanBeWaived() {
        BulkWaiver order = BulkWaiver.of(null, new WaiverGround.AdmissionDeclined(), true);
        assertThat(order.asksRoster()).isTrue();
        assertThat(new BulkWaiving(order, WAIVER, DAY).asksRoster(sent(claim(1, 100))))
                .isTrue();
        assertThat(new BulkWaiving(order, WAIVER, DAY).asksRoster(sent())).isFalse();
        assertThat(BulkWaiver.of(null, new WaiverGround.All(), true).asksRoster())
                .isFalse();
        BulkWaiver ending = new BulkWaiver(
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                new WaiverGround.All(),
                new EndStudies(true, false, false),
                "",
                true);
        assertThat(ending.asksRoster()).isTrue();
        assertThat(ending.endStudies()).contains(new EndStudies(true, false, false));
        assertThat(order.endStudies()).isEmpty();
    }

    private static BulkWaiverRefusal reason(BulkWaiverOutcome outcome) {
        return ((BulkWaiverOutcome.LeftOut) outcome).reason();
    }

    @Test
    void whatIsOpenIsGivenUpWithAReasonOrTheDate() {
        Invoice invoice = sent(claim(1, 100, 1, false), claim(2, 50, 2, false));
        var dated = (BulkWaiverOutcome.Waived)
                new BulkWaiving(order(null, null, null, null, " "), WAIVER, DAY).decide(invoice, Map.of());
        assertThat(dated.amount()).isEqualTo(ore(150));
        assertThat(dated.ended()).isEmpty();
        assertThat(dated.invoice().lines().subList(2, 4))
                .extracting(l -> l.number() + ": " + ((TargetedLine) l).target() + " " + l.text())
                .containsExactly("3: 2 Frafall 2026-01-15", "4: 1 Frafall 2026-01-15");
        var reasoned = (BulkWaiverOutcome.Waived)
                new BulkWaiving(order(null, null, null, null, "flood"), WAIVER, DAY).decide(invoice, Map.of());
        assertThat(reasoned.invoice().line(3).text()).isEqualTo("flood");
    }

    @Test
    void aReasonFitsALine() {
        assertThat(order(null, null, null, null, "x".repeat(70)).reason()).hasSize(70);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order(null, null, null, null, "x".repeat(71)))
                .withMessageContaining("71 characters");
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void onlySentInvoicesThatAreNotEndedAreWaivedInBulk(Status status) {
        if (status.isOpen()) {
            assertThat(ofStatus(status).statuses()).containsExactly(status);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ofStatus(status))
                    .withMessageContaining("" + status);
        }
    }

    private static BulkWaiver ofStatus(Status status) {
        return new BulkWaiver(null, null, null, Set.of(status), null, null, new WaiverGround.All(), null, "", true);
    }
}
