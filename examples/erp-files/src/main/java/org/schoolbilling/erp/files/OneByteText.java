package org.schoolbilling.erp.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Text in a character set with one byte a character. Control characters are none of it. */
final class OneByteText {

    private static final String SAME_IN_ALL = "0123456789+- ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** By UTF-16 code unit; 0 for what the character set does not hold. */
    private final byte[] bytes = new byte[1 << 16];

    private final Charset charset;

    OneByteText(Charset charset) {
        this.charset = charset;
        for (int code = 1; code < 256; code++) {
            String character = new String(new byte[] {(byte) code}, charset);
            if (character.length() == 1 && isWritable(character.charAt(0))) {
                bytes[character.charAt(0)] = (byte) code;
            }
        }
    }

    private static boolean isWritable(char c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT && c != '\uFFFD' && c != '\u00A0';
    }

    static void requireOneByte(Charset charset) {
        Objects.requireNonNull(charset, "charset");
        boolean oneByte = charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1f;
        if (!oneByte || !new String(SAME_IN_ALL.getBytes(StandardCharsets.US_ASCII), charset).equals(SAME_IN_ALL)) {
            throw new IllegalArgumentException(
                    "charset must have one byte a character and the letters of ASCII: " + charset);
        }
    }

    Charset charset() {
        return charset;
    }

    boolean holds(char c) {
        return bytes[c] != 0;
    }

    boolean holds(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (bytes[text.charAt(i)] == 0) {
                return false;
            }
        }
        return true;
    }

    /** Puts text that this holds. */
    void put(String text, byte[] target, int start) {
        for (int i = 0; i < text.length(); i++) {
            target[start + i] = bytes[text.charAt(i)];
        }
    }
}
