package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.nok;
import static org.schoolbilling.testkit.run.School.payment;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.BatchState;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.erp.DeliveryAnswer;
import org.schoolbilling.spi.erp.ErpSink;
import org.schoolbilling.spi.erp.GlDelivery;
import org.schoolbilling.spi.run.ExportReport;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.testkit.memory.InMemoryErpSink;

class ExportRunTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 8, 31);
    private static final BatchNumber FIRST = new BatchNumber("F20260820");

    private final InMemoryErpSink erp = new InMemoryErpSink("test");

    private List<ExportReport> export(School school, Mode mode, ErpSink sink) {
        return school.billing.export(mode, UNTIL, sink, CLERK, p -> {});
    }

    private static School paid() {
        School school = new School().withSentInvoice();
        school.load(payment(school.kid(1), "900.00", "A1"));
        return school;
    }

    /** A sink that answers as it is told before it behaves. */
    private class Lying implements ErpSink {
        private final Deque<DeliveryAnswer> lies = new ArrayDeque<>();
        private int deliveries;
        private final boolean hasEffect;

        Lying(boolean hasEffect, DeliveryAnswer... lies) {
            this.hasEffect = hasEffect;
            this.lies.addAll(List.of(lies));
        }

        @Override
        public String format() {
            return "test";
        }

        @Override
        public DeliveryAnswer deliver(GlDelivery delivery) {
            deliveries++;
            DeliveryAnswer truth =
                    !lies.isEmpty() && !hasEffect ? new DeliveryAnswer.NeverSeen() : erp.deliver(delivery);
            return lies.isEmpty() ? truth : lies.pop();
        }

        @Override
        public DeliveryAnswer ask(BatchNumber number) {
            return erp.ask(number);
        }
    }

    @Test
    @Tag("GLX-1")
    @Tag("GLX-8")
    void aBatchTakesAllOpenPostingsAndVouchersGoOnWithoutGap() {
        School school = paid();
        ExportReport first = export(school, Mode.COMMIT, erp).get(0);
        school.load(payment(school.kid(1), "50.00", "A2"));
        ExportReport second = export(school, Mode.COMMIT, erp).get(0);

        assertThat(first.batch().number()).isEqualTo(FIRST);
        assertThat(second.batch().number()).isEqualTo(new BatchNumber("F20260820-2"));
        assertThat(first.batch().vouchers()).extracting(v -> v.number()).containsExactly(1L);
        assertThat(second.batch().vouchers()).extracting(v -> v.number()).containsExactly(2L);
        assertThat(school.store.series(Series.VOUCHER)).isEqualTo(2);
        assertThat(first.batch().state()).isEqualTo(BatchState.DELIVERED);
        var id = school.invoice(1).id();
        assertThat(school.store.postings(List.of(id)).get(id))
                .allMatch(p -> p.handOver().isPresent());
        assertThat(export(school, Mode.COMMIT, erp))
                .as("nothing is left to hand over")
                .isEmpty();
    }

    @Test
    @Tag("GLX-1")
    void postingsAfterTheLastDateWait() {
        School school = paid();

        assertThat(school.billing.export(Mode.COMMIT, LocalDate.of(2026, 8, 24), erp, CLERK, p -> {}))
                .isEmpty();
        assertThat(school.billing.export(Mode.COMMIT, LocalDate.of(2026, 8, 25), erp, CLERK, p -> {}))
                .hasSize(1);
    }

    @Test
    @Tag("GLX-2")
    @Tag("SPI-8")
    void aBatchThatWasMarkedButNotHandedOverIsFinishedWithTheSameNumber() {
        School school = paid();
        ErpSink dying = new Lying(false) {
            @Override
            public DeliveryAnswer deliver(GlDelivery delivery) {
                throw new Error("the process dies");
            }
        };
        assertThatThrownBy(() -> export(school, Mode.COMMIT, dying)).isInstanceOf(Error.class);
        assertThat(school.store.batch(FIRST).orElseThrow().state()).isEqualTo(BatchState.CREATED);

        List<ExportReport> reports = export(school, Mode.COMMIT, erp);

        assertThat(reports).singleElement().satisfies(r -> {
            assertThat(r.batch().number()).isEqualTo(FIRST);
            assertThat(r.isRepeated()).isTrue();
            assertThat(r.batch().state()).isEqualTo(BatchState.DELIVERED);
        });
        assertThat(erp.batches()).containsOnlyKeys(FIRST);
    }

    @Test
    @Tag("SPI-8")
    void anAnswerThatWasLostIsAskedForAndTheBatchIsNotSentAgain() {
        School school = paid();
        Lying lost = new Lying(true, new DeliveryAnswer.InDoubt("time-out"));
        assertThatThrownBy(() -> export(school, Mode.COMMIT, lost))
                .isInstanceOfSatisfying(
                        BillingException.class, e -> assertThat(e.code()).isEqualTo("batch.in-doubt"));
        assertThat(school.store.batch(FIRST).orElseThrow().state()).isEqualTo(BatchState.IN_DOUBT);

        export(school, Mode.COMMIT, lost);

        assertThat(lost.deliveries).isEqualTo(1);
        assertThat(school.store.batch(FIRST).orElseThrow().state()).isEqualTo(BatchState.DELIVERED);
    }

    @Test
    @Tag("SPI-8")
    void aBatchThatNeverArrivedIsSentAgainAndARejectedOneSaysWhy() {
        School school = paid();
        Lying deaf = new Lying(
                false,
                new DeliveryAnswer.InDoubt("no connection"),
                new DeliveryAnswer.Rejected(List.of(new DeliveryAnswer.Rejected.Item("voucher 1", "period closed"))));
        assertThatThrownBy(() -> export(school, Mode.COMMIT, deaf)).isInstanceOf(BillingException.class);
        assertThatThrownBy(() -> export(school, Mode.COMMIT, deaf))
                .isInstanceOf(BillingException.class)
                .hasMessageContaining("voucher 1: period closed");
        assertThat(school.store.batch(FIRST).orElseThrow().state()).isEqualTo(BatchState.REJECTED);

        assertThat(export(school, Mode.COMMIT, deaf)).hasSize(1);
        assertThat(deaf.deliveries).isEqualTo(3);
        assertThat(erp.batches()).containsOnlyKeys(FIRST);
    }

    @Test
    @Tag("GLX-3")
    void anEarlierBatchComesOutAgainTheSame() {
        School school = paid();
        export(school, Mode.COMMIT, erp);
        school.load(payment(school.kid(1), "50.00", "A2"));
        InMemoryErpSink again = new InMemoryErpSink("test");

        ExportReport report = school.billing.exportAgain(FIRST, again, CLERK, p -> {});

        assertThat(report.isRepeated()).isTrue();
        assertThat(again.batches().get(FIRST))
                .isEqualTo(erp.batches().get(FIRST))
                .isNotEmpty();
        assertThatThrownBy(() -> school.billing.exportAgain(FIRST, new InMemoryErpSink("other"), CLERK, p -> {}))
                .isInstanceOfSatisfying(
                        BillingException.class, e -> assertThat(e.code()).isEqualTo("batch.other-format"));
        assertThatThrownBy(() -> school.billing.exportAgain(new BatchNumber("F20200101"), again, CLERK, p -> {}))
                .isInstanceOfSatisfying(
                        BillingException.class, e -> assertThat(e.code()).isEqualTo("batch.unknown"));
    }

    @Test
    @Tag("GLX-4")
    @Tag("GLX-8")
    void aTrialReportsByVoucherLineTypeAndCodingAndMarksNothing() {
        School school = paid();
        List<Posting> single = new ArrayList<>();

        ExportReport trial = school.billing
                .export(Mode.TRIAL, UNTIL, erp, CLERK, single::add)
                .get(0);

        assertThat(erp.batches()).isEmpty();
        assertThat(school.store.batches()).isEmpty();
        assertThat(school.store.series(Series.VOUCHER)).isZero();
        assertThat(trial.lines())
                .extracting(
                        l -> l.voucher() + " " + l.lineType() + " " + l.coding().toText() + " "
                                + l.debit().toText() + " " + l.credit().toText())
                .containsExactly(
                        "1 INNBET 1920 900.00 0.00",
                        "1 INNBET 2990 0.00 200.00",
                        "1 KOPI 3220 0.00 60.00",
                        "1 SAIH 2980 0.00 40.00",
                        "1 SEMAVG 3210 0.00 600.00");
        assertThat(single).hasSize(5);
        ExportReport real = export(school, Mode.COMMIT, erp).get(0);
        assertThat(real.lines()).isEqualTo(trial.lines());
    }

    @Test
    @Tag("GLX-5")
    void rowsAreAddedUpByCodingAndTextAndUnplacedMoneyNamesTheBankReferenceFirst() {
        School school = paid();
        export(school, Mode.COMMIT, erp);

        assertThat(erp.batches().get(FIRST))
                .extracting(r -> r.coding().toText() + " | " + r.text() + " | "
                        + r.amount().toText() + " | " + r.period())
                .containsExactly(
                        "1920 | Innbetaling A1 | 900.00 | 202608",
                        "2980 | Krav SAIH A1 | -40.00 | 202608",
                        "2990 | A1 Uplassert | -200.00 | 202608",
                        "3210 | Krav SEMAVG A1 | -600.00 | 202608",
                        "3220 | Krav KOPI A1 | -60.00 | 202608");
    }

    @Test
    @Tag("GLX-6")
    void debitIsCreditAndThePayeesAccountHoldsPaymentsLessRefunds() {
        School school = paid();

        ExportReport report = export(school, Mode.COMMIT, erp).get(0);

        Money sum = erp.batches().get(FIRST).stream().map(GlRow::amount).reduce(nok("0.00"), Money::plus);
        assertThat(sum).isEqualTo(nok("0.00"));
        assertThat(report.received()).isEqualTo(school.settlement(1).paid());
        assertThat(report.refunded()).isEqualTo(nok("0.00"));
        assertThat(report.batch().debit()).isEqualTo(nok("900.00"));
    }

    @Test
    @Tag("GLX-6")
    void whatTheErpWouldRejectIsSaidBeforeAnythingIsMarked() {
        School school = paid();
        ErpSink strict = new Lying(true) {
            @Override
            public List<DeliveryAnswer.Rejected.Item> check(GlDelivery delivery) {
                return List.of(new DeliveryAnswer.Rejected.Item("voucher 1, row 2", "text is too long"));
            }
        };

        assertThatThrownBy(() -> export(school, Mode.COMMIT, strict))
                .isInstanceOfSatisfying(
                        BillingException.class, e -> assertThat(e.code()).isEqualTo("batch.unacceptable"));
        assertThat(school.store.batches()).isEmpty();
        assertThat(school.store.series(Series.VOUCHER)).isZero();
    }

    @Test
    @Tag("GLX-2")
    void aPaymentThatComesWhileTheBatchIsMadeIsInTheBatchOrInTheNext() {
        School school = paid();
        SchoolBilling raced = school.on(
                FlakyStore.of(school.store, (changes, real) -> {
                    if (changes.newBatch() != null
                            && school.store.batches().isEmpty()
                            && school.invoice(1).payments().size() == 1) {
                        school.load(payment(school.kid(1), "50.00", "A2"));
                    }
                    return real.apply(changes);
                }),
                school.roster,
                100);

        ExportReport report =
                raced.export(Mode.COMMIT, UNTIL, erp, CLERK, p -> {}).get(0);

        assertThat(report.batch().debit()).isEqualTo(nok("950.00"));
        assertThat(report.received()).isEqualTo(nok("950.00"));
    }
}
