package org.schoolbilling.bank.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.spi.bank.AssignmentSummary;
import org.schoolbilling.spi.bank.BankFileException;

/**
 * Valid files, damaged at random: bytes changed, lines dropped, repeated, swapped, the end cut off. A damaged file is refused
 * by the documented error, or it is read and then brings the original's money:
 *
 * <ul>
 *   <li>damaged in one place, it has the original's amounts, one by one, in their order;
 *   <li>damaged in several, it has as many transactions and the same total in each assignment. Two amounts whose changes make
 *       up for each other are the one thing that no control sum can see.
 * </ul>
 *
 * <p>What no sum covers – KID, references, payer, texts, dates within the assignment's first and last – may differ: a damaged
 * KID is found when it is matched (PAY-2).
 *
 * <p>How many: {@code -Dcorruption.files=1000000}; a failure names the number of its file, and {@code -Dcorruption.first}
 * begins there.
 */
class OcrGiroRandomCorruptionTest {

    private static final long FILES = Long.getLong("corruption.files", 20_000);
    private static final long FIRST = Long.getLong("corruption.first", 1);

    private static byte[] valid(SplittableRandom random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OcrGiroWriter writer = new OcrGiroWriter(out);
        writer.startTransmission("00008080", random.nextInt(1, 9_999_999), "00123456");
        int assignments = random.nextInt(1, 4);
        for (int a = 1; a <= assignments; a++) {
            writer.startAssignment("001008566", a, "8601111794" + random.nextInt(10));
            int transactions = random.nextInt(1, 7);
            for (int t = 0; t < transactions; t++) {
                int type = random.nextInt(10, 22);
                boolean hasText = type >= 20 && random.nextBoolean();
                writer.transaction(new OcrGiroTransaction(
                        type,
                        OcrFiles.TODAY.minusDays(random.nextInt(400)),
                        random.nextInt(4) == 0 ? random.nextInt(1, 1_000) * 100L : random.nextInt(1, 2_000_000),
                        Damage.digits(random, random.nextInt(2, 26)),
                        new BankReferences(
                                Damage.digits(random, 9), Damage.digits(random, 10), Damage.digits(random, 10)),
                        random.nextBoolean() ? OcrFiles.TODAY.minusDays(random.nextInt(400)) : null,
                        Damage.digits(random, 11),
                        hasText ? "Betaling " + Damage.digits(random, 5) : ""));
            }
            writer.endAssignment(OcrFiles.TODAY);
        }
        writer.endTransmission(OcrFiles.TODAY);
        return out.toByteArray();
    }

    private static List<Money> amounts(OcrFiles.Result result) {
        return result.transactions().stream().map(BankTransaction::amount).toList();
    }

    /** What the control sums see: how many transactions each assignment has, and of how much. */
    private static List<String> sums(OcrFiles.Result result) {
        return result.summary().assignments().stream()
                .map((AssignmentSummary a) -> a.transactions() + " of " + a.total())
                .toList();
    }

    @Test
    @Tag("PAY-1")
    @Tag("ERR-2")
    @Timeout(value = 240, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aDamagedFileIsRefusedOrBringsTheOriginalsMoney() throws IOException {
        TreeMap<String, Long> counts = new TreeMap<>();
        TreeMap<String, Long> reasons = new TreeMap<>();
        for (long number = FIRST; number < FIRST + FILES; number++) {
            SplittableRandom random = new SplittableRandom(number);
            byte[] original = random.nextInt(50) == 0
                    ? OcrFiles.sample(random.nextBoolean() ? "ocr_all_types.txt" : "ocr_kid_dash.txt")
                    : valid(random);
            int places = random.nextInt(4) == 0 ? random.nextInt(2, 6) : 1;
            byte[] bytes = original;
            List<Damage> done = new ArrayList<>();
            for (int i = 0; i < places && bytes.length > 0; i++) {
                Damage damage = Damage.any(random);
                bytes = damage.to(bytes, random);
                done.add(damage);
            }
            String kind = places == 1 ? done.get(0).name() : "SEVERAL";
            counts.merge(kind + " " + check(number, done, original, bytes, reasons), 1L, Long::sum);
        }
        System.out.println(FILES + " damaged OCR giro files: " + counts + "\n  refused for: " + reasons);
        assertThat(counts.keySet()).as("kinds of damage, refused or accepted").hasSizeGreaterThanOrEqualTo(9);
    }

    /** Whether the damaged file was refused or accepted; with the original's money then. */
    private static String check(
            long number, List<Damage> done, byte[] original, byte[] bytes, Map<String, Long> reasons) {
        OcrFiles.Result read;
        try {
            read = OcrFiles.read(OcrFiles.file(Damage.bounded(bytes)));
        } catch (BankFileException refused) {
            reasons.merge(Damage.reason(refused), 1L, Long::sum);
            return "refused";
        } catch (RuntimeException e) {
            throw new AssertionError("file " + number + ", damaged by " + done + ", is refused by another error", e);
        }
        OcrFiles.Result right = OcrFiles.read(original);
        assertThat(sums(read))
                .as("sums of file %d, damaged by %s", number, done)
                .isEqualTo(sums(right));
        if (done.size() == 1) {
            assertThat(amounts(read))
                    .as("amounts of file %d, damaged by %s", number, done)
                    .isEqualTo(amounts(right));
        }
        return Arrays.equals(original, bytes) ? "changed nothing" : "accepted";
    }
}
