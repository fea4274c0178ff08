package org.schoolbilling.erp.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What differs between installations that read the same Unit4 layout. Start from the documented default of the format and
 * change what the ERP's people ask for; then give the format a name of its own, since a name always means the same bytes.
 *
 * @param interfaceCode how the ERP knows this system (forsystem), may be empty
 * @param amounts how amounts fill their field
 * @param voucherNumbers how voucher numbers fill theirs
 * @param unset what numeric fields hold that are not used
 * @param repeatsAmount whether the amount stands in the company's currency as well (GLX-7)
 * @param upperCaseCodes whether codes are written in capitals: account, dimensions, company, tax code and so on
 * @param charset one with one byte a character, the digits and letters being those of ASCII
 */
public record Unit4Profile(
        String interfaceCode,
        Amounts amounts,
        Numbers voucherNumbers,
        Unset unset,
        boolean repeatsAmount,
        boolean upperCaseCodes,
        LineEnd lineEnd,
        Charset charset) {

    /** How an amount in hundredths fills its field; shown with 123.45 and −123.45 in a field of 10. */
    public enum Amounts {
        /** {@code +000012345}, {@code -000012345}. */
        SIGN_AND_ZEROS,
        /** {@code 0000012345}, {@code -000012345}. */
        MINUS_AND_ZEROS,
        /** <code>12345&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;</code>, <code>-12345&nbsp;&nbsp;&nbsp;&nbsp;</code>. */
        LEFT,
        /** <code>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;12345</code>, <code>&nbsp;&nbsp;&nbsp;&nbsp;-12345</code>. */
        RIGHT
    }

    /** How a number fills its field. */
    public enum Numbers {
        /** To the right, behind zeros. */
        ZEROS,
        /** To the left, before blanks. */
        LEFT,
        /** To the right, behind blanks. */
        RIGHT
    }

    /** What a numeric field holds that is not used. */
    public enum Unset {
        /** What the format's field table says for each. */
        AS_DOCUMENTED,
        BLANK,
        ZERO
    }

    /** How lines end. */
    public enum LineEnd {
        CRLF("\r\n"),
        LF("\n");

        private final String characters;

        LineEnd(String characters) {
            this.characters = characters;
        }

        byte[] bytes() {
            return characters.getBytes(StandardCharsets.US_ASCII);
        }
    }

    public Unit4Profile {
        Objects.requireNonNull(interfaceCode, "interfaceCode");
        Objects.requireNonNull(amounts, "amounts");
        Objects.requireNonNull(voucherNumbers, "voucherNumbers");
        Objects.requireNonNull(unset, "unset");
        Objects.requireNonNull(lineEnd, "lineEnd");
        OneByteText.requireOneByte(charset);
    }

    /** The documented default of the full format. */
    public static Unit4Profile fullFormat() {
        return new Unit4Profile(
                "",
                Amounts.SIGN_AND_ZEROS,
                Numbers.ZEROS,
                Unset.AS_DOCUMENTED,
                true,
                false,
                LineEnd.CRLF,
                StandardCharsets.ISO_8859_1);
    }

    /** The documented default of GL07. */
    public static Unit4Profile gl07() {
        return new Unit4Profile(
                "SB",
                Amounts.MINUS_AND_ZEROS,
                Numbers.ZEROS,
                Unset.AS_DOCUMENTED,
                true,
                true,
                LineEnd.LF,
                StandardCharsets.ISO_8859_1);
    }

    public Unit4Profile withInterfaceCode(String code) {
        return new Unit4Profile(code, amounts, voucherNumbers, unset, repeatsAmount, upperCaseCodes, lineEnd, charset);
    }

    public Unit4Profile withAmounts(Amounts other) {
        return new Unit4Profile(
                interfaceCode, other, voucherNumbers, unset, repeatsAmount, upperCaseCodes, lineEnd, charset);
    }

    public Unit4Profile withVoucherNumbers(Numbers other) {
        return new Unit4Profile(interfaceCode, amounts, other, unset, repeatsAmount, upperCaseCodes, lineEnd, charset);
    }

    public Unit4Profile withUnset(Unset other) {
        return new Unit4Profile(
                interfaceCode, amounts, voucherNumbers, other, repeatsAmount, upperCaseCodes, lineEnd, charset);
    }

    public Unit4Profile withRepeatsAmount(boolean repeats) {
        return new Unit4Profile(
                interfaceCode, amounts, voucherNumbers, unset, repeats, upperCaseCodes, lineEnd, charset);
    }

    public Unit4Profile withUpperCaseCodes(boolean upperCase) {
        return new Unit4Profile(
                interfaceCode, amounts, voucherNumbers, unset, repeatsAmount, upperCase, lineEnd, charset);
    }

    public Unit4Profile withLineEnd(LineEnd other) {
        return new Unit4Profile(
                interfaceCode, amounts, voucherNumbers, unset, repeatsAmount, upperCaseCodes, other, charset);
    }

    public Unit4Profile withCharset(Charset other) {
        return new Unit4Profile(
                interfaceCode, amounts, voucherNumbers, unset, repeatsAmount, upperCaseCodes, lineEnd, other);
    }
}
