package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.schoolbilling.spi.bank.BankFileException;

/** What happens to a file on its way: bytes changed, lost or added, lines dropped, repeated or swapped, the end cut off. */
enum Damage {
    BYTE,
    BIT,
    LINE_DROPPED,
    LINE_REPEATED,
    LINES_SWAPPED,
    CUT,
    BYTES_REMOVED,
    BYTES_INSERTED;

    private static final byte[] LIKELY = "0123456789 -NYX\r\n\0\u00e6\u00ff<>/&\"=.".getBytes(ISO_8859_1);

    static Damage any(SplittableRandom random) {
        return values()[random.nextInt(values().length)];
    }

    byte[] to(byte[] bytes, SplittableRandom random) {
        int place = random.nextInt(bytes.length);
        return switch (this) {
            case BYTE -> withByte(bytes, place, LIKELY[random.nextInt(LIKELY.length)]);
            case BIT -> withByte(bytes, place, (byte) (bytes[place] ^ 1 << random.nextInt(8)));
            case CUT -> Arrays.copyOf(bytes, place);
            case BYTES_REMOVED -> spliced(bytes, place, random.nextInt(1, 90), new byte[0]);
            case BYTES_INSERTED ->
                spliced(bytes, place, 0, digits(random, random.nextInt(1, 90)).getBytes(ISO_8859_1));
            case LINE_DROPPED, LINE_REPEATED, LINES_SWAPPED -> lines(bytes, random);
        };
    }

    static String digits(SplittableRandom random, int length) {
        StringBuilder digits = new StringBuilder();
        while (digits.length() < length) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private static byte[] withByte(byte[] bytes, int place, byte value) {
        byte[] changed = bytes.clone();
        changed[place] = value;
        return changed;
    }

    private static byte[] spliced(byte[] bytes, int place, int removed, byte[] inserted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, place);
        out.writeBytes(inserted);
        int rest = Math.min(bytes.length, place + removed);
        out.write(bytes, rest, bytes.length - rest);
        return out.toByteArray();
    }

    private byte[] lines(byte[] bytes, SplittableRandom random) {
        List<String> lines = new ArrayList<>(List.of(new String(bytes, ISO_8859_1).split("(?<=\n)")));
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (this) {
            case LINE_DROPPED -> lines.remove(one);
            case LINE_REPEATED -> lines.add(other, lines.get(one));
            default -> Collections.swap(lines, one, other);
        }
        return String.join("", lines).getBytes(ISO_8859_1);
    }

    /** What a file was refused for, without numbers and names of this one file. */
    static String reason(BankFileException refused) {
        return String.valueOf(refused.getMessage())
                .replaceFirst("(?s)^[^:]*: (.*?): found .*", "$1")
                .replaceAll("of notification .*", "of a notification")
                .replaceAll("\\d+", "#");
    }

    /** A file's bytes for a reader that must come to an end: one that goes on asking after the end is stopped. */
    static ByteArrayInputStream bounded(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            private int ends;

            @Override
            public synchronized int read() {
                return counted(super.read());
            }

            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return counted(super.read(into, from, length));
            }

            private int counted(int read) {
                if (read < 0 && ++ends > 1_000) {
                    throw new AssertionError("the reader goes on at the end of the file");
                }
                return read;
            }
        };
    }
}
