package org.schoolbilling.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.head;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;
import static org.schoolbilling.invoice.InvoiceFixtures.sent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.PaymentOrigin;

/** Whether a transaction of another file is one that an invoice holds already. */
class RecurrenceTest {

    private static final BankReferences BARE = new BankReferences("A", "", "");
    private static final BankReferences FULL = new BankReferences("A", "T", "F");

    private static BankTransaction now(
            String account, LocalDate date, @Nullable LocalDate booked, long minor, BankReferences references) {
        return new BankTransaction(
                1, TransactionKind.PAYMENT, account, date, booked, ore(minor), "", references, "", "");
    }

    private static BankTransaction now(BankReferences references) {
        return now("acc", DAY, null, 500, references);
    }

    private static PaymentLine line(int number, String transaction, BankReferences r) {
        return new PaymentLine(
                head(number, Role.PAYMENT, ore(500)),
                new PaymentOrigin(
                        transaction, "acc", r.archiveReference(), r.transactionId(), r.formNumber(), List.of()));
    }

    private static Optional<Recurrence> of(BankTransaction now, int ordinal, PaymentLine... lines) {
        Invoice invoice = sent(claim(1, 5000)).append(List.of(lines), List.of());
        return Recurrence.of(invoice, TransactionKey.of(now, ordinal), now);
    }

    @Test
    void theSameArchiveReferenceWithAndWithoutDetailsIsTheSameTransaction() {
        Recurrence bareThenFull = of(now(FULL), 1, line(2, "other", BARE)).orElseThrow();
        assertThat(bareThenFull.isCertain()).isTrue();
        assertThat(bareThenFull.line().number()).isEqualTo(2);
        assertThat(bareThenFull.remark()).isEqualTo("registered before from another file, as line 2 with reference A");
        assertThat(of(now(BARE), 1, line(2, "other", FULL)).orElseThrow().isCertain())
                .isTrue();
        for (BankReferences one : List.of(new BankReferences("A", "T", ""), new BankReferences("A", "", "F"))) {
            assertThat(of(now(one), 1, line(2, "other", BARE)).orElseThrow().isCertain())
                    .isTrue();
            assertThat(of(now(BARE), 1, line(2, "other", one)).orElseThrow().isCertain())
                    .isTrue();
        }
    }

    @Test
    void theSecondOfTwoAlikeIsTheSecondLine() {
        PaymentLine[] lines = {line(2, "x", BARE), line(3, "y", BARE)};
        assertThat(of(now(FULL), 1, lines).orElseThrow().line().number()).isEqualTo(2);
        assertThat(of(now(FULL), 2, lines).orElseThrow().line().number()).isEqualTo(3);
        assertThat(of(now(FULL), 3, lines).orElseThrow().isCertain()).isFalse();
    }

    @Test
    void otherReferencesOnTheSameDayAreForAPersonToTell() {
        for (BankReferences other : List.of(
                new BankReferences("B", "T", "F"),
                new BankReferences("A", "U", "F"),
                new BankReferences("A", "T", "G"))) {
            Recurrence maybe = of(now(FULL), 1, line(2, "other", other)).orElseThrow();
            assertThat(maybe.isCertain()).isFalse();
            assertThat(maybe.remark())
                    .isEqualTo("OK, but line 2 is a payment of the same date and amount with reference "
                            + other.archiveReference() + ": is it the same?");
        }
        Recurrence unnamed =
                of(now(FULL), 1, line(2, "other", BankReferences.NONE)).orElseThrow();
        assertThat(unnamed.remark()).contains("date and amount: is it");
    }

    @Test
    void withoutAnArchiveReferenceOrATransactionNothingIsCertain() {
        BankReferences bare = new BankReferences("", "", "");
        assertThat(of(now(new BankReferences("", "T", "")), 1, line(2, "other", bare))
                        .orElseThrow()
                        .isCertain())
                .isFalse();
        assertThat(of(now(FULL), 1, line(2, "", BARE)).orElseThrow().isCertain())
                .isFalse();
    }

    @Test
    void equalReferencesInTwoFilesAreTwoPayments() {
        assertThat(of(now(FULL), 1, line(2, "other", FULL))).isEmpty();
        assertThat(of(now(BARE), 1, line(2, "other", BARE))).isEmpty();
    }

    @Test
    void anotherDayAmountOrAccountOrTheTransactionItselfIsNoRecurrence() {
        PaymentLine there = line(2, "other", BARE);
        assertThat(of(now("acc", DAY.plusDays(1), null, 500, FULL), 1, there)).isEmpty();
        assertThat(of(now("acc", DAY.plusDays(1), DAY, 500, FULL), 1, there)).isPresent();
        assertThat(of(now("acc", DAY.plusDays(1), DAY.plusDays(1), 500, FULL), 1, there))
                .isEmpty();
        assertThat(of(now("acc", DAY, DAY.plusDays(1), 500, FULL), 1, there)).isPresent();
        assertThat(of(now("acc", DAY, null, 501, FULL), 1, there)).isEmpty();
        assertThat(of(now("bcc", DAY, null, 500, FULL), 1, there)).isEmpty();
        String itself = TransactionKey.of(now(FULL), 1).toText();
        assertThat(of(now(FULL), 1, line(2, itself, BARE))).isEmpty();
    }
}
