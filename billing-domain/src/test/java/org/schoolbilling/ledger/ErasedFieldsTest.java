package org.schoolbilling.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.catalog.CatalogFixtures.ACCOUNT;
import static org.schoolbilling.catalog.CatalogFixtures.catalog;
import static org.schoolbilling.catalog.CatalogFixtures.claimType;
import static org.schoolbilling.catalog.CatalogFixtures.invoiceType;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.STAMP;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;
import static org.schoolbilling.invoice.InvoiceFixtures.sent;
import static org.schoolbilling.invoice.InvoiceFixtures.sentHeader;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.identifier.Gln;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.identifier.OrganisationNumber;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.Marks;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.refund.RefundLine;
import org.schoolbilling.refund.RefundTransfer;

/**
 * What stays is named, field by field; whatever else a record holds, today or later, must be gone when the debtor is. Every
 * field is filled, since an empty one cannot show that it is cleared.
 */
@Tag("LOG-5")
class ErasedFieldsTest {

    private static final NationalId SYNTHETIC = NationalId.parse("03820151215");
    private static final Address HOME = new Address(List.of("c/o Prøve", "Prøveveien 1"), "9999", "Prøvestad");

    /** What may stand where something personal was. */
    private static final Set<Object> NOTHING = Set.of("", Erasing.NAME, Address.NONE, Marks.NONE);

    private static @Nullable Object value(RecordComponent field, Record of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(field.getName(), e);
        }
    }

    private static void assertOnlyStays(Record before, Record after, String... stays) {
        Set<String> staying = Set.of(stays);
        RecordComponent[] fields = before.getClass().getRecordComponents();
        assertThat(Arrays.stream(fields).map(RecordComponent::getName).collect(Collectors.toSet()))
                .containsAll(staying);
        for (RecordComponent field : fields) {
            Object was = value(field, before);
            Object is = value(field, after);
            if (staying.contains(field.getName())) {
                assertThat(is).as("stays: " + field).isEqualTo(was);
            } else {
                assertThat(was == null || NOTHING.contains(was))
                        .as("not filled: " + field)
                        .isFalse();
                assertThat(is == null || NOTHING.contains(is))
                        .as("not erased: " + field)
                        .isTrue();
            }
        }
    }

    @Test
    void ofADebtorIdKindAndNumberStay() {
        Debtor debtor = new Debtor(
                new DebtorId("D1"),
                DebtorKind.PERSON,
                7,
                "Kari Prøve",
                HOME,
                LanguageForm.NYNORSK,
                SYNTHETIC,
                OrganisationNumber.parse("995525828"),
                Gln.parse("7080000985142"));
        assertOnlyStays(debtor, Erasing.erased(debtor), "id", "kind", "number");
    }

    @Test
    void ofAnInvoicesHeaderStaysWhatTheAccountsNeed() {
        InvoiceHeader told = sentHeader()
                .withTexts("v/ Kari Prøve", "ringte")
                .withRefundAccount(ACCOUNT)
                .withMarks(new Marks("syk", "flyttet", DAY));
        var catalog = catalog(List.of(claimType("SEMAVG")), invoiceType("SEM", "SEMAVG"));
        InvoiceHeader left = new InvoiceErasing(catalog, STAMP)
                .erased(sent().withHeader(told), List.of())
                .orElseThrow()
                .after()
                .header();
        assertOnlyStays(
                told,
                left,
                "id",
                "debtor",
                "type",
                "term",
                "sequence",
                "currency",
                "numberOrNull",
                "kidOrNull",
                "languageOrNull",
                "milestones",
                "issueRun",
                "isDiscarded",
                "created",
                "changed");
    }

    @Test
    void ofABankTransactionPayerAndTextGoAndANationalIdIsMasked() {
        BankTransaction paid = new BankTransaction(
                3,
                TransactionKind.PAYMENT,
                ACCOUNT.digits(),
                DAY,
                DAY,
                ore(5),
                SYNTHETIC.digits(),
                new BankReferences("A", "T", "F"),
                "12345600017",
                "fra Kari Prøve");
        RecordedTransaction recorded = new RecordedTransaction(
                TransactionKey.of(paid, 1), paid, TransactionState.REGISTERED, Outcome.REGISTERED, "r", "f", 1);
        RecordedTransaction left = Erasing.erased(recorded);
        assertThat(left)
                .isEqualTo(new RecordedTransaction(
                        recorded.key(),
                        left.transaction(),
                        TransactionState.REGISTERED,
                        Outcome.REGISTERED,
                        "r",
                        "f",
                        1));
        assertThat(left.transaction().reference()).isEqualTo("038201*****");
        assertOnlyStays(
                withReference(paid, "038201*****"),
                left.transaction(),
                "row",
                "kind",
                "receivingAccount",
                "paymentDate",
                "bookingDateOrNull",
                "amount",
                "reference",
                "references");
    }

    private static BankTransaction withReference(BankTransaction t, String reference) {
        return new BankTransaction(
                t.row(),
                t.kind(),
                t.receivingAccount(),
                t.paymentDate(),
                t.bookingDateOrNull(),
                t.amount(),
                reference,
                t.references(),
                t.payerAccount(),
                t.text());
    }

    @Test
    void ofATransferTheReceiverGoes() {
        RefundTransfer transfer = new RefundTransfer(
                1,
                2,
                new RefundLine(new InvoiceId(3), 4),
                null,
                ore(5),
                "id",
                "Nordvik høgskole",
                ACCOUNT.digits(),
                "Kari Prøve",
                "12345600017",
                "Tilbakebetaling");
        assertOnlyStays(
                transfer,
                transfer.erased(),
                "batch",
                "number",
                "lineOrNull",
                "transactionOrNull",
                "amount",
                "id",
                "payer",
                "payerAccount",
                "text");
    }
}
