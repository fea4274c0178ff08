package org.schoolbilling.roster.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.schoolbilling.roster.Person;
import org.schoolbilling.spi.roster.RosterSource;
import org.schoolbilling.testkit.contract.BreakingRosterFixture;

/** A JSON roster in memory, whose stream can go dead at any read. */
final class FileRosterFixture implements BreakingRosterFixture {

    private byte[] bytes = new byte[0];

    @Override
    public void load(List<Person> persons) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RosterJsonWriter writer = new RosterJsonWriter(out)) {
            persons.forEach(writer::write);
        }
        bytes = out.toByteArray();
    }

    private static RosterSource roster(RosterFile.Opener opener) {
        return new FileRoster(RosterFile.of("roster.json", RosterFormat.JSON, opener));
    }

    @Override
    public RosterSource open() {
        byte[] now = bytes;
        return roster(() -> new ByteArrayInputStream(now));
    }

    @Override
    public RosterSource openBreaking(int step) {
        byte[] now = bytes;
        int[] left = {step};
        return roster(() -> new Breaking(new ByteArrayInputStream(now), left));
    }

    @Override
    public void close() {
        // nothing is held
    }

    /** Gives four kilobytes at a time, and goes dead once, at the step chosen. */
    private static final class Breaking extends FilterInputStream {

        private final int[] left;
        private boolean isDead;

        Breaking(InputStream in, int[] left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (isDead) {
                return -1;
            }
            left[0]--;
            if (left[0] == 0) {
                isDead = true;
                throw new IOException("the line went dead");
            }
            return super.read(to, offset, Math.min(length, 4096));
        }
    }
}
