package org.schoolbilling.bank.files;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads up to eight digits at once: as bytes of one number, of which neighbours are put together three times. */
final class EightDigits {

    /** What is not digits alone. */
    static final long NONE = -1;

    private static final int WIDTH = Long.BYTES;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private EightDigits() {}

    /**
     * The number that the digits from {@code from} to {@code to - 1} are, or {@link #NONE} where one of them is none. There
     * must be eight bytes before {@code to}, and at most 18 digits.
     */
    static long number(byte[] bytes, int from, int to) {
        long number = 0;
        int end = from + ((to - from - 1) % WIDTH) + 1;
        long wanted = -1L << ((WIDTH - (end - from)) * Byte.SIZE);
        while (true) {
            long digits = ((long) LONGS.get(bytes, end - WIDTH) ^ 0x3030_3030_3030_3030L) & wanted;
            if (((digits | (digits + 0x0606_0606_0606_0606L)) & 0xF0F0_F0F0_F0F0_F0F0L) != 0) {
                return NONE;
            }
            number = number * 100_000_000 + value(digits);
            if (end == to) {
                return number;
            }
            end += WIDTH;
            wanted = -1;
        }
    }

    /** The first digit is the lowest byte. */
    private static long value(long digits) {
        long twos = (digits * 10 + (digits >>> 8)) & 0x00FF_00FF_00FF_00FFL;
        long fours = (twos * 100 + (twos >>> 16)) & 0x0000_FFFF_0000_FFFFL;
        return (fours * 10_000 + (fours >>> 32)) & 0xFFFF_FFFFL;
    }
}
