package org.schoolbilling.admin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.admin.Cli;

/** Many at work at the same time: threads of one process, and processes on one server. */
class ConcurrencyTest {

    private static final int CLERKS = 16;

    private static EmbeddedPostgres server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    private static String newDatabase(String name) throws java.sql.SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    @Test
    @Tag("PAY-5")
    @Tag("INV-3")
    @Tag("SPI-14")
    void sixteenThreadsOnAFileDatabaseBookEachPaymentOnceAndLeaveNoGap()
            throws IOException, InterruptedException, ExecutionException {
        Clerks clerks = new Clerks(folder, "jdbc:h2:file:" + folder.resolve("ledger"));
        clerks.makeClaims();
        clerks.workAtTheSameTime(CLERKS);
    }

    @Test
    @Tag("PAY-5")
    @Tag("INV-3")
    @Tag("SPI-14")
    void sixteenThreadsOnAServerDoSoToo() throws Exception {
        Clerks clerks = new Clerks(folder, newDatabase("threads"));
        clerks.makeClaims();
        clerks.workAtTheSameTime(CLERKS);
    }

    @Test
    @Tag("PAY-5")
    @Tag("INV-3")
    @Tag("SPI-14")
    void twoProcessesOnAServerDoSoToo() throws Exception {
        String url = newDatabase("processes");
        Clerks clerks = new Clerks(folder, url);
        clerks.makeClaims();
        Cli cli = Cli.on(url).at("2026-08-15");
        twice(cli, "issue", "--term", "2026-AUTUMN", "--due", "2026-09-15", "--chunk=5");
        Path file = clerks.writeBankFile();
        twice(cli.at("2026-09-19"), "load", file.toString(), "--chunk=5");
        clerks.requireEachOnce(file);
    }

    private static void twice(Cli cli, String... command) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>(List.of(cli.start(command), cli.start(command)));
        for (Process process : processes) {
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        }
    }
}
