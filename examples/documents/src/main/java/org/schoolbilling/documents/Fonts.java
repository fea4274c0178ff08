package org.schoolbilling.documents;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The Liberation fonts (SIL Open Font License 1.1), which may be embedded: read once, since every PDF needs them. */
final class Fonts {

    private static final byte[] PLAIN = Resources.bytes("/liberation/LiberationSans-Regular.ttf");
    private static final byte[] BOLD = Resources.bytes("/liberation/LiberationSans-Bold.ttf");
    private static final byte[] MONO = Resources.bytes("/liberation/LiberationMono-Regular.ttf");

    private Fonts() {}

    static RandomAccessRead plain() {
        return new RandomAccessReadBuffer(PLAIN);
    }

    static RandomAccessRead bold() {
        return new RandomAccessReadBuffer(BOLD);
    }

    static RandomAccessRead mono() {
        return new RandomAccessReadBuffer(MONO);
    }
}
