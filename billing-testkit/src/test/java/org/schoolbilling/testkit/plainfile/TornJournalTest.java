package org.schoolbilling.testkit.plainfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;

/** What a journal makes of bytes that no writer meant to leave. */
class TornJournalTest {

    private static final CreditorId CREDITOR = new CreditorId("SKOLEN");

    @TempDir
    private Path folder;

    private Path file;
    private byte[] one;
    private byte[] two;

    @BeforeEach
    void writeTwoRecords() throws IOException {
        file = folder.resolve("SKOLEN.journal");
        one = written(0);
        two = written(1);
    }

    private byte[] written(long from) throws IOException {
        try (PlainFileStore store = new PlainFileStore(CREDITOR, new Journal(file))) {
            assertThat(store.commit(move(from))).isEqualTo(new CommitResult.Committed(from + 1));
        }
        return Files.readAllBytes(file);
    }

    private static ChangeSet move(long from) {
        return ChangeSet.builder("to " + (from + 1))
                .series(new SeriesMove(Series.VOUCHER, from, from + 1))
                .build();
    }

    @Test
    @Tag("SPI-1")
    void aRecordCutOffAnywhereIsNotThereAndIsWrittenOver() throws IOException {
        for (int length = one.length; length < two.length; length += length < one.length + 12 ? 1 : 41) {
            Files.write(file, Arrays.copyOf(two, length));
            try (PlainFileStore store = new PlainFileStore(CREDITOR, new Journal(file))) {
                assertThat(store.series(Series.VOUCHER))
                        .as("cut to %d bytes", length)
                        .isEqualTo(1);
                assertThat(store.commit(move(1))).isEqualTo(new CommitResult.Committed(2));
            }
            assertThat(Files.readAllBytes(file))
                    .as("cut to %d bytes, and written", length)
                    .isEqualTo(two);
        }
    }

    @Test
    @Tag("SPI-1")
    void aJournalDamagedBeforeItsEndIsRefusedAndLeftAsItIs() throws IOException {
        byte[] damaged = two.clone();
        damaged[one.length / 2] ^= 1;
        Files.write(file, damaged);
        try (Journal journal = new Journal(file)) {
            assertThatThrownBy(() -> new PlainFileStore(CREDITOR, journal))
                    .hasMessageContaining("the record at byte 0 of")
                    .hasMessageContaining("restore the file from a copy");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }
}
