package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.SEMAVG;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.ledger.InvoiceChange;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.spi.run.VerifyReport;

class SealRunTest {

    private static VerifyReport verify(School school) {
        return school.billing.verify(CLERK, done -> {});
    }

    @Test
    @Tag("LOG-3")
    void whatIsNotSealedIsCountedAndSealingTakesItInChunks() {
        School school = new School(7).withStudents(10);
        school.generate(10, SEMAVG);
        school.issue();
        long written = school.store.unsealedCount();
        assertThat(written).isGreaterThan(20);
        assertThat(verify(school).log()).isEqualTo(new VerifyReport.LogState(0, written, ""));

        assertThat(school.billing.sealLog(10)).as("bounded").isEqualTo(10);
        assertThat(verify(school).log().unsealed()).isEqualTo(written - 10);
        assertThat(school.billing.sealLog(1_000_000)).isEqualTo(written - 10);

        VerifyReport report = verify(school);
        assertThat(report.findings()).isEmpty();
        assertThat(report.log().sealed()).isEqualTo(written);
        assertThat(report.log().unsealed()).isZero();
        assertThat(report.log().head()).hasSize(64);
        assertThat(school.billing.sealLog(1_000_000)).as("nothing is left").isZero();
    }

    @Test
    @Tag("LOG-3")
    void severalMaySealAtOnce() throws Exception {
        School school = new School(3).withStudents(40);
        school.generate(40, SEMAVG);
        school.issue();
        long written = school.store.unsealedCount();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Long>> sealers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                sealers.add(() -> school.on(school.store, school.roster, 3).sealLog(1_000_000));
            }
            long sealed = 0;
            for (Future<Long> each : threads.invokeAll(sealers)) {
                sealed += each.get();
            }
            assertThat(sealed).isEqualTo(written);
        } finally {
            threads.shutdown();
        }
        assertThat(verify(school).findings()).isEmpty();
        assertThat(verify(school).log().sealed()).isEqualTo(written);
    }

    @Test
    @Tag("LOG-5")
    void theLogHoldsNeitherAccountNorReference() {
        School school = new School().withSentInvoice();
        String account = "86011117947";
        String reference = "v/ Kari Nordmann";
        for (String name : List.of(reference, "Ola")) {
            school.billing
                    .drafts()
                    .change(
                            school.invoice(1).id(),
                            new InvoiceChange(null, name, null, new BankAccountNumber(account)),
                            CLERK);
        }

        List<LogEntry> log = school.store.log(school.invoice(1).id());
        assertThat(log)
                .as("both changes of the reference can be told apart")
                .filteredOn(e -> e.object().equals("customer reference"))
                .hasSize(2)
                .satisfies(changes -> assertThat(changes.get(0).after())
                        .isEqualTo(changes.get(1).before())
                        .matches("#[0-9a-f]{12}")
                        .isNotEqualTo(changes.get(1).after()));
        assertThat(log)
                .filteredOn(e -> e.object().equals("bank account"))
                .singleElement()
                .satisfies(e -> assertThat(e.after()).isEqualTo("*******7947"));
        assertThat(log.toString())
                .doesNotContain(account)
                .doesNotContain("Nordmann")
                .doesNotContain("Ola");
    }
}
