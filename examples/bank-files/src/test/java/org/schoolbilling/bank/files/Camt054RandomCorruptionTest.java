package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.spi.bank.BankFileException;

/**
 * Valid messages with all the sums that camt.054 can state, one element a line, damaged at random as {@link Damage} says. A
 * damaged message is refused by the documented error, or it is read and then brings the original's money:
 *
 * <ul>
 *   <li>damaged in one place, it has the original's amounts, one by one; in another order where lines were swapped;
 *   <li>damaged in several, it has the same total, as long as it still has the summary that states it. A message that lost
 *       that too is one that a bank may well write: it is counted apart.
 * </ul>
 *
 * <p>How many: {@code -Dcorruption.files=1000000}; a failure names the number of its file, and {@code -Dcorruption.first}
 * begins there.
 */
class Camt054RandomCorruptionTest {

    private static final long FILES = Long.getLong("corruption.files", 3_000);
    private static final long FIRST = Long.getLong("corruption.first", 1);

    /** A message, and the part of it that states its sums. */
    private record Valid(String text, String summary) {}

    private static Valid valid(SplittableRandom random) {
        String version = random.nextBoolean() ? "02" : "08";
        StringBuilder entries = new StringBuilder();
        long[] counts = new long[2];
        long[] sums = new long[2];
        int size = random.nextInt(1, 5);
        for (int e = 0; e < size; e++) {
            boolean isDebit = random.nextInt(4) == 0;
            long sum = 0;
            StringBuilder payments = new StringBuilder();
            int number = random.nextInt(1, 5);
            for (int p = 0; p < number; p++) {
                long amount = random.nextInt(4) == 0 ? random.nextInt(1, 1_000) * 100L : random.nextInt(1, 2_000_000);
                sum += amount;
                payments.append(payment(random, amount, isDebit));
            }
            counts[isDebit ? 1 : 0]++;
            sums[isDebit ? 1 : 0] += sum;
            entries.append(entry(random, sum, isDebit, number, payments));
        }
        String summary = "<TxsSummry>\n"
                + stated("TtlNtries", size, sums[0] + sums[1])
                + stated("TtlCdtNtries", counts[0], sums[0])
                + stated("TtlDbtNtries", counts[1], sums[1])
                + "</TxsSummry>\n";
        return new Valid(CamtFiles.messageOf("camt.054.001." + version, summary + entries), summary);
    }

    private static String stated(String of, long number, long sum) {
        return "<" + of + "><NbOfNtries>" + number + "</NbOfNtries><Sum>" + text(sum) + "</Sum></" + of + ">\n";
    }

    private static String entry(SplittableRandom random, long sum, boolean isDebit, int number, CharSequence payments) {
        String status = random.nextInt(6) == 0 ? "PDNG" : "BOOK";
        // Which entries are booked is in no sum: a status that changes its place with another would not be seen.
        return "<Ntry>\n" + amount(sum).strip() + "<Sts><Cd>" + status + "</Cd></Sts>\n"
                + side(isDebit)
                + (isDebit ? "<RvslInd>true</RvslInd>\n" : "")
                + "<BookgDt><Dt>2026-10-06</Dt></BookgDt>\n"
                + (random.nextBoolean() ? "<ValDt><Dt>2026-10-07</Dt></ValDt>\n" : "")
                + "<AcctSvcrRef>" + Damage.digits(random, 8) + "</AcctSvcrRef>\n"
                + "<NtryDtls>\n<Btch><NbOfTxs>" + number + "</NbOfTxs><TtlAmt Ccy=\"NOK\">" + text(sum)
                + "</TtlAmt></Btch>\n" + payments + "</NtryDtls>\n</Ntry>\n";
    }

    private static String payment(SplittableRandom random, long amount, boolean isDebit) {
        return "<TxDtls>\n<Refs><AcctSvcrRef>" + Damage.digits(random, 9) + "</AcctSvcrRef></Refs>\n"
                + amount(amount) + side(isDebit)
                + "<RltdPties><DbtrAcct><Id><Othr><Id>97104133219</Id></Othr></Id></DbtrAcct></RltdPties>\n"
                + "<RmtInf>"
                + (random.nextInt(3) > 0
                        ? CamtFiles.structured(Damage.digits(random, random.nextInt(2, 26)))
                        : "<Ustrd>Skolepenger for \u00c5se &amp; \u00d8yvind</Ustrd>")
                + "</RmtInf>\n</TxDtls>\n";
    }

    private static String amount(long minor) {
        return "<Amt Ccy=\"NOK\">" + text(minor) + "</Amt>\n";
    }

    private static String side(boolean isDebit) {
        return "<CdtDbtInd>" + (isDebit ? "DBIT" : "CRDT") + "</CdtDbtInd>\n";
    }

    private static String text(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }

    private static OcrFiles.Result read(byte[] bytes) {
        return CamtFiles.read(CamtFiles.file(Damage.bounded(bytes)));
    }

    private static List<Money> amounts(OcrFiles.Result result) {
        return result.transactions().stream().map(BankTransaction::amount).toList();
    }

    @Test
    @Tag("PAY-1")
    @Tag("ERR-2")
    @Timeout(value = 240, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aDamagedMessageIsRefusedOrBringsTheOriginalsMoney() {
        TreeMap<String, Long> counts = new TreeMap<>();
        TreeMap<String, Long> reasons = new TreeMap<>();
        for (long number = FIRST; number < FIRST + FILES; number++) {
            SplittableRandom random = new SplittableRandom(number);
            Valid valid = valid(random);
            int places = random.nextInt(4) == 0 ? random.nextInt(2, 6) : 1;
            byte[] bytes = valid.text().getBytes(UTF_8);
            List<Damage> done = new ArrayList<>();
            for (int i = 0; i < places && bytes.length > 0; i++) {
                Damage damage = Damage.any(random);
                bytes = damage.to(bytes, random);
                done.add(damage);
            }
            String kind = places == 1 ? done.get(0).name() : "SEVERAL";
            counts.merge(kind + " " + check(number, done, valid, bytes, reasons), 1L, Long::sum);
        }
        System.out.println(FILES + " damaged camt.054 messages: " + counts + "\n  refused for: " + reasons);
        assertThat(counts.keySet()).as("kinds of damage, refused or accepted").hasSizeGreaterThanOrEqualTo(9);
    }

    /** Whether the damaged message was refused or accepted; with the original's money then. */
    private static String check(long number, List<Damage> done, Valid valid, byte[] bytes, Map<String, Long> reasons) {
        OcrFiles.Result read;
        try {
            read = read(bytes);
        } catch (BankFileException refused) {
            reasons.merge(Damage.reason(refused), 1L, Long::sum);
            return "refused";
        } catch (RuntimeException e) {
            throw new AssertionError("message " + number + ", damaged by " + done + ", is refused by another error", e);
        }
        byte[] original = valid.text().getBytes(UTF_8);
        if (Arrays.equals(original, bytes)) {
            return "changed nothing";
        }
        OcrFiles.Result right = read(original);
        if (done.size() > 1) {
            if (!new String(bytes, UTF_8).contains(valid.summary())) {
                return "accepted without its summary";
            }
            assertThat(read.summary().total())
                    .as("total of message %d, damaged by %s", number, done)
                    .isEqualTo(right.summary().total());
        } else if (done.contains(Damage.LINES_SWAPPED)) {
            assertThat(amounts(read))
                    .as("amounts of message %d, damaged by %s", number, done)
                    .containsExactlyInAnyOrderElementsOf(amounts(right));
        } else {
            assertThat(amounts(read))
                    .as("amounts of message %d, damaged by %s", number, done)
                    .isEqualTo(amounts(right));
        }
        return "accepted";
    }
}
