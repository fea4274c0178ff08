package org.schoolbilling.identifier;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An international bank account number (IBAN, ISO 13616): country, two check digits by mod 97, and the country's own
 * account number in the length that it has there (IDN-3).
 *
 * <p>In a Norwegian one the account number's own check digit must be right too: mod 97 alone lets numbers pass that no
 * bank has.
 *
 * @param value capital letters and digits without blanks
 */
public record Iban(String value) {

    private static final String NORWAY = "NO";
    private static final int OVERHEAD = 4;
    /** A hundred times this is still a {@code long}. */
    private static final long MUCH = 10_000_000_000_000_000L;

    /** Total lengths, as in the register of ISO 13616. */
    private static final Map<String, Integer> LENGTHS = Stream.of(
                    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18",
                    "DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23",
                    "IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27",
                    "MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19",
                    "SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30")
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableMap(
                    entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));

    public Iban {
        Objects.requireNonNull(value, "value");
        IdentifierFault fault = fault(value);
        if (fault != null) {
            throw fault.in(Written.quoted(value), "IBAN");
        }
    }

    /**
     * Reads an IBAN in any case; blanks are passed over. Throws {@link IllegalArgumentException}, which names the
     * failed check and quotes the text.
     */
    public static Iban parse(String text) {
        return new Iban(Written.capitals(text));
    }

    /** The IBAN of a country's own account number, with the check digits that belong to it. */
    static Iban of(String country, String account) {
        int check = 98 - remainder(country + "00" + account);
        return new Iban(country + check / 10 + check % 10 + account);
    }

    /** What is wrong with an IBAN, if anything; never throws. */
    public static Optional<IdentifierFault> check(CharSequence text) {
        return Optional.ofNullable(fault(Written.capitals(text)));
    }

    /** The two-letter code of the country (ISO 3166). */
    public String country() {
        return value.substring(0, 2);
    }

    /** The Norwegian account number inside, if it is a Norwegian IBAN. */
    public Optional<BankAccountNumber> toBankAccountNumber() {
        return country().equals(NORWAY)
                ? Optional.of(new BankAccountNumber(value.substring(OVERHEAD)))
                : Optional.empty();
    }

    /** The form for people, in fours: {@code NO93 8601 1117 947}, with no-break blanks. */
    public String toText() {
        StringBuilder text = new StringBuilder(value);
        for (int i = (value.length() - 1) / 4 * 4; i > 0; i -= 4) {
            text.insert(i, '\u00A0');
        }
        return text.toString();
    }

    /** The IBAN without blanks. */
    @Override
    public String toString() {
        return value;
    }

    private static @Nullable IdentifierFault fault(String value) {
        if (!Written.areCapitals(value)) {
            return IdentifierFault.CHARACTERS;
        }
        if (value.length() < OVERHEAD) {
            return IdentifierFault.LENGTH;
        }
        if (!CheckDigits.areDigits(value, 2, OVERHEAD)) {
            return IdentifierFault.CHARACTERS;
        }
        Integer length = LENGTHS.get(value.substring(0, 2));
        if (length == null) {
            return IdentifierFault.COUNTRY;
        }
        if (value.length() != length) {
            return IdentifierFault.LENGTH;
        }
        // 00, 01 and 99 would be second names of 97, 98 and 02.
        int check = (value.charAt(2) - '0') * 10 + value.charAt(3) - '0';
        if (check < 2 || check > 98 || remainder(value) != 1) {
            return IdentifierFault.CHECK_DIGIT;
        }
        boolean norwegian = value.startsWith(NORWAY);
        return norwegian && BankAccountNumber.check(value.substring(OVERHEAD)).isPresent()
                ? IdentifierFault.BBAN
                : null;
    }

    /** Of the number that the characters make, the first four moved last and letters written as 10 to 35, modulo 97. */
    private static int remainder(String value) {
        long remainder = remainder(0, value, OVERHEAD, value.length());
        return (int) (remainder(remainder, value, 0, OVERHEAD) % 97);
    }

    /** The same of some characters behind a number; divided no oftener than a {@code long} needs. */
    private static long remainder(long before, String value, int from, int to) {
        long number = before;
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            number = c <= '9' ? number * 10 + (c - '0') : number * 100 + (c - 'A' + 10);
            if (number > MUCH) {
                number %= 97;
            }
        }
        return number;
    }
}
