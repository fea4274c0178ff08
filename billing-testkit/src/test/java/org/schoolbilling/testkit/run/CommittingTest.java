package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.SEMAVG;
import static org.schoolbilling.testkit.run.School.TERM;
import static org.schoolbilling.testkit.run.School.nok;
import static org.schoolbilling.testkit.run.School.payment;
import static org.schoolbilling.testkit.run.School.request;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.host.Notice;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Payments;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.testkit.memory.RecordingListener;

class CommittingTest {

    @Test
    @Tag("SPI-14")
    void aStaleChunkIsHalvedDownToOneAndEverythingIsDone() {
        School school = new School().withStudents(8);
        List<Integer> sizes = new ArrayList<>();
        Store stale = FlakyStore.of(school.store, (changes, real) -> {
            sizes.add(changes.invoices().size());
            return changes.invoices().size() > 1
                    ? new CommitResult.Refused(List.of(new Conflict.Stale("invoice 1", 1, 2)))
                    : real.apply(changes);
        });

        school.on(stale, school.roster, 8)
                .generate(Mode.COMMIT, request(school.students(8), SEMAVG), true, CLERK, i -> {});

        assertThat(sizes).containsExactly(8, 4, 2, 1, 1, 2, 1, 1, 4, 2, 1, 1, 2, 1, 1);
        assertThat(school.all()).hasSize(8);
    }

    @Test
    @Tag("SPI-14")
    void aRunGivesUpAtItsDeadlineAndSaysSo() {
        School school = new School().withStudents(1);
        Store never = FlakyStore.of(
                school.store,
                (changes, real) -> new CommitResult.Refused(List.of(new Conflict.Stale("invoice 1", 1, 2))));
        SchoolBilling billing = SchoolBilling.builder(never, school.codec, school.ids, Clock.systemUTC())
                .roster(school.roster)
                .deadline(Duration.ofMillis(50))
                .build();

        assertThatThrownBy(
                        () -> billing.generate(Mode.COMMIT, request(school.students(1), SEMAVG), true, CLERK, i -> {}))
                .isInstanceOfSatisfying(
                        BillingException.class, e -> assertThat(e.code()).isEqualTo("store.contention"));
        assertThat(school.all()).isEmpty();
    }

    @Test
    @Tag("SPI-2")
    void aCommitWhoseAnswerWasLostIsRepeatedWithTheSameIdAndCountsOnce() {
        School school = new School().withStudents(3);
        school.generate(3, SEMAVG);
        Set<String> ids = new HashSet<>();
        AtomicInteger lost = new AtomicInteger(1);
        Store losing = FlakyStore.of(school.store, (changes, real) -> {
            ids.add(changes.id());
            CommitResult result = real.apply(changes);
            if (lost.getAndDecrement() > 0) {
                throw new IllegalStateException("connection reset");
            }
            return result;
        });

        school.on(losing, school.roster, 10).issue(Mode.COMMIT, IssueRequest.all(TERM), CLERK, i -> {});

        assertThat(ids).hasSize(1);
        assertThat(school.all())
                .extracting(i -> i.header().number().orElseThrow().value())
                .containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    @Tag("SPI-11")
    void aStoreThatAnswersNullIsReportedByName() {
        School school = new School().withStudents(1);

        assertThatThrownBy(() -> school.on(FlakyStore.nullFor(school.store, "claims"), school.roster, 10)
                        .generate(Mode.COMMIT, request(school.students(1), SEMAVG), true, CLERK, i -> {}))
                .isInstanceOfSatisfying(BillingException.class, e -> {
                    assertThat(e.code()).isEqualTo("port.broken");
                    assertThat(e).hasMessageContaining("store").hasMessageContaining("claims");
                });
    }

    /** Found by the simulator: the answer was lost, and the store too busy to say so when it was asked again. */
    @Test
    @Tag("SPI-2")
    void aCommitWhoseAnswerWasLostIsNotDecidedAnewWhileTheStoreIsBusy() {
        School school = new School().withSentInvoice();
        int[] commits = {0};
        Store busy = FlakyStore.of(school.store, (changes, real) -> {
            commits[0]++;
            if (commits[0] == 1) {
                real.apply(changes);
                throw new IllegalStateException("the connection was reset");
            }
            return commits[0] < 4
                    ? new CommitResult.Refused(List.of(new Conflict.Stale("commit " + changes.id(), 0, 0)))
                    : real.apply(changes);
        });

        school.on(busy, school.roster, 10)
                .payments()
                .pay(
                        Mode.COMMIT,
                        new Payments.ByHand(new InvoiceNumber(1), nok("100.00"), null, "H1", List.of()),
                        CLERK);

        assertThat(commits[0]).isEqualTo(4);
        assertThat(school.invoice(1).payments()).as("payments").hasSize(1);
    }

    @Test
    @Tag("SPI-11")
    void aVersionThatGoesBackwardsIsReportedByName() {
        School school = new School().withSentInvoice();
        Store backwards = FlakyStore.of(
                school.store,
                (changes, real) -> new CommitResult.Refused(List.of(new Conflict.Stale("invoice 1", 5, 2))));
        school.billing = school.on(backwards, school.roster, 10);

        assertThatThrownBy(() -> school.load(payment(school.kid(1), "1.00", "A1")))
                .isInstanceOfSatisfying(BillingException.class, e -> {
                    assertThat(e.code()).isEqualTo("port.broken");
                    assertThat(e).hasMessageContaining("went back from version 5 to 2");
                });
    }

    @Test
    @Tag("SPI-9")
    void eventsComeAtLeastOnceAndInOrderPerInvoiceAlsoWhenTheHostFails() {
        School school = new School().withStudents(2);
        school.generate(2, SEMAVG);
        school.issue();
        school.load(payment(school.kid(1), "600.00", "A1"));
        RecordingListener host = new RecordingListener();
        host.failNext(1);

        long first = school.billing.deliverEvents(host);
        long second = school.billing.deliverEvents(host);

        assertThat(first + second)
                .as("two issued, one paid, and its semester fee")
                .isEqualTo(4);
        InvoiceId paid = school.invoice(1).id();
        assertThat(host.heard().stream()
                        .map(Notice::event)
                        .filter(e -> e.invoice().equals(paid))
                        .filter(HostEvent.StatusChanged.class::isInstance)
                        .map(HostEvent.StatusChanged.class::cast))
                .extracting(e -> e.to().code())
                .as("the first call failed, so that event came twice")
                .containsExactly("SENDT", "SENDT", "OPPGJORT");
        assertThat(school.billing.deliverEvents(host)).isZero();
    }
}
