package org.schoolbilling.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.draft;
import static org.schoolbilling.invoice.InvoiceFixtures.draftHeader;
import static org.schoolbilling.invoice.InvoiceFixtures.line;
import static org.schoolbilling.invoice.InvoiceFixtures.payment;
import static org.schoolbilling.invoice.InvoiceFixtures.placed;
import static org.schoolbilling.invoice.InvoiceFixtures.sentHeader;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.Marks;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.ledger.AsOf.Kept;
import org.schoolbilling.ledger.AsOf.Past;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.reference.Kid;

/** What the log gives back of an earlier moment, one field at a time, and what it says it cannot. */
class AsOfTest {

    private static final List<LogEntry> NOTHING = List.of();

    /** The moment of hour n; versions go with hours. */
    private static Instant hour(int n) {
        return Instant.parse("2026-01-15T00:00:00Z").plusSeconds(3600L * n);
    }

    private static Stamp stamp(int hour) {
        return new Stamp(new Actor("test"), hour(hour));
    }

    private static LogEntry log(int hour, LogField field, String before, String after, String trigger) {
        return new LogEntry(new InvoiceId(1), field, "object", before, after, trigger, stamp(hour));
    }

    private static Invoice now(InvoiceHeader header) {
        return new Invoice(
                header,
                3,
                List.of(claim(1, 100), payment(2, 60), line(3, Role.WAIVER, 40, 1)),
                List.of(placed(1, 2, 1, 60)),
                4);
    }

    private static final List<Moment> MOMENTS = List.of(
            new Moment(1, 1, 0, 0, stamp(1)), new Moment(2, 2, 1, 2, stamp(2)), new Moment(3, 3, 1, 4, stamp(3)));

    private static Past at(int hour, Invoice now, LogEntry... log) {
        return AsOf.of(now, MOMENTS, List.of(log), hour(hour)).orElseThrow();
    }

    @Test
    void linesAllocationsAndPostingsAreThoseOfTheLastMomentBefore() {
        Invoice now = now(sentHeader());
        assertThat(AsOf.of(now, MOMENTS, NOTHING, hour(0))).isEmpty();
        for (int hour = 1; hour <= 3; hour++) {
            Moment moment = MOMENTS.get(hour - 1);
            Past past =
                    AsOf.of(now, MOMENTS, NOTHING, hour(hour).plusSeconds(1)).orElseThrow();
            assertThat(past.postings()).isEqualTo(moment.postings());
            assertThat(past.invoice().version()).isEqualTo(hour);
            assertThat(past.invoice().lines()).isEqualTo(now.lines().subList(0, moment.lines()));
            assertThat(past.invoice().allocations()).isEqualTo(now.allocations().subList(0, moment.allocations()));
            assertThat(past.invoice().header().changed()).isEqualTo(stamp(hour));
            assertThat(past.asOfNow()).isEqualTo(hour < 3 ? Set.of(Kept.REMARK, Kept.MARKS) : Set.<Kept>of());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LogField.class,
            names = {"CUSTOMER_REFERENCE", "REFUND_ACCOUNT"})
    void whatTheLogDoesNotHoldIsSaidToBeAsItIsNow(LogField field) {
        Kept kept = Kept.valueOf(field.name());
        assertThat(at(2, now(sentHeader()), log(3, field, "a", "b", "BY_HAND")).asOfNow())
                .contains(kept);
        assertThat(at(2, now(sentHeader()), log(2, field, "a", "b", "BY_HAND")).asOfNow())
                .doesNotContain(kept);
    }

    @Test
    void otherFieldsThanThoseThatChangedAreKnown() {
        Past past = at(
                2,
                now(sentHeader()),
                log(3, LogField.DUE_DATE, "", DAY.plusDays(9).toString(), "BY_HAND"));
        assertThat(past.asOfNow()).containsExactlyInAnyOrder(Kept.REMARK, Kept.MARKS);
    }

    @Test
    void theLanguageItWasIssuedInIsThatOfTheSentInvoice() {
        InvoiceHeader english = draftHeader()
                .withIssue(
                        new InvoiceNumber(123),
                        new Kid("0000001231234566"),
                        sentHeader().milestones(),
                        LanguageForm.ENGLISH,
                        1);
        LogEntry sent = log(2, LogField.SENT_DATE, "", DAY.toString(), "ISSUED");
        assertThat(at(1, now(english), sent).invoice().header().languageOrNull())
                .isNull();
        assertThat(at(2, now(english), sent).invoice().header().languageOrNull())
                .isEqualTo(LanguageForm.ENGLISH);
    }

    @Test
    void remindersThatCameLaterAreNotCounted() {
        Milestones twice = new Milestones(DAY, DAY, DAY.plusDays(30), DAY.plusDays(9), 2, EndedByHand.NO);
        Past once = at(2, now(sentHeader(twice)), log(3, LogField.STATUS, "PURRET1", "PURRET2", "REMINDED"));
        assertThat(once.invoice().header().milestones().reminders()).isOne();
    }

    @Test
    void whatElseWasChangedByHandAfterwardsDoesNotHideTheEndState() {
        Past past = at(
                2,
                now(sentHeader()),
                log(1, LogField.STATUS, "", "SENDT", "ISSUED"),
                log(2, LogField.STATUS, "SENDT", "FRAFALT", "BY_HAND"),
                log(2, LogField.DUE_DATE, "", DAY.toString(), "BY_HAND"),
                log(3, LogField.STATUS, "FRAFALT", "SENDT", "CLAIM_ADDED"));
        assertThat(past.invoice().header().milestones().endedByHand()).isEqualTo(EndedByHand.WAIVED);
    }

    @Test
    void beforeItWasSentItHadNoNumber() {
        LogEntry sent = log(3, LogField.SENT_DATE, "", DAY.toString(), "ISSUED");
        Past draft = at(1, now(sentHeader()), sent);
        assertThat(draft.invoice().isDraft()).isTrue();
        assertThat(draft.invoice().header().kid()).isEmpty();
        assertThat(draft.invoice().header().issueRun()).isZero();
        assertThat(draft.asOfNow()).doesNotContain(Kept.ISSUE_RUN);
        LogEntry again = log(3, LogField.SENT_DATE, "2026-01-10", DAY.toString(), "ISSUED");
        Past earlier = at(2, now(sentHeader()), again);
        assertThat(earlier.invoice().header().milestones().sentOrNull()).isEqualTo(DAY.minusDays(5));
        assertThat(earlier.invoice().header().issueRun()).isOne();
        assertThat(earlier.asOfNow()).contains(Kept.ISSUE_RUN);
    }

    @ParameterizedTest
    @EnumSource(
            value = LogField.class,
            names = {"LINE_AMOUNT", "LINE_REMOVED"})
    void linesOfADraftThatWereChangedAreAsTheyAreNow(LogField field) {
        Invoice draft = draft(claim(1, 100)).withVersion(3);
        List<Moment> moments = List.of(new Moment(2, 1, 0, 0, stamp(2)), new Moment(3, 1, 0, 0, stamp(3)));
        List<LogEntry> log = List.of(log(3, field, "1.00", "2.00", "BY_HAND"));
        assertThat(AsOf.of(draft, moments, log, hour(2)).orElseThrow().asOfNow())
                .contains(Kept.DRAFT_LINES);
        assertThat(AsOf.of(draft, moments, log, hour(3)).orElseThrow().asOfNow())
                .doesNotContain(Kept.DRAFT_LINES);
        assertThat(at(2, now(sentHeader()), log(3, field, "1.00", "2.00", "BY_HAND"))
                        .asOfNow())
                .doesNotContain(Kept.DRAFT_LINES);
    }

    @Test
    void aDraftHasMoreLinesThenThanNow() {
        Invoice draft = draft(claim(1, 100)).withVersion(3);
        List<Moment> moments = List.of(new Moment(2, 5, 0, 0, stamp(2)));
        assertThat(AsOf.of(draft, moments, NOTHING, hour(2))
                        .orElseThrow()
                        .invoice()
                        .lines())
                .hasSize(1);
    }

    @Test
    void datesAreThoseBeforeTheFirstLaterChange() {
        Milestones m = new Milestones(DAY, DAY, DAY.plusDays(30), DAY.plusDays(9), 2, EndedByHand.NO);
        Past past = at(
                1,
                now(sentHeader(m)),
                log(2, LogField.DUE_DATE, "2026-01-20", "2026-01-25", "BY_HAND"),
                log(3, LogField.DUE_DATE, "2026-01-25", "2026-02-14", "BY_HAND"),
                log(2, LogField.REMINDED_DATE, "", "2026-01-24", "REMINDED"),
                log(2, LogField.STATUS, "SENDT", "PURRET1", "REMINDED"),
                log(3, LogField.STATUS, "PURRET1", "PURRET2", "REMINDED"),
                log(3, LogField.STATUS, "PURRET2", "OPPGJORT", "PAYMENT"));
        assertThat(past.invoice().header().milestones())
                .isEqualTo(new Milestones(DAY, DAY, DAY.plusDays(5), null, 0, EndedByHand.NO));
    }

    @ParameterizedTest
    @CsvSource({
        "FRAFALT, BY_HAND, WAIVED",
        "BORTFALT, BY_HAND, LAPSED",
        "SENDT, BY_HAND, NO",
        "FRAFALT, WAIVER, NO",
        "OPPGJORT, PAYMENT, NO"
    })
    void anEndStateSetByHandIsTheLastOfTheLogUpToThen(String status, String trigger, EndedByHand expected) {
        Past past = at(
                2,
                now(sentHeader()),
                log(1, LogField.STATUS, "", "SENDT", "ISSUED"),
                log(2, LogField.STATUS, "SENDT", status, trigger),
                log(3, LogField.STATUS, status, "SENDT", "CLAIM_ADDED"));
        assertThat(past.invoice().header().milestones().endedByHand()).isEqualTo(expected);
    }

    @Test
    void whereTheStatusDidNotChangeTheEndStateIsThatOfNow() {
        Milestones lapsed = Milestones.registered(DAY, null).withSent(DAY).withEndedByHand(EndedByHand.LAPSED);
        assertThat(at(2, now(sentHeader(lapsed)))
                        .invoice()
                        .header()
                        .milestones()
                        .endedByHand())
                .isEqualTo(EndedByHand.LAPSED);
        assertThat(at(2, now(sentHeader(lapsed)), log(3, LogField.STATUS, "", "SENDT", "ISSUED"))
                        .invoice()
                        .header()
                        .milestones()
                        .endedByHand())
                .isEqualTo(EndedByHand.NO);
    }

    @Test
    void aMarkSetLaterWasNotThere() {
        Marks both = new Marks("stop", "returned", null);
        Invoice now = now(sentHeader().withMarks(both));
        assertThat(marks(now, log(3, LogField.DUNNING_STOP, "", "marked", "BY_HAND")))
                .isEqualTo(new Marks("", "returned", null));
        assertThat(marks(now, log(3, LogField.UNDELIVERED, "", "marked", "BY_HAND")))
                .isEqualTo(new Marks("stop", "", null));
        assertThat(marks(now, log(2, LogField.DUNNING_STOP, "", "marked", "BY_HAND")))
                .isEqualTo(both);
        List<LogEntry> liftedAndSet = new ArrayList<>();
        liftedAndSet.add(log(3, LogField.DUNNING_STOP, "marked", "", "BY_HAND"));
        liftedAndSet.add(log(3, LogField.DUNNING_STOP, "", "marked", "BY_HAND"));
        assertThat(marks(now, liftedAndSet.toArray(LogEntry[]::new))).isEqualTo(both);
    }

    private static Marks marks(Invoice now, LogEntry... log) {
        return at(2, now, log).invoice().header().marks();
    }

    @Test
    void aDraftDiscardedLaterWasNotDiscarded() {
        Invoice discarded =
                draft(claim(1, 100)).withVersion(3).withHeader(draft().header().withDiscarded());
        assertThat(at(1, discarded, log(3, LogField.DISCARDED, "open", "discarded", "BY_HAND"))
                        .invoice()
                        .header()
                        .isDiscarded())
                .isFalse();
        assertThat(at(1, discarded).invoice().header().isDiscarded()).isTrue();
    }
}
