package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.SEMAVG;
import static org.schoolbilling.testkit.run.School.nok;
import static org.schoolbilling.testkit.run.School.payment;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.charge.GenerateRequest;
import org.schoolbilling.ledger.Moving;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Moves;
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

    /** The money of one invoice goes to another, whose claim is of another account. */
    private static School moved() {
        School school = new School().withStudents(1);
        LineTypeCode fee = new LineTypeCode("KURSAVG");
        school.generate(1, SEMAVG);
        school.billing.generate(
                Mode.COMMIT,
                new GenerateRequest(
                        new InvoiceTypeCode("KURS"),
                        List.of(fee),
                        Map.of(fee, nok("600.00")),
                        School.TERM,
                        null,
                        school.students(1),
                        false,
                        false),
                true,
                CLERK,
                i -> {});
        school.issue();
        school.load(payment(school.kid(1), "600.00", "A1"));
        school.billing
                .moves()
                .move(
                        Mode.COMMIT,
                        new Moves.Move(
                                school.invoice(1).id(),
                                2,
                                Moving.Part.WHOLE,
                                school.invoice(2).id()),
                        CLERK);
        return school;
    }

    @Test
    @Tag("PST-3")
    @Tag("MOV-2")
    void aMoveIsSoundOverTheLedgerThoughNotOnEachInvoice() {
        School school = moved();
        assertThat(school.billing.verify(CLERK, n -> {}).findings()).isEmpty();
        var one = school.invoice(1).id();
        assertThat(school.store.postings(List.of(one)).get(one)).hasSize(2);
    }

    @Test
    @Tag("PST-3")
    void anAccountThatStandsElsewhereIsNamedEvenWhereAPaymentWasMoved() {
        School school = moved();
        var two = school.invoice(2).id();
        Store bent = (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, called, arguments) -> {
                    Object answer = called.invoke(school.store, arguments);
                    if (!called.getName().equals("postings")) {
                        return answer;
                    }
                    Map<Object, Object> bentAnswer = new HashMap<>((Map<?, ?>) answer);
                    bentAnswer.put(two, List.of());
                    return bentAnswer;
                });
        assertThat(school.on(bent, school.roster, 100).verify(CLERK, n -> {}).findings())
                .anyMatch(f -> f.contains("PST-3") && f.contains("3210"))
                .anyMatch(f -> f.contains("PST-3") && f.contains("1921"));
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
