package org.schoolbilling.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.catalog.CatalogFixtures.ACCOUNT;
import static org.schoolbilling.catalog.CatalogFixtures.OTHER_ACCOUNT;
import static org.schoolbilling.catalog.CatalogFixtures.catalog;
import static org.schoolbilling.catalog.CatalogFixtures.claimType;
import static org.schoolbilling.catalog.CatalogFixtures.invoiceType;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;
import static org.schoolbilling.invoice.InvoiceFixtures.sent;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.reference.CheckMethod;
import org.schoolbilling.reference.KidField;
import org.schoolbilling.reference.KidScheme;

/** One bank transaction against what is known of it. */
class MatchingTest {

    private static final String KID = "0000001231234566";
    private static final Invoice INVOICE = sent(claim(1, 85000));
    private static final Catalog CATALOG = catalog(List.of(claimType("SEMAVG")), invoiceType("SEM", "SEMAVG"));

    private static BankTransaction transaction(TransactionKind kind, String account, long minor, String reference) {
        return new BankTransaction(
                1, kind, account, DAY, null, ore(minor), reference, new BankReferences("A", "T", "F"), "", "");
    }

    private static BankTransaction paid(String account, String reference) {
        return transaction(TransactionKind.PAYMENT, account, 85000, reference);
    }

    private static Match match(BankTransaction transaction, Known known) {
        return new Matching(CATALOG).match(transaction, known);
    }

    private static Known recorded(TransactionState state, long minor) {
        BankTransaction earlier = transaction(TransactionKind.PAYMENT, ACCOUNT.digits(), minor, KID);
        return new Known(
                new RecordedTransaction(
                        TransactionKey.of(earlier, 1), earlier, state, Outcome.UNKNOWN_KID, "by hand", "file", 1),
                INVOICE,
                INVOICE);
    }

    @Test
    void aPaymentWithTheInvoicesKidOnItsAccountIsRegistered() {
        Match match = match(paid(ACCOUNT.digits(), KID), new Known(null, INVOICE, INVOICE));
        assertThat(match).isEqualTo(new Match.Registered(INVOICE));
        assertThat(match.outcome()).isEqualTo(Outcome.REGISTERED);
        assertThat(match.remark()).isEqualTo("OK");
        assertThat(new Match.Registered(INVOICE).isPossibleDuplicate()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "UNRESOLVED, REGISTERED, OK",
        "REGISTERED, ALREADY_REGISTERED, registered before",
        "PLACED, HANDLED_BEFORE, placed by hand before",
        "DUPLICATE, HANDLED_BEFORE, confirmed as a duplicate before",
        "SENT_BACK, HANDLED_BEFORE, sent back before",
        "REMOVED, HANDLED_BEFORE, removed before: by hand"
    })
    void whatWasMetBeforeIsTriedAgainOnlyWhileUnresolved(TransactionState state, Outcome outcome, String remark) {
        Match match = match(paid(ACCOUNT.digits(), KID), recorded(state, 85000));
        assertThat(match.outcome()).isEqualTo(outcome);
        assertThat(match.remark()).isEqualTo(remark);
    }

    @ParameterizedTest
    @EnumSource(TransactionState.class)
    void anotherAmountThanRecordedIsForAPerson(TransactionState state) {
        Match match = match(paid(ACCOUNT.digits(), KID), recorded(state, 84999));
        assertThat(match.outcome()).isEqualTo(Outcome.AMOUNT_DIFFERS);
        assertThat(match.remark()).contains(ore(84999).toString(), ore(85000).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "PAYMENT, 0000001231234567, MALFORMED_KID",
        "PAYMENT, '', MALFORMED_KID",
        "PAYMENT, 0000001231234566, UNKNOWN_INVOICE",
        "NOTHING, 0000001231234566, NOT_A_PAYMENT",
        "CARD_PURCHASE, 0000001231234566, NOT_A_PAYMENT",
        "REVERSAL, 0000001231234566, REVERSAL"
    })
    void whatIsNoPaymentOfAnInvoiceIsSaidSo(TransactionKind kind, String reference, Outcome outcome) {
        Match match = match(transaction(kind, ACCOUNT.digits(), 85000, reference), Known.NOTHING);
        assertThat(match.outcome()).isEqualTo(outcome);
        assertThat(match.remark()).isNotBlank();
    }

    @Test
    void aKidThatIsNotTheInvoicesAndAnAccountThatIsNotItsTypesAreNamed() {
        Match otherKid = match(paid(ACCOUNT.digits(), KID), new Known(null, null, INVOICE));
        assertThat(otherKid.outcome()).isEqualTo(Outcome.UNKNOWN_KID);
        assertThat(otherKid.remark()).contains("invoice 123", "'" + KID + "'");
        Match otherAccount = match(paid(OTHER_ACCOUNT.digits(), KID), new Known(null, INVOICE, INVOICE));
        assertThat(otherAccount.outcome()).isEqualTo(Outcome.WRONG_ACCOUNT);
        assertThat(otherAccount.remark()).contains(ACCOUNT.digits(), OTHER_ACCOUNT.digits());
    }

    @Test
    void anAccountOfNoTypeIsReadByTheSchemesOfAll() {
        KidScheme shorter = KidScheme.of(CheckMethod.MOD10, new KidField(KidScheme.INVOICE, 7));
        String shortKid = shorter.generate(42).value();
        Catalog two = catalog(
                List.of(claimType("SEMAVG")),
                invoiceType("SEM", "SEMAVG"),
                invoiceType("KURS", OTHER_ACCOUNT, shorter, "SEMAVG"));
        References references = new References(two);
        assertThat(references
                        .number(paid("97104000009", shortKid))
                        .orElseThrow()
                        .value())
                .isEqualTo(42);
        assertThat(references.number(paid("97104000009", KID)).orElseThrow().value())
                .isEqualTo(123);
        assertThat(references.number(paid(OTHER_ACCOUNT.digits(), KID))).isEmpty();
        assertThat(references.isWellFormed(paid(OTHER_ACCOUNT.digits(), KID))).isFalse();
        assertThat(references.isWellFormed(paid(ACCOUNT.digits(), KID))).isTrue();
    }

    @Test
    void aWellFormedKidOfNoInvoiceNumberIsOfNoInvoice() {
        KidScheme lenient = KidScheme.of(CheckMethod.MOD10, new KidField(KidScheme.INVOICE, 7).withZero());
        Catalog catalog = catalog(List.of(claimType("SEMAVG")), invoiceType("SEM", OTHER_ACCOUNT, lenient, "SEMAVG"));
        BankTransaction ofNone =
                paid(OTHER_ACCOUNT.digits(), lenient.generate(0).value());
        assertThat(new References(catalog).isWellFormed(ofNone)).isTrue();
        assertThat(new References(catalog).number(ofNone)).isEmpty();
    }

    @Test
    void aPaymentHasAnAmountAboveZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transaction(TransactionKind.PAYMENT, "", 0, ""))
                .withMessageContaining("0.00");
        assertThat(transaction(TransactionKind.REVERSAL, "", -5, "").amount()).isEqualTo(ore(-5));
    }

    @Test
    void referencesFitTheirFields() {
        assertThat(new BankReferences("a".repeat(35), "t".repeat(80), "f".repeat(35)).transactionId())
                .hasSize(80);
        refused("a".repeat(36), "", "", "archive reference has 36");
        refused("", "t".repeat(81), "", "transaction id has 81");
        refused("", "", "f".repeat(36), "form number has 36");
    }

    private static void refused(String archive, String id, String form, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BankReferences(archive, id, form))
                .withMessageContaining(message);
    }

    @Test
    void onlyARegisteredTransactionNamesAnInvoice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Match.NotRegistered(Outcome.REGISTERED, ""))
                .withMessageContaining("names its invoice");
    }

    @Test
    void aRecordedTransactionIsRegisteredOrForAPerson() {
        BankTransaction paid = paid(ACCOUNT.digits(), KID);
        TransactionKey key = TransactionKey.of(paid, 1);
        RecordedTransaction registered = RecordedTransaction.of(key, paid, new Match.Registered(INVOICE), "file");
        RecordedTransaction open =
                RecordedTransaction.of(key, paid, new Match.NotRegistered(Outcome.UNKNOWN_KID, "?"), "file");
        assertThat(registered.state()).isEqualTo(TransactionState.REGISTERED);
        assertThat(registered.isUnresolved()).isFalse();
        assertThat(open.state()).isEqualTo(TransactionState.UNRESOLVED);
        assertThat(open.isUnresolved()).isTrue();
        assertThat(open.withVersion(3).version()).isEqualTo(3);
        assertThat(open.with(TransactionState.PLACED, Outcome.UNKNOWN_KID, "here"))
                .isEqualTo(new RecordedTransaction(
                        key, paid, TransactionState.PLACED, Outcome.UNKNOWN_KID, "here", "file", 0));
    }

    @Test
    @Tag("PAY-5")
    void aKeyIsReadFromItsText() {
        for (int ordinal : new int[] {1, 2, 12}) {
            TransactionKey key = TransactionKey.of(paid(ACCOUNT.digits(), KID), ordinal);
            assertThat(TransactionKey.parse(key.toText())).isEqualTo(key);
            TransactionKey withAmount = key.withAmount(ore(500));
            assertThat(withAmount).isNotEqualTo(key);
            assertThat(TransactionKey.parse(withAmount.toText())).isEqualTo(withAmount);
        }
        for (String text : List.of("", "1/2026-01-15/", "1/2026-01-15/#", "1/15.01.2026/A#1")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TransactionKey.parse(text))
                    .withMessageContaining("\"" + text + "\"");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransactionKey.parse("1/2026-01-15/A#0"))
                .withMessageContaining("0");
    }
}
