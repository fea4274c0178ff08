package org.schoolbilling.benchmarks;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.reference.KidScheme;

/** Input from fixed seeds: many different values, so that no branch is learned by heart. */
final class Samples {

    /** How many of each kind; a power of two. */
    static final int COUNT = 1 << 12;

    private Samples() {}

    /** KIDs of a scheme; in every other one a digit is wrong. */
    static String[] kids(KidScheme scheme) {
        SplittableRandom random = new SplittableRandom(1);
        return IntStream.range(0, COUNT)
                .mapToObj(i -> {
                    String kid = scheme.generate(1 + random.nextLong(999_999_999), 1 + random.nextLong(999_999))
                            .value();
                    return i % 2 == 0 ? kid : withOtherDigit(kid, random.nextInt(kid.length() - 1));
                })
                .toArray(String[]::new);
    }

    /** What stands before the check digit of a KID of 16 characters. */
    static String[] payloads() {
        SplittableRandom random = new SplittableRandom(2);
        return IntStream.range(0, COUNT)
                .mapToObj(i -> String.format(
                        Locale.ROOT, "%09d%06d", 1 + random.nextLong(999_999_999), 1 + random.nextLong(999_999)))
                .toArray(String[]::new);
    }

    /** Synthetic national ids (month + 80); in every other one a digit is wrong. */
    static String[] nationalIds() {
        SplittableRandom random = new SplittableRandom(3);
        String[] ids = new String[COUNT];
        for (int i = 0; i < ids.length; ) {
            String id = String.format(
                    Locale.ROOT,
                    "%02d%02d%02d%05d",
                    1 + random.nextInt(28),
                    81 + random.nextInt(12),
                    random.nextInt(100),
                    random.nextInt(100_000));
            if (NationalId.check(id).isEmpty()) {
                ids[i] = i % 2 == 0 ? id : withOtherDigit(id, 10);
                i++;
            }
        }
        return ids;
    }

    /** Bank account numbers; in every other one a digit is wrong. */
    static String[] accounts() {
        SplittableRandom random = new SplittableRandom(4);
        String[] accounts = new String[COUNT];
        for (int i = 0; i < accounts.length; ) {
            String account = String.format(Locale.ROOT, "%011d", 10_000_000_000L + random.nextLong(80_000_000_000L));
            if (BankAccountNumber.check(account).isEmpty()) {
                accounts[i] = i % 2 == 0 ? account : withOtherDigit(account, random.nextInt(10));
                i++;
            }
        }
        return accounts;
    }

    /** Norwegian IBANs; in every other one a digit is wrong. */
    static String[] ibans() {
        String[] accounts = accounts();
        String[] ibans = new String[COUNT];
        for (int i = 0; i < ibans.length; i++) {
            String iban = BankAccountNumber.parse(accounts[i - i % 2]).toIban().value();
            ibans[i] = i % 2 == 0 ? iban : withOtherDigit(iban, 7);
        }
        return ibans;
    }

    /** Amounts of 1 to 50,000 kroner, in øre. */
    static long[] amounts() {
        return new SplittableRandom(5).longs(COUNT, 100, 5_000_000).toArray();
    }

    private static String withOtherDigit(String text, int index) {
        char other = (char) ('0' + (text.charAt(index) - '0' + 1) % 10);
        return text.substring(0, index) + other + text.substring(index + 1);
    }
}
