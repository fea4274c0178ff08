package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.spi.bank.BankFileException;

/** Every place of the samples, one after the other. */
@Tag("PAY-1")
@Tag("ERR-2")
class OcrGiroCorruptionTest {

    /** Where money stands, by record type: first and last position. */
    private static final int[][] MONEY_IN_ITEM_1 = {{1, 15}, {32, 49}};

    private static final int[][] MONEY_IN_OTHERS = {{1, 15}};
    private static final int[][] MONEY_IN_ENDS = {{1, 41}};

    private static final String VALUES = "01279 -+X\0\n";

    @ParameterizedTest
    @ValueSource(strings = {"ocr_all_types.txt", "ocr_kid_dash.txt"})
    void aFileCutOffAnywhereIsRefusedUnlessOnlyItsLastLineEndIsLost(String name) {
        byte[] whole = OcrFiles.sample(name);
        int content = new String(whole, ISO_8859_1).stripTrailing().length();
        List<BankTransaction> all = OcrFiles.read(whole).transactions();

        for (int length = 0; length < whole.length; length++) {
            Optional<List<BankTransaction>> read = read(Arrays.copyOf(whole, length));
            if (length < content) {
                assertThat(read).as("cut to %d bytes", length).isEmpty();
            } else {
                assertThat(read).as("cut to %d bytes", length).contains(all);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocr_all_types.txt", "ocr_kid_dash.txt"})
    void anyByteOfMoneyChangedIsRefusedOrChangesNoMoney(String name) {
        byte[] whole = OcrFiles.sample(name);
        List<Money> amounts = amounts(OcrFiles.read(whole).transactions());
        int lineLength = new String(whole, ISO_8859_1).indexOf('\n') + 1;
        int accepted = 0;

        for (int line = 0; line < whole.length / lineLength; line++) {
            for (int[] field : moneyIn(new String(whole, line * lineLength + 6, 2, ISO_8859_1))) {
                for (int position = field[0]; position <= field[1]; position++) {
                    for (byte value : VALUES.getBytes(ISO_8859_1)) {
                        byte[] changed = whole.clone();
                        changed[line * lineLength + position - 1] = value;
                        Optional<List<BankTransaction>> read = read(changed);
                        if (read.isPresent()) {
                            accepted++;
                            assertThat(amounts(read.get())).isEqualTo(amounts);
                        }
                    }
                }
            }
        }
        // The value that stood there, at each place; and what leaves the money alone, as the sign of a reversal.
        assertThat(accepted).isPositive();
    }

    @Test
    void anyByteAtAllIsReadAsTheReferenceReadsIt() {
        byte[] whole = OcrFiles.sample("ocr_all_types.txt");

        for (int place = 0; place < whole.length; place++) {
            for (byte value : "0-X".getBytes(ISO_8859_1)) {
                byte[] changed = whole.clone();
                changed[place] = value;
                assertThat(read(changed))
                        .as("byte %d of line %d", place % 82 + 1, place / 82 + 1)
                        .isEqualTo(ReferenceParser.read(changed));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocr_all_types.txt", "ocr_kid_dash.txt"})
    void anyLineDroppedOrDoubledIsRefused(String name) {
        String text = new String(OcrFiles.sample(name), ISO_8859_1);
        List<String> lines = text.lines().toList();

        for (int i = 0; i < lines.size(); i++) {
            OcrFiles.Lines dropped = new OcrFiles.Lines(text).delete(i + 1);
            OcrFiles.Lines doubled = new OcrFiles.Lines(text).insert(i + 1, lines.get(i));
            assertThat(read(dropped.text().getBytes(ISO_8859_1)))
                    .as("without line %d", i + 1)
                    .isEmpty();
            assertThat(read(doubled.text().getBytes(ISO_8859_1)))
                    .as("line %d twice", i + 1)
                    .isEmpty();
        }
    }

    private static int[][] moneyIn(String recordType) {
        return switch (recordType) {
            case "30" -> MONEY_IN_ITEM_1;
            case "88", "89" -> MONEY_IN_ENDS;
            case "31", "32" -> MONEY_IN_OTHERS;
            default -> new int[][] {{1, 8}};
        };
    }

    private static List<Money> amounts(List<BankTransaction> transactions) {
        return transactions.stream().map(BankTransaction::amount).toList();
    }

    private static Optional<List<BankTransaction>> read(byte[] bytes) {
        try {
            return Optional.of(OcrFiles.read(bytes).transactions());
        } catch (BankFileException e) {
            return Optional.empty();
        }
    }
}
