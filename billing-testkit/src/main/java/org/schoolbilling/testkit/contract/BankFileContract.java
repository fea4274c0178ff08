package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.schoolbilling.spi.bank.BankFile;

/**
 * What {@link BankFile} promises: it is read twice, once to check it and once to book it, and both times it is the same.
 * Extend it, and make files of given bytes.
 */
@ExtendWith(PromiseExtension.class)
@DisplayNameGeneration(Sentences.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
public abstract class BankFileContract {

    /** Made by JUnit. */
    protected BankFileContract() {}

    /** A file of these bytes, from wherever this kind of file comes. */
    protected abstract BankFile file(byte[] bytes);

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    private static byte[] read(BankFile file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readAllBytes();
        }
    }

    @Test
    @Tag("PAY-1")
    @LookAt("a source that is used up by its first reader: spool it")
    void eachOpeningGivesAllBytesAnew() throws IOException {
        byte[] bytes = bytes(100_003);
        BankFile file = file(bytes);
        assertThat(file.name()).as("name").isNotBlank();
        for (int i = 1; i <= 3; i++) {
            assertThat(read(file)).as("bytes of opening %d", i).isEqualTo(bytes);
        }
    }

    @Test
    @Tag("PAY-1")
    @LookAt("a position in the file that two streams share")
    void streamsThatAreOpenAtOnceDoNotDisturbEachOther() throws IOException {
        byte[] bytes = bytes(5_000);
        BankFile file = file(bytes);
        try (InputStream one = file.open();
                InputStream other = file.open()) {
            assertThat(one.readNBytes(1_000)).hasSize(1_000);
            assertThat(other.readAllBytes()).as("the second stream").isEqualTo(bytes);
            assertThat(one.readAllBytes()).as("the rest of the first").hasSize(4_000);
        }
        assertThat(read(file)).as("after both were closed").isEqualTo(bytes);
    }

    @Test
    @Tag("PAY-1")
    @LookAt("a stream that was left off half-way")
    void aStreamLeftOffHalfWayLeavesTheFileWhole() throws IOException {
        byte[] bytes = bytes(3_000);
        BankFile file = file(bytes);
        try (InputStream in = file.open()) {
            assertThat(in.read()).isEqualTo(bytes[0] & 0xFF);
        }
        assertThat(read(file)).isEqualTo(bytes);
    }

    @Test
    @Tag("PAY-1")
    @LookAt("threads that open the file at the same moment")
    void manyReadAtOnce() throws IOException {
        byte[] bytes = bytes(20_000);
        BankFile file = file(bytes);
        List<Callable<byte[]>> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            readers.add(() -> read(file));
        }
        assertThat(Together.run(readers)).allSatisfy(read -> assertThat(read).isEqualTo(bytes));
    }
}
