package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.bank.BankFileException;
import org.schoolbilling.spi.bank.BankFileFormat;
import org.schoolbilling.spi.bank.BankFileItem;
import org.schoolbilling.spi.bank.BankFileSummary;

/**
 * What {@link BankFileFormat} promises of the files it reads, and of those it refuses. Extend it, and supply a fixture that
 * makes both.
 */
@ExtendWith(PromiseExtension.class)
@DisplayNameGeneration(Sentences.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
public abstract class BankFormatContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final Currency NOK = Currency.getInstance("NOK");
    private static final String ACCOUNT = "86011117947";

    private BankFormatFixture fixture;
    private BankFileFormat format;

    /** Made by JUnit. */
    protected BankFormatContract() {}

    /** The format under test, and files of it; asked once for each test. */
    protected abstract BankFormatFixture fixture();

    @BeforeEach
    final void takeFormat() {
        fixture = fixture();
        format = fixture.format();
    }

    /** What one reading gave. */
    private record Reading(BankFileSummary summary, List<BankFileItem> items) {
        List<BankTransaction> transactions() {
            return items.stream()
                    .filter(BankFileItem.Transaction.class::isInstance)
                    .map(item -> ((BankFileItem.Transaction) item).transaction())
                    .toList();
        }
    }

    private Reading read(BankFile file) throws IOException {
        List<BankFileItem> items = new ArrayList<>();
        return new Reading(format.read(file, TODAY, NOK, items::add), items);
    }

    private Reading read(byte[] bytes) throws IOException {
        return read(new BytesFile(bytes));
    }

    private static BankTransaction payment(int n) {
        return new BankTransaction(
                n,
                TransactionKind.PAYMENT,
                ACCOUNT,
                TODAY.minusDays(n % 5),
                null,
                Money.ofMinor(10_000L + 37L * n, NOK),
                String.format("%015d", n) + "6",
                new BankReferences(String.format("%09d", 700_000 + n), "", ""),
                "",
                "");
    }

    private static List<BankTransaction> payments(int count) {
        List<BankTransaction> payments = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            payments.add(payment(n));
        }
        return payments;
    }

    /** What a payment is booked by. */
    private static List<Object> booked(BankTransaction t) {
        return List.of(t.kind(), t.receivingAccount(), t.paymentDate(), t.amount(), t.reference());
    }

    @Test
    @Tag("PAY-1")
    @LookAt("each field of a payment, and the order of rows")
    void everyPaymentOfAFileIsGivenInItsOrder() throws IOException {
        List<BankTransaction> written = payments(12);
        List<BankTransaction> read = read(fixture.file(written)).transactions();
        assertThat(read.stream().map(BankFormatContract::booked))
                .as("payments: kind, account, date, amount and KID")
                .isEqualTo(written.stream().map(BankFormatContract::booked).toList());
        assertThat(read).extracting(BankTransaction::row).as("rows").isSorted().doesNotHaveDuplicates();
        assertThat(read.get(0).row()).as("the first row").isPositive();
    }

    @Test
    @Tag("PAY-5")
    @LookAt("what goes into the bank's references: nothing that another file of the same payment says differently")
    void aPaymentIsTheSameInAnotherFile() throws IOException {
        List<BankTransaction> written = payments(4);
        List<BankTransaction> all = read(fixture.file(written)).transactions();
        List<BankTransaction> last = read(fixture.file(written.subList(2, 4))).transactions();
        assertThat(last).hasSize(2);
        assertThat(last.stream().map(t -> TransactionKey.of(t, 1)))
                .as("identities of the last two payments, in a file of their own")
                .isEqualTo(all.subList(2, 4).stream()
                        .map(t -> TransactionKey.of(t, 1))
                        .toList());
        assertThat(all.stream().map(t -> TransactionKey.of(t, 1)).distinct())
                .as("identities of different payments")
                .hasSize(4);
    }

    @Test
    @Tag("PAY-1")
    @LookAt("anything that one reading leaves behind for the next")
    void theSameBytesGiveTheSameItemsInBothPasses() throws IOException {
        byte[] bytes = fixture.file(payments(9));
        Reading check = read(bytes);
        Reading booking = read(bytes);
        assertThat(check.transactions()).hasSize(9);
        assertThat(booking.items()).as("items of the booking pass").isEqualTo(check.items());
        assertThat(booking.summary()).as("summary of the booking pass").isEqualTo(check.summary());
        assertThat(fixture.format().read(new BytesFile(bytes), TODAY, NOK, item -> {}))
                .as("summary of a pass whose items are thrown away")
                .isEqualTo(check.summary());
    }

    @Test
    @Tag("PAY-1")
    @Tag("PAY-15")
    @LookAt("how the summary is counted: over every item that was given")
    void theSummaryIsThatOfTheItems() throws IOException, NoSuchAlgorithmException {
        byte[] bytes = fixture.file(payments(7));
        Reading reading = read(bytes);
        BankFileSummary summary = reading.summary();
        List<BankTransaction> given = reading.transactions();
        assertThat(summary.format()).as("format").isEqualTo(format.name()).isNotBlank();
        assertThat(summary.bytes()).as("bytes").isEqualTo(bytes.length);
        assertThat(summary.sha256())
                .as("digest")
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(summary.transactions()).as("transactions").isEqualTo(7).isEqualTo(given.size());
        assertThat(summary.total())
                .as("total")
                .isEqualTo(Money.sum(
                        NOK, given.stream().map(BankTransaction::amount).toList()));
        assertThat(summary.structural())
                .as("structural records")
                .isEqualTo(reading.items().stream()
                        .filter(BankFileItem.Structural.class::isInstance)
                        .count());
        assertThat(summary.otherServices())
                .as("records of other services")
                .isEqualTo(reading.items().stream()
                        .filter(BankFileItem.OtherService.class::isInstance)
                        .count());
    }

    @Test
    @Tag("PAY-1")
    @Tag("ERR-2")
    @LookAt("the end records: every count, sum and date that the file states of itself")
    void aFileThatContradictsItselfIsRefused() throws IOException {
        Map<String, byte[]> faulty = fixture.faultyFiles();
        assertThat(faulty).as("faulty files that the fixture gives").isNotEmpty();
        faulty.forEach((fault, bytes) -> assertThatThrownBy(() -> read(bytes))
                .as("a file with this fault: %s", fault)
                .isInstanceOf(BankFileException.class)
                .hasMessageContaining("bytes.test")
                .hasMessageContaining("Nothing of this file is booked"));
        assertThat(read(fixture.file(payments(2))).transactions())
                .as("and one without")
                .hasSize(2);
    }

    @Test
    @Tag("PAY-1")
    @Tag("ERR-2")
    @LookAt("a file that ends before its last record: a transfer that broke off")
    void aFileThatWasCutOffIsRefused() throws IOException {
        List<BankTransaction> written = payments(5);
        byte[] whole = fixture.file(written);
        List<BankTransaction> all = read(whole).transactions();
        assertThat(all).hasSize(5);
        for (int length = 0; length < whole.length; length += length < 40 ? 1 : 17) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                assertThat(read(cut).transactions())
                        .as("payments of a file of %d bytes, cut to %d and taken for whole", whole.length, length)
                        .isEqualTo(all);
            } catch (BankFileException e) {
                assertThat(e).hasMessageContaining("bytes.test");
            }
        }
        assertThatThrownBy(() -> read(new byte[0])).as("an empty file").isInstanceOf(BankFileException.class);
    }

    @Test
    @Tag("PAY-1")
    @LookAt("a failing read: an exception of the stream, never the end of the file")
    void bytesThatCannotBeReadAreAFailureAndNotAnEnd() throws IOException {
        byte[] whole = fixture.file(payments(5));
        for (int length = 0; length < whole.length; length += 1 + whole.length / 60) {
            BytesFile breaking = BytesFile.breakingAfter(whole, length);
            assertThatThrownBy(() -> read(breaking))
                    .as("a stream that breaks after %d of %d bytes", length, whole.length)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(BytesFile.BROKE);
        }
        assertThat(read(whole).transactions()).as("the whole file").hasSize(5);
    }

    @Test
    @Tag("PAY-1")
    @LookAt("a stream that gives fewer bytes than asked for: it is no end")
    void smallPiecesMakeNoDifference() throws IOException {
        byte[] bytes = fixture.file(payments(6));
        Reading atOnce = read(bytes);
        Reading bitByBit = read(BytesFile.inPieces(bytes));
        assertThat(atOnce.transactions()).hasSize(6);
        assertThat(bitByBit.items()).isEqualTo(atOnce.items());
        assertThat(bitByBit.summary()).isEqualTo(atOnce.summary());
    }

    @Test
    @Tag("PAY-1")
    @LookAt("opening once for each reading, and closing, also where the file is refused")
    void theFileIsOpenedOnceAndClosed() throws IOException {
        BytesFile good = new BytesFile(fixture.file(payments(3)));
        read(good);
        assertThat(good.opened()).as("times opened").isEqualTo(1);
        assertThat(good.closed()).as("times closed").isEqualTo(1);
        for (byte[] bytes : fixture.faultyFiles().values()) {
            BytesFile faulty = new BytesFile(bytes);
            assertThatThrownBy(() -> read(faulty)).isInstanceOf(BankFileException.class);
            assertThat(faulty.closed()).as("times closed").isEqualTo(faulty.opened());
        }
    }

    @Test
    @Tag("PAY-14")
    @LookAt("a KID with a wrong check digit, or none: the matching decides, not the reading")
    void nothingIsRefusedForItsKid() throws IOException {
        BankTransaction right = payment(1);
        BankTransaction wrong = new BankTransaction(
                2,
                TransactionKind.PAYMENT,
                ACCOUNT,
                TODAY,
                null,
                Money.ofMinor(50_000, NOK),
                "1234567890123450",
                new BankReferences("000700009", "", ""),
                "",
                "");
        assertThat(read(fixture.file(List.of(right, wrong))).transactions())
                .extracting(BankTransaction::reference)
                .containsExactly(right.reference(), wrong.reference());
    }

    @Test
    @Tag("PAY-1")
    @LookAt("the head that recognises looks at, and how short it may be")
    void itRecognisesItsOwnFilesOnly() {
        byte[] bytes = fixture.file(payments(2));
        assertThat(format.recognises(Arrays.copyOf(bytes, Math.min(bytes.length, 4096))))
                .as("the head of a file of its own")
                .isTrue();
        assertThat(format.recognises(new byte[0])).as("no bytes").isFalse();
        assertThat(format.recognises("id;name\r\n1;Kari\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .as("a spreadsheet")
                .isFalse();
        assertThat(format.recognises(new byte[512])).as("zeros").isFalse();
    }

    @Test
    @Tag("PAY-1")
    @LookAt("fields of the format that a reading changes")
    void manyReadAtOnce() throws IOException {
        byte[] few = fixture.file(payments(3));
        byte[] many = fixture.file(payments(40));
        List<Callable<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            byte[] bytes = i % 2 == 0 ? few : many;
            readers.add(() -> {
                int seen = 0;
                for (int round = 0; round < 10; round++) {
                    seen = read(bytes).transactions().size();
                }
                return seen;
            });
        }
        assertThat(Together.run(readers)).as("payments seen by each").containsExactly(3, 40, 3, 40, 3, 40);
    }

    @Test
    @Tag("PAY-1")
    @LookAt("a taker that fails: its failure goes through, and the file is closed")
    void aTakerThatFailsEndsTheReading() {
        BytesFile file = new BytesFile(fixture.file(payments(3)));
        assertThatThrownBy(() -> format.read(file, TODAY, NOK, item -> {
                    throw new IllegalStateException("the taker is full");
                }))
                .as("what the reader throws")
                .hasStackTraceContaining("the taker is full");
        assertThat(file.closed()).as("times closed").isEqualTo(1);
    }
}
