package org.schoolbilling.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Counts the bytes that this thread allocates. The least of several rounds counts: the JVM allocates for itself too. */
class KidAllocationTest {

    private static final int CALLS = 50_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final List<KidScheme> SCHEMES = List.of(
            KidScheme.DEFAULT,
            KidScheme.of(CheckMethod.MOD11, new KidField("a", 9), new KidField("b", 6)),
            KidScheme.of(CheckMethod.MOD11, new KidField("a", 18), new KidField("b", 6)));

    private final Object[] results = new Object[1];
    private int valid;

    @Test
    @Tag("KID-7")
    void theCounterSeesWhatIsAllocated() {
        assertThat(bytesPerCall(i -> results[0] = new Object())).isEqualTo(16);
    }

    @Test
    @Tag("KID-7")
    void validatingAllocatesNothing() {
        for (KidScheme scheme : SCHEMES) {
            List<String> texts = List.of(
                    scheme.generate(123, 123456).value(),
                    "0".repeat(scheme.length()),
                    "1".repeat(scheme.length()),
                    "x".repeat(scheme.length()),
                    "-".repeat(scheme.length()),
                    "");
            for (String text : texts) {
                assertThat(bytes(i -> valid += scheme.isValid(text) ? 1 : 0)).isZero();
                assertThat(bytes(i -> valid += scheme.check(text).isPresent() ? 1 : 0))
                        .isZero();
                assertThat(bytes(i -> valid += scheme.check().isValid(text) ? 1 : 0))
                        .isZero();
            }
        }
    }

    @Test
    @Tag("KID-7")
    void theFaultThatIsFoundIsNotAllocatedEither() {
        Optional<KidFault> fault = KidScheme.DEFAULT.check("0000001231234567");
        assertThat(fault).containsSame(KidFault.CHECK_CHARACTER);
        assertThat(KidScheme.DEFAULT.check("0000001231234568")).isSameAs(fault);
        assertThat(CheckMethod.MOD10.check("0000001231234568")).isSameAs(fault);
    }

    @Test
    @Tag("KID-7")
    void generatingAllocatesTheResultOnly() {
        for (KidScheme scheme : SCHEMES) {
            long[] values = {123, 123456};
            byte[] characters = scheme.generate(values).value().getBytes(StandardCharsets.ISO_8859_1);
            long result = bytesPerCall(i -> results[0] = new Kid(new String(characters, StandardCharsets.ISO_8859_1)));
            assertThat(bytesPerCall(i -> results[0] = scheme.generate(values))).isEqualTo(result);
        }
    }

    @Test
    @Tag("KID-7")
    void generatingOfTwoNumbersAllocatesTheResultOnly() {
        byte[] characters = "0000001231234566".getBytes(StandardCharsets.ISO_8859_1);
        long result = bytesPerCall(i -> results[0] = new Kid(new String(characters, StandardCharsets.ISO_8859_1)));
        assertThat(bytesPerCall(i -> results[0] = KidScheme.DEFAULT.generate(i + 1, 123_456)))
                .isEqualTo(result);
    }

    private static long bytesPerCall(IntConsumer call) {
        return bytes(call) / CALLS;
    }

    private static long bytes(IntConsumer call) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 8 && least > 0; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < CALLS; i++) {
                call.accept(i);
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
