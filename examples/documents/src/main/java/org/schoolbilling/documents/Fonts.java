package org.schoolbilling.documents;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The Liberation fonts (SIL Open Font License 1.1), which may be embedded: read once, since every PDF needs them. */
final class Fonts {

    private static final byte[] PLAIN = Resources.bytes("/liberation/LiberationSans-Regular.ttf");
    private static final byte[] BOLD = Resources.bytes("/liberation/LiberationSans-Bold.ttf");
    private static final byte[] MONO = Resources.bytes("/liberation/LiberationMono-Regular.ttf");

    private Fonts() {}

    static InputStream plain() {
        return new ByteArrayInputStream(PLAIN);
    }

    static InputStream bold() {
        return new ByteArrayInputStream(BOLD);
    }

    static InputStream mono() {
        return new ByteArrayInputStream(MONO);
    }
}
