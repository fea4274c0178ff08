package org.schoolbilling.bank.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.schoolbilling.payment.BankTransaction;

/** Messages of any entries, written here as a bank would write them. */
class Camt054Properties {

    private static final Pattern AMOUNT_DIGIT = Pattern.compile("(?<=>)\\d+\\.\\d\\d(?=</(Amt|Sum|TtlAmt)>)");

    record Entry(boolean booked, boolean debit, List<Long> payments) {

        long amount() {
            return payments.stream().mapToLong(Long::longValue).sum();
        }
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        return entries(1);
    }

    @Provide
    Arbitrary<List<Entry>> lumpSums() {
        return entries(2);
    }

    private static Arbitrary<List<Entry>> entries(int fewestPayments) {
        Arbitrary<List<Long>> payments = Arbitraries.longs()
                .between(0, 100_000_000_000L)
                .list()
                .ofMinSize(fewestPayments)
                .ofMaxSize(5);
        return Combinators.combine(
                        Arbitraries.of(true, true, true, false), Arbitraries.of(false, false, true), payments)
                .as(Entry::new)
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 300)
    @Tag("PAY-1")
    void whatWasBookedIsReadWithItsSignAndNothingElse(@ForAll("entries") List<Entry> entries) {
        assertThat(IsoSchema.faultOfNotification(message(entries))).isEmpty();
        OcrFiles.Result result = CamtFiles.read(message(entries));

        List<Long> expected = entries.stream()
                .filter(Entry::booked)
                .flatMap(e -> e.payments().stream().map(p -> e.debit() ? -p : p))
                .toList();
        assertThat(result.transactions()).extracting(t -> t.amount().minor()).isEqualTo(expected);
        assertThat(result.transactions())
                .extracting(BankTransaction::reference)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(expected);
        assertThat(result.summary().total().minor())
                .isEqualTo(expected.stream().mapToLong(Long::longValue).sum());
        assertThat(result.summary().assignments())
                .singleElement()
                .satisfies(a -> assertThat(a.records()).isEqualTo(entries.size()));
    }

    @Property(tries = 300)
    @Tag("PAY-1")
    void noDigitOfAnyAmountCanBeChangedUnseen(
            @ForAll("entries") List<Entry> entries, @ForAll int which, @ForAll int where, @ForAll int by) {
        Assume.that(!entries.isEmpty());
        String text = message(entries);
        List<MatchResult> amounts = AMOUNT_DIGIT.matcher(text).results().toList();
        MatchResult amount = amounts.get(Math.floorMod(which, amounts.size()));
        int at = amount.start() + Math.floorMod(where, amount.end() - amount.start());
        Assume.that(text.charAt(at) != '.');
        char digit = (char) ('0' + (text.charAt(at) - '0' + 1 + Math.floorMod(by, 9)) % 10);

        assertThat(CamtFiles.refusal(text.substring(0, at) + digit + text.substring(at + 1)))
                .isNotNull();
    }

    @Property(tries = 100)
    @Tag("PAY-1")
    void noPaymentCanBeTakenOutOfSeveral(@ForAll("lumpSums") List<Entry> entries, @ForAll int which) {
        Assume.that(!entries.isEmpty());
        String text = message(entries);
        List<MatchResult> payments =
                Pattern.compile("<TxDtls>.*?</TxDtls>").matcher(text).results().toList();
        MatchResult payment = payments.get(Math.floorMod(which, payments.size()));

        assertThat(CamtFiles.refusal(text.substring(0, payment.start()) + text.substring(payment.end())))
                .isNotNull();
    }

    private static String message(List<Entry> entries) {
        List<String> written = new ArrayList<>();
        written.add(summary(entries));
        int kid = 100;
        for (Entry entry : entries) {
            StringBuilder details =
                    new StringBuilder("<Btch><NbOfTxs>" + entry.payments().size() + "</NbOfTxs><TtlAmt Ccy=\"NOK\">"
                            + text(entry.amount()) + "</TtlAmt></Btch>");
            for (long payment : entry.payments()) {
                String one = CamtFiles.payment(text(payment), Integer.toString(kid++));
                details.append(entry.debit() ? one.replace(">CRDT<", ">DBIT<") : one);
            }
            written.add(CamtFiles.entry(
                    text(entry.amount()),
                    entry.debit() ? "DBIT" : "CRDT",
                    "",
                    "<Sts><Cd>" + (entry.booked() ? "BOOK" : "PDNG") + "</Cd></Sts>",
                    details.toString()));
        }
        return CamtFiles.message(written.toArray(String[]::new));
    }

    private static String summary(List<Entry> entries) {
        return "<TxsSummry><TtlNtries>" + of(entries.stream()) + "</TtlNtries><TtlCdtNtries>"
                + of(entries.stream().filter(e -> !e.debit())) + "</TtlCdtNtries><TtlDbtNtries>"
                + of(entries.stream().filter(Entry::debit)) + "</TtlDbtNtries></TxsSummry>";
    }

    private static String of(Stream<Entry> entries) {
        List<Entry> some = entries.toList();
        return "<NbOfNtries>" + some.size() + "</NbOfNtries><Sum>"
                + text(some.stream().mapToLong(Entry::amount).sum()) + "</Sum>";
    }

    private static String text(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
