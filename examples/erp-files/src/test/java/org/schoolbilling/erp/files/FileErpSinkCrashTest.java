package org.schoolbilling.erp.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schoolbilling.spi.erp.DeliveryAnswer;
import org.schoolbilling.spi.erp.DeliveryAnswer.Accepted;
import org.schoolbilling.spi.erp.DeliveryAnswer.NeverSeen;

/** A process that ends in the middle of a delivery leaves no file or the whole one (GLX-2). */
@Tag("GLX-2")
class FileErpSinkCrashTest {

    private static final long LENGTH = 1_000L * 821;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(names = {"ROW", "BEFORE_RENAME"})
    void endedBeforeTheRenameThereIsNoFile(CrashingDelivery.At at) throws Exception {
        assertThat(start(at).waitFor()).isEqualTo(CrashingDelivery.HALTED);

        assertThat(names())
                .singleElement()
                .asString()
                .startsWith(".F20260131.txt.")
                .endsWith(".part");
        assertThat(CrashingDelivery.sink(directory).ask(CrashingDelivery.NUMBER))
                .isEqualTo(new NeverSeen());
        deliverAgain();
    }

    @Test
    void endedAfterTheRenameThereIsTheWholeFile() throws Exception {
        assertThat(start(CrashingDelivery.At.AFTER_RENAME).waitFor()).isEqualTo(CrashingDelivery.HALTED);

        assertThat(names()).containsExactly("F20260131.txt");
        assertThat(CrashingDelivery.sink(directory).ask(CrashingDelivery.NUMBER))
                .isInstanceOf(Accepted.class);
        deliverAgain();
    }

    @Test
    void killedWhileWritingThereIsNoFile() throws Exception {
        Process process = start(CrashingDelivery.At.NEVER);
        assertThat(process.inputReader().readLine()).isEqualTo("on the way");

        process.destroyForcibly().waitFor();

        assertThat(names()).singleElement().asString().endsWith(".part");
        deliverAgain();
    }

    private Process start(CrashingDelivery.At at) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingDelivery.class.getName(),
                        at.name(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What the next run does: the file is whole, nothing else is left, and it is accepted. */
    private void deliverAgain() throws IOException {
        FileErpSink sink = CrashingDelivery.sink(directory);

        DeliveryAnswer answer = sink.deliver(CrashingDelivery.delivery(() -> {}));

        assertThat(answer).isInstanceOf(Accepted.class).isEqualTo(sink.ask(CrashingDelivery.NUMBER));
        assertThat(names()).containsExactly("F20260131.txt");
        assertThat(Files.size(directory.resolve("F20260131.txt"))).isEqualTo(LENGTH);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }
}
