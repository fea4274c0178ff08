package org.schoolbilling.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.store.Store;
import org.slf4j.Logger;

/** A host on the module path that has neither Jackson nor JSpecify nor Jakarta Validation is compiled, and started. */
class HostOnModulePathTest {

    @TempDir
    private Path folder;

    @Test
    void aHostStartsWithoutWhatOnlySomePartsNeed() throws Exception {
        String modulePath = Stream.of(Money.class, Store.class, Logger.class)
                .map(HostOnModulePathTest::place)
                .map(Path::toString)
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
        compile(modulePath);

        assertThat(run(modulePath + File.pathSeparator + folder.resolve("classes"))
                        .lines())
                .containsExactly(
                        "1234.50 NOK",
                        "creditor.not-set-up: "
                                + BillingException.of(ErrorCode.CREDITOR_NOT_SET_UP, "SKOLEN")
                                        .message(Locale.forLanguageTag("nb")),
                        "org.jspecify false",
                        "tools.jackson.core false",
                        "jakarta.validation false",
                        "module host");
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void compile(String modulePath) throws IOException {
        Path module = source("module-info.java", "module-info.java");
        Path host = source("Host.java", "host/Host.java");
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        folder.resolve("classes").toString(),
                        "-p",
                        modulePath,
                        "-proc:none",
                        "-encoding",
                        "UTF-8",
                        module.toString(),
                        host.toString());
        assertThat(code).as("javac's exit code").isZero();
    }

    private Path source(String resource, String name) throws IOException {
        Path file = folder.resolve("source").resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (InputStream in = Objects.requireNonNull(
                HostOnModulePathTest.class.getResourceAsStream("/host-module/" + resource + ".txt"))) {
            Files.copy(in, file);
        }
        return file;
    }

    private String run(String modulePath) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-p",
                        modulePath,
                        "-m",
                        "host/host.Host"))
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("errors"), StandardCharsets.UTF_8))
                .isZero();
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
