package org.schoolbilling.bank.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.payment.BankReferences;

/** Arbitrary transmissions, as what is written and as the bytes that the writer makes of it. */
final class OcrGiroFiles {

    private static final LocalDate FIRST = LocalDate.of(2019, 12, 25);

    private OcrGiroFiles() {}

    record Assignment(String account, List<OcrGiroTransaction> transactions) {}

    record Transmission(List<Assignment> assignments) {

        byte[] bytes() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            OcrGiroWriter writer = new OcrGiroWriter(out);
            try {
                writer.startTransmission("00008080", 42, "98765432");
                int number = 0;
                for (Assignment assignment : assignments) {
                    number++;
                    writer.startAssignment("001234567", number, assignment.account());
                    for (OcrGiroTransaction transaction : assignment.transactions()) {
                        writer.transaction(transaction);
                    }
                    writer.endAssignment(OcrFiles.TODAY);
                }
                writer.endTransmission(OcrFiles.TODAY);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Arbitrary<Transmission> transmissions() {
        Arbitrary<Assignment> assignment = Combinators.combine(
                        digits(11), transactions().list().ofMinSize(1).ofMaxSize(6))
                .as(Assignment::new);
        return assignment.list().ofMinSize(1).ofMaxSize(3).map(Transmission::new);
    }

    /** Of all types; amounts of nothing and the largest ones among them, and minus signs where banks put none. */
    static Arbitrary<OcrGiroTransaction> transactions() {
        Arbitrary<Integer> types = Arbitraries.integers().between(10, 21);
        Arbitrary<Long> amounts = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.longs().between(1, 1_000_000)),
                Tuple.of(1, Arbitraries.longs().between(-1_000_000, 0)),
                Tuple.of(1, Arbitraries.longs().between(0, 999_999_999_999_999L)));
        Arbitrary<@Nullable LocalDate> bankDates = dates().injectNull(0.3);
        Arbitrary<String> texts = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('\u00a1', '\u00ff')
                .ofMaxLength(40)
                .map(String::strip);
        return Combinators.combine(types, dates(), amounts, kids(), references(), bankDates, orEmpty(digits(11)), texts)
                .as((type, date, amount, kid, references, bankDate, account, text) -> new OcrGiroTransaction(
                        type, date, amount, kid, references, bankDate, account, type >= 20 ? text : ""));
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 2900).map(FIRST::plusDays);
    }

    private static Arbitrary<String> kids() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.strings().numeric().ofMinLength(2).ofMaxLength(25)),
                Tuple.of(1, Arbitraries.strings().numeric().ofMaxLength(24).map(digits -> digits + "-")),
                Tuple.of(1, Arbitraries.just("")));
    }

    private static Arbitrary<BankReferences> references() {
        return Combinators.combine(orEmpty(digits(9)), orEmpty(digits(10)), orEmpty(digits(10)))
                .as(BankReferences::new);
    }

    private static Arbitrary<String> orEmpty(Arbitrary<String> digits) {
        return digits.map(text -> text.matches("0+") ? "" : text);
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.strings().numeric().ofLength(length)),
                Tuple.of(1, Arbitraries.just("0".repeat(length))));
    }
}
