package org.schoolbilling.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.catalog.CatalogFixtures.catalog;
import static org.schoolbilling.catalog.CatalogFixtures.claimType;
import static org.schoolbilling.catalog.CatalogFixtures.invoiceType;
import static org.schoolbilling.catalog.CatalogFixtures.lineType;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;
import static org.schoolbilling.invoice.InvoiceFixtures.sentHeader;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.LineCategory;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.Marks;
import org.schoolbilling.invoice.Milestones;

/** Why a run of reminders does not begin, and why an invoice is left out, at the edges. */
class RemindingTest {

    private static final LocalDate TODAY = DAY.plusDays(100);
    private static final LocalDate LAST_DUE = TODAY.minusDays(14);
    private static final ReminderRequest REQUEST = ReminderRequest.of(LAST_DUE, TODAY.plusDays(14))
            .withFee(1, ore(3800))
            .withFee(2, ore(3800));
    private static final Catalog CATALOG = catalog(
            List.of(
                    claimType("SEMAVG"),
                    lineType("PURRET1", LineCategory.fixed(Role.REMINDER), null),
                    lineType("PURRET2", LineCategory.fixed(Role.REMINDER), null)),
            invoiceType("SEM", "SEMAVG"));

    private static Reminding reminding(Catalog catalog, ReminderRequest request) {
        return new Reminding(request, ReminderLimits.NORWAY, catalog, TODAY);
    }

    private static Invoice due(@Nullable LocalDate due, int reminders) {
        Milestones milestones =
                new Milestones(DAY, DAY, due, reminders == 0 ? null : TODAY.minusDays(50), reminders, EndedByHand.NO);
        return new Invoice(sentHeader(milestones), 1, List.of(claim(1, 50000)), List.of(), 0);
    }

    private static @Nullable ReminderRefusal refusal(Invoice invoice) {
        return reminding(CATALOG, REQUEST).decide(invoice, Map.of()) instanceof ReminderOutcome.LeftOut out
                ? out.reason()
                : null;
    }

    @Test
    void aRunThatMayBeginHasNoFault() {
        assertThat(reminding(CATALOG, REQUEST).fault()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void theNewDueDateIsLaterThanToday(int days, boolean isFault) {
        ReminderRequest request = ReminderRequest.of(LAST_DUE, TODAY.plusDays(days))
                .withFee(1, ore(100))
                .withFee(2, ore(100));
        assertThat(reminding(CATALOG, request).fault().isPresent()).isEqualTo(isFault);
    }

    @Test
    void aFeeMayBeTheHighestThatTheLawAllows() {
        assertThat(reminding(CATALOG, REQUEST.withFee(2, ore(3801))).fault().orElseThrow())
                .isInstanceOfSatisfying(
                        ReminderFault.FeeTooHigh.class,
                        fault -> assertThat(fault.round()).isEqualTo(2));
    }

    @Test
    void aRoundNeedsItsActiveLineType() {
        Catalog without = catalog(List.of(claimType("SEMAVG")), invoiceType("SEM", "SEMAVG"));
        assertThat(reminding(without, REQUEST).fault().orElseThrow())
                .isEqualTo(new ReminderFault.LineTypeMissing(Reminding.lineType(1)));
    }

    @Test
    void anInvoiceIsRemindedFromTheDayThatTheLawAllows() {
        assertThat(refusal(due(LAST_DUE, 0))).isNull();
        assertThat(refusal(due(LAST_DUE.plusDays(1), 0))).isEqualTo(ReminderRefusal.DUE_LATER);
        assertThat(refusal(due(null, 0))).isEqualTo(ReminderRefusal.NO_DUE_DATE);
        assertThat(refusal(due(LAST_DUE, 1))).isNull();
        assertThat(refusal(due(LAST_DUE, 2))).isEqualTo(ReminderRefusal.ROUNDS_USED);
    }

    @Test
    @Tag("REM-2")
    void theRosterIsAskedOnlyAboutInvoicesDueBeforeTheEarliestDueDateThatMayBeReminded() {
        Reminding reminding = reminding(CATALOG, REQUEST.withEarliestDue(LAST_DUE));
        assertThat(reminding.asksStudyRight(due(LAST_DUE.minusDays(1), 0))).isTrue();
        assertThat(reminding.asksStudyRight(due(LAST_DUE, 0))).isFalse();
        assertThat(reminding.asksStudyRight(due(null, 0))).isFalse();
        assertThat(reminding.asksStudyRight(due(LAST_DUE.minusDays(1), 2))).isFalse();
        assertThat(reminding(CATALOG, REQUEST).asksStudyRight(due(LAST_DUE.minusDays(1), 0)))
                .isFalse();
    }

    @Test
    void anInvoiceWithAMarkOrOfAnUnknownTypeIsLeftOut() {
        Invoice due = due(LAST_DUE, 0);
        assertThat(refusal(due.withHeader(due.header().withMarks(new Marks("stop", "", null)))))
                .isEqualTo(ReminderRefusal.DUNNING_STOP);
        assertThat(refusal(due.withHeader(due.header().withMarks(new Marks("", "returned", null)))))
                .isEqualTo(ReminderRefusal.UNDELIVERED);
        Catalog other = catalog(List.of(claimType("SEMAVG")), invoiceType("KURS", "SEMAVG"));
        assertThat(reminding(other, REQUEST).decide(due, Map.of()))
                .isEqualTo(new ReminderOutcome.LeftOut(due, ReminderRefusal.UNKNOWN_TYPE));
    }
}
