package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.SEMAVG;
import static org.schoolbilling.testkit.run.School.nok;
import static org.schoolbilling.testkit.run.School.payment;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.VerifyReport;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.testkit.memory.InMemoryErpSink;

class VerifyRunTest {

    private static School paidAndHandedOver() {
        School school = new School().withSentInvoice();
        school.generate(1, SEMAVG);
        school.load(payment(school.kid(1), "650.00", "A1"), payment(school.kid(1), "90.00", "A2"));
        school.billing.export(Mode.COMMIT, LocalDate.of(2026, 12, 31), new InMemoryErpSink("test"), CLERK, p -> {});
        return school;
    }

    @Test
    @Tag("ALC-4")
    void aSoundLedgerIsCleanAndItsSumsAddUp() {
        VerifyReport report = paidAndHandedOver().billing.verify(CLERK, n -> {});

        assertThat(report.findings()).isEmpty();
        assertThat(report.isClean()).isTrue();
        assertThat(report.claimed()).isEqualTo(nok("700.00"));
        assertThat(report.allocated().plus(report.waived()).plus(report.open())).isEqualTo(report.claimed());
        assertThat(report.allocated().plus(report.unplaced())).isEqualTo(report.paid());
        assertThat(report.posted()).isEqualTo(report.handedOver()).isEqualTo(report.paid());
        assertThat(report.checks()).extracting(VerifyReport.Check::rule).contains("ALC-4", "INV-3", "PST-2", "GLX-2");
    }

    /** The same ledger, with one read bent. */
    private static VerifyReport bent(String method, Object answer) {
        School school = paidAndHandedOver();
        Store bent = (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, called, arguments) ->
                        called.getName().equals(method) ? answer : called.invoke(school.store, arguments));
        return school.on(bent, school.roster, 100).verify(CLERK, n -> {});
    }

    @Test
    @Tag("PST-3")
    void missingPostingsAreFound() {
        assertThat(bent("postings", Map.of()).findings())
                .anyMatch(f -> f.contains("PST-3") && f.contains("one correct booking"));
    }

    @Test
    @Tag("INV-3")
    void aSeriesThatStandsElsewhereIsFound() {
        assertThat(bent("series", 7L).findings()).anyMatch(f -> f.contains("INV-3") && f.contains("7"));
    }

    @Test
    @Tag("GLX-2")
    void aBatchWithOtherPostingsIsFound() {
        assertThat(bent("postingsOf", Cursor.of(List.of())).findings()).anyMatch(f -> f.contains("GLX-2"));
    }

    @Test
    void whatTheStorageFindsIsReported() {
        assertThat(bent("inconsistencies", List.of("invoice 1: column status says SENDT"))
                        .findings())
                .containsExactly("invoice 1: column status says SENDT");
    }
}
