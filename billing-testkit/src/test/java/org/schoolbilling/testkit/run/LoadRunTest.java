package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schoolbilling.testkit.run.School.ACCOUNT;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.SEMAVG;
import static org.schoolbilling.testkit.run.School.nok;
import static org.schoolbilling.testkit.run.School.payment;
import static org.schoolbilling.testkit.run.School.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.bank.BankFileException;
import org.schoolbilling.spi.bank.BankFileItem;
import org.schoolbilling.spi.run.LoadItem;
import org.schoolbilling.spi.run.LoadReport;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.SchoolBilling;

class LoadRunTest {

    private static List<RecordedTransaction> unresolved(School school) {
        List<RecordedTransaction> found = new ArrayList<>();
        try (Cursor<RecordedTransaction> cursor = school.store.unresolved()) {
            cursor.forEachRemaining(found::add);
        }
        return found;
    }

    /** A KID of the default scheme that no invoice has. */
    private static String kidOf(long invoice, long debtor) {
        return KidScheme.DEFAULT.generate(invoice, debtor).value();
    }

    private static Outcome only(LoadReport report) {
        return report.outcomes().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(java.util.Map.Entry::getKey)
                .reduce((a, b) -> {
                    throw new AssertionError("more than one outcome: " + a + ", " + b);
                })
                .orElseThrow();
    }

    @Test
    @Tag("PAY-2")
    void eachTransactionGetsTheFirstOutcomeThatHolds() {
        School school = new School().withSentInvoice();
        String kid = school.kid(1);
        String wrongDigit = kid.substring(0, 15) + (char) ('0' + (kid.charAt(15) - '0' + 1) % 10);

        assertThat(only(school.load(transaction(TransactionKind.NOTHING, kid, "0.00", "A0", ACCOUNT))))
                .isEqualTo(Outcome.NOT_A_PAYMENT);
        assertThat(only(school.load(transaction(TransactionKind.REVERSAL, kid, "-10.00", "A1", ACCOUNT))))
                .isEqualTo(Outcome.REVERSAL);
        assertThat(only(school.load(payment("", "10.00", "A2")))).isEqualTo(Outcome.MALFORMED_KID);
        assertThat(only(school.load(payment(wrongDigit, "10.00", "A3")))).isEqualTo(Outcome.MALFORMED_KID);
        assertThat(only(school.load(payment(kidOf(99, 100_001), "10.00", "A4"))))
                .isEqualTo(Outcome.UNKNOWN_INVOICE);
        assertThat(only(school.load(payment(kidOf(1, 222_222), "10.00", "A5")))).isEqualTo(Outcome.UNKNOWN_KID);
        assertThat(only(school.load(transaction(TransactionKind.PAYMENT, kid, "10.00", "A6", "97104133219"))))
                .isEqualTo(Outcome.WRONG_ACCOUNT);
        BankTransaction good = payment(kid, "10.00", "A7");
        assertThat(only(school.load(good))).isEqualTo(Outcome.REGISTERED);
        assertThat(only(school.load(good))).isEqualTo(Outcome.ALREADY_REGISTERED);
        assertThat(only(school.load(payment(kid, "11.00", "A7")))).isEqualTo(Outcome.AMOUNT_DIFFERS);
        RecordedTransaction unknown = unresolved(school).stream()
                .filter(r -> r.outcome() == Outcome.UNKNOWN_INVOICE)
                .findFirst()
                .orElseThrow();
        school.billing.payments().remove(unknown.key(), "paid to us by mistake", CLERK);
        assertThat(only(school.load(unknown.transaction()))).isEqualTo(Outcome.HANDLED_BEFORE);
        assertThat(school.settlement(1).paid()).isEqualTo(nok("10.00"));
    }

    @Test
    @Tag("PAY-3")
    @Tag("GEN-2")
    void aTrialReportsTheSameAndBooksNothing() {
        School school = new School(1).withSentInvoice();
        BankTransaction[] file = {
            payment(school.kid(1), "300.00", "A1"),
            payment(school.kid(1), "400.00", "A2"),
            payment(school.kid(1), "50.00", "A2"),
            payment(kidOf(77, 1), "20.00", "A3")
        };
        List<LoadItem> said = new ArrayList<>();
        List<LoadItem> done = new ArrayList<>();

        LoadReport trial = school.load(Mode.TRIAL, said, file);
        assertThat(school.invoice(1).payments()).isEmpty();
        assertThat(unresolved(school)).isEmpty();
        LoadReport real = school.load(Mode.COMMIT, done, file);

        assertThat(said).isEqualTo(done);
        assertThat(trial.mode()).isEqualTo(Mode.TRIAL);
        assertThat(trial).usingRecursiveComparison().ignoringFields("mode").isEqualTo(real);
    }

    @Test
    @Tag("PAY-4")
    void whatDoesNotMatchIsTriedAgainAtEveryLoad() {
        School school = new School().withStudents(2);
        school.generate(1, SEMAVG);
        school.issue();
        school.load(payment(kidOf(2, 100_002), "600.00", "A1"));
        assertThat(unresolved(school)).singleElement().satisfies(r -> {
            assertThat(r.outcome()).isEqualTo(Outcome.UNKNOWN_INVOICE);
            assertThat(r.remark()).contains(kidOf(2, 100_002));
        });
        school.generate(2, SEMAVG);
        school.issue();

        LoadReport next = school.load();

        assertThat(next.retried()).isEqualTo(1);
        assertThat(next.retriedAmount()).isEqualTo(nok("600.00"));
        assertThat(unresolved(school)).isEmpty();
        assertThat(school.settlement(2).status()).isEqualTo(Status.SETTLED);
        assertThat(school.load().retried()).isZero();
    }

    @Test
    @Tag("PAY-5")
    void twoEqualPaymentsInOneFileAreTwoAndTheSameFileAgainIsNone() {
        School school = new School().withSentInvoice();
        BankTransaction one = payment(school.kid(1), "100.00", "A1");

        assertThat(school.load(one, one).outcomes().get(Outcome.REGISTERED)).isEqualTo(2);
        assertThat(school.load(one, one).outcomes().get(Outcome.ALREADY_REGISTERED))
                .isEqualTo(2);
        assertThat(school.load(one, one, one).outcomes().get(Outcome.REGISTERED))
                .isEqualTo(1);
        assertThat(school.settlement(1).paid()).isEqualTo(nok("300.00"));
    }

    @Tag("PAY-5")
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aLoadThatWasCutOffIsRepeatedAndBooksEachPaymentOnce(int commitsBeforeTheCut) {
        School school = new School(2).withSentInvoice();
        BankTransaction[] file = new BankTransaction[7];
        List<BankFileItem> items = new ArrayList<>();
        for (int i = 0; i < file.length; i++) {
            file[i] = payment(school.kid(1), "10.00", "A" + i / 2);
            items.add(new BankFileItem.Transaction(file[i]));
        }
        AtomicInteger left = new AtomicInteger(commitsBeforeTheCut);
        SchoolBilling dying = school.on(
                FlakyStore.of(school.store, (changes, real) -> {
                    if (left.getAndDecrement() <= 0) {
                        throw new Error("the process dies");
                    }
                    return real.apply(changes);
                }),
                school.roster,
                2);
        assertThatThrownBy(
                        () -> dying.load(Mode.COMMIT, ListedBankFile.FILE, new ListedBankFile(items), CLERK, i -> {}))
                .isInstanceOf(Error.class);

        school.load(file);

        assertThat(school.settlement(1).paid()).isEqualTo(nok("70.00"));
        assertThat(school.invoice(1).payments()).hasSize(7);
    }

    @Test
    @Tag("PAY-6")
    void aTransactionStaysRegisteredWhateverBecameOfItsPaymentLine() {
        School school = new School().withSentInvoice();
        BankTransaction paid = payment(school.kid(1), "700.00", "A1");
        school.load(paid, transaction(TransactionKind.REVERSAL, school.kid(1), "-700.00", "A2", ACCOUNT));
        int line = school.invoice(1).payments().get(0).number();
        school.billing
                .payments()
                .takeBack(
                        unresolved(school).get(0).key(),
                        school.invoice(1).header().number().orElseThrow(),
                        line,
                        CLERK);
        assertThat(school.settlement(1).paid()).isEqualTo(nok("0.00"));

        assertThat(only(school.load(paid))).isEqualTo(Outcome.ALREADY_REGISTERED);
        assertThat(school.settlement(1).paid()).isEqualTo(nok("0.00"));
    }

    @Test
    @Tag("PAY-7")
    @Tag("LOG-1")
    void aPaymentIsStoredWithLineAllocationPostingsStatusLogAndEventInOneCommit() {
        School school = new School().withSentInvoice();
        List<Integer> commits = new ArrayList<>();
        SchoolBilling counted = school.on(
                FlakyStore.of(school.store, (changes, real) -> {
                    commits.add(changes.invoices().size());
                    assertThat(changes.transactions()).hasSize(1);
                    return real.apply(changes);
                }),
                school.roster,
                100);
        counted.load(
                Mode.COMMIT,
                ListedBankFile.FILE,
                new ListedBankFile(List.of(new BankFileItem.Transaction(payment(school.kid(1), "700.00", "A1")))),
                CLERK,
                i -> {});

        assertThat(commits).containsExactly(1);
        assertThat(school.invoice(1).allocations()).hasSize(3);
        assertThat(school.settlement(1).status()).isEqualTo(Status.SETTLED);
        assertThat(school.settlement(1).paidOn()).contains(java.time.LocalDate.of(2026, 8, 25));
        var id = school.invoice(1).id();
        assertThat(school.store.postings(List.of(id)).get(id)).hasSize(4);
        assertThat(school.store.log(id))
                .anyMatch(e -> e.field() == LogField.STATUS
                        && e.before().equals("SENDT")
                        && e.after().equals("OPPGJORT")
                        && e.trigger().equals("PAYMENT"));
        assertThat(school.store.events(id))
                .extracting(e -> e.event().getClass().getSimpleName())
                .containsExactly("StatusChanged", "StatusChanged", "SemesterFeePaid");
    }

    @Test
    @Tag("PAY-14")
    void nothingIsDroppedForItsKidOrKind() {
        School school = new School().withSentInvoice();

        LoadReport report = school.load(
                payment("not a kid", "1.00", "A1"),
                transaction(TransactionKind.CARD_PURCHASE, school.kid(1), "2.00", "A2", ACCOUNT),
                transaction(TransactionKind.REVERSAL, "", "-3.00", "A3", ACCOUNT),
                payment("1".repeat(26), "4.00", "A4"));

        assertThat(report.outcomes().values().stream().mapToLong(n -> n).sum()).isEqualTo(4);
        assertThat(unresolved(school)).hasSize(4).allMatch(r -> !r.remark().isBlank());
        assertThat(school.invoice(1).payments()).isEmpty();
    }

    @Test
    @Tag("PAY-15")
    void everyRowHasARemarkAndSaysWhetherItWasBooked() {
        School school = new School().withSentInvoice();
        List<LoadItem> items = new ArrayList<>();

        school.load(Mode.COMMIT, items, payment(school.kid(1), "700.00", "A1"), payment("", "5.00", "A2"));

        assertThat(items).hasSize(3).allMatch(i -> !i.remark().isBlank());
        assertThat(items.get(0)).isInstanceOf(LoadItem.Grey.class);
        assertThat(items.get(1)).isInstanceOfSatisfying(LoadItem.Row.class, row -> {
            assertThat(row.isBooked()).isTrue();
            assertThat(row.invoice()).isNotNull();
            assertThat(row.remark()).isEqualTo("OK");
        });
        assertThat(items.get(2))
                .isInstanceOfSatisfying(
                        LoadItem.Row.class, row -> assertThat(row.isBooked()).isFalse());
    }

    @Test
    @Tag("PAY-1")
    @Tag("ERR-2")
    void aFileThatIsWrongAnywhereBooksNothing() {
        School school = new School(1).withSentInvoice();
        ListedBankFile wrongAtTheEnd = new ListedBankFile(() -> {
            throw new BankFileException("listed", 9, 25, "total amount", "100", "200");
        });

        assertThatThrownBy(() -> school.billing.load(Mode.COMMIT, ListedBankFile.FILE, wrongAtTheEnd, CLERK, i -> {}))
                .isInstanceOfSatisfying(BillingException.class, e -> {
                    assertThat(e.code()).isEqualTo("bank-file.faulty");
                    assertThat(e).hasMessageContaining("line 9, column 25");
                    assertThat(e).hasCauseInstanceOf(BankFileException.class);
                });
        assertThat(school.invoice(1).payments()).isEmpty();
    }

    @Test
    @Tag("PAY-1")
    void aFileThatChangedBetweenCheckAndBookingStopsBeforeWhatChanged() {
        School school = new School(2).withSentInvoice();
        List<BankFileItem> checked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            checked.add(new BankFileItem.Transaction(payment(school.kid(1), "10.00", "A" + i)));
        }
        List<BankFileItem> changed = new ArrayList<>(checked);
        changed.set(3, new BankFileItem.Transaction(payment(school.kid(1), "9999.00", "A3")));
        AtomicInteger passes = new AtomicInteger();
        ListedBankFile file = new ListedBankFile(() -> passes.getAndIncrement() == 0 ? checked : changed);

        assertThatThrownBy(() -> school.billing.load(Mode.COMMIT, ListedBankFile.FILE, file, CLERK, i -> {}))
                .isInstanceOfSatisfying(
                        BillingException.class, e -> assertThat(e.code()).isEqualTo("bank-file.changed"));
        assertThat(school.settlement(1).paid()).isEqualTo(nok("20.00"));
    }

    @Test
    @Tag("PAY-2")
    void aTransactionWithAnotherAmountIsSetAsideOnceHoweverOftenItComes() {
        School school = new School().withSentInvoice();
        school.load(payment(school.kid(1), "10.00", "A1"));
        BankTransaction other = payment(school.kid(1), "11.00", "A1");
        school.load(other);
        school.load(other);

        assertThat(unresolved(school)).singleElement().satisfies(r -> {
            assertThat(r.outcome()).isEqualTo(Outcome.AMOUNT_DIFFERS);
            assertThat(r.transaction().amount()).isEqualTo(nok("11.00"));
        });
        TransactionKey key = unresolved(school).get(0).key();
        school.billing.payments().place(key, school.invoice(1).header().number().orElseThrow(), CLERK);
        assertThat(only(school.load(other))).isEqualTo(Outcome.HANDLED_BEFORE);
        assertThat(school.store.transactions(List.of(key)).get(key).state()).isEqualTo(TransactionState.PLACED);
        assertThat(school.settlement(1).paid()).isEqualTo(nok("21.00"));
    }

    /** As OCR giro has it: archive reference, settlement and form number. */
    private static BankTransaction byOcr(School school, String archive, String form, String amount) {
        return withReferences(payment(school.kid(1), amount, ""), new BankReferences(archive, "1305100001", form));
    }

    /** As camt.054 has it: the archive reference only, or what else there is. */
    private static BankTransaction byCamt(School school, String archive, String id, String amount) {
        return withReferences(payment(school.kid(1), amount, ""), new BankReferences(archive, id, ""));
    }

    private static BankTransaction withReferences(BankTransaction t, BankReferences references) {
        return new BankTransaction(
                t.row(),
                t.kind(),
                t.receivingAccount(),
                t.paymentDate(),
                null,
                t.amount(),
                t.reference(),
                references,
                "",
                "");
    }

    @Test
    @Tag("PAY-5")
    void thePaymentThatCameInAFileOfAnotherFormatBooksOnceWhicheverComesFirst() {
        for (boolean ocrFirst : List.of(true, false)) {
            School school = new School().withSentInvoice();
            BankTransaction ocr = byOcr(school, "123456700", "9600000000", "600.00");
            BankTransaction camt = byCamt(school, "123456700", "", "600.00");
            List<LoadItem> items = new ArrayList<>();

            school.load(ocrFirst ? ocr : camt);
            LoadReport second = school.load(Mode.COMMIT, items, ocrFirst ? camt : ocr);
            school.load(ocr, camt);

            assertThat(only(second)).isEqualTo(Outcome.ALREADY_REGISTERED);
            assertThat(second.possibleDuplicates()).isZero();
            assertThat(items.get(1).remark()).contains("registered before from another file, as line 4");
            assertThat(school.settlement(1).paid()).isEqualTo(nok("600.00"));
        }
    }

    @Test
    @Tag("PAY-5")
    void asManyEqualPaymentsAreBookedAsTheFullerFileHas() {
        School school = new School().withSentInvoice();
        BankTransaction ocr = byOcr(school, "123456700", "9600000000", "100.00");
        BankTransaction camt = byCamt(school, "123456700", "", "100.00");

        school.load(ocr, ocr);
        LoadReport second = school.load(camt, camt, camt);

        assertThat(second.outcomes().get(Outcome.ALREADY_REGISTERED)).isEqualTo(2);
        assertThat(second.outcomes().get(Outcome.REGISTERED)).isEqualTo(1);
        assertThat(school.settlement(1).paid()).isEqualTo(nok("300.00"));
    }

    @Test
    @Tag("PAY-2")
    @Tag("PAY-15")
    void underOtherReferencesItIsBookedAndShownAsAPossibleDuplicate() {
        School school = new School().withSentInvoice();
        school.load(byOcr(school, "123456700", "9600000000", "600.00"));
        List<LoadItem> items = new ArrayList<>();

        LoadReport second = school.load(
                Mode.COMMIT,
                items,
                byCamt(school, "", "TX-1", "600.00"),
                byCamt(school, "999999999", "", "600.00"),
                byCamt(school, "999999998", "", "1.00"));

        assertThat(second.outcomes().get(Outcome.REGISTERED)).isEqualTo(3);
        assertThat(second.possibleDuplicates()).isEqualTo(2);
        assertThat(items.subList(1, 4))
                .extracting(i -> ((LoadItem.Row) i).isPossibleDuplicate())
                .containsExactly(true, true, false);
        assertThat(items.get(1).remark())
                .isEqualTo("OK, but line 4 is a payment of the same date and amount with reference 123456700: is it the"
                        + " same?");
        assertThat(items.get(3).remark()).isEqualTo("OK");
        assertThat(school.settlement(1).paid()).isEqualTo(nok("1801.00"));
        TransactionKey key = ((LoadItem.Row) items.get(1)).key();
        assertThat(school.store.transactions(List.of(key)).get(key).remark()).contains("is it the same?");
    }

    @Test
    @Tag("PAY-5")
    void twoEqualPaymentsOfOneFileAreNotSuspected() {
        School school = new School().withSentInvoice();
        BankTransaction one = byOcr(school, "123456700", "9600000000", "100.00");
        assertThat(school.load(one, one).possibleDuplicates()).isZero();
    }
}
