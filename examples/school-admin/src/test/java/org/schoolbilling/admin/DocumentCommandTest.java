package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentCommandTest {

    @TempDir
    private Path folder;

    @Test
    void invoicesOfATermGoIntoOneFileOrOneEach() throws IOException {
        Cli cli = Examples.issued(folder);
        Path page = folder.resolve("all.html");
        String said = cli.done(
                        "document",
                        "--term",
                        "2026-AUTUMN",
                        "--format",
                        "html",
                        "--out",
                        page.toString(),
                        "--with-class")
                .out();
        assertThat(said).contains("2 documents, NOK 1,110.00 to pay");
        assertThat(Files.readString(page))
                .contains("Faktura 100001", "Faktura 100002", "Alvør Tåkehei", "110000", "Bidrag til SAIH");

        Path own = Files.createDirectory(folder.resolve("own"));
        assertThat(cli.done("document", "100001", "100002", "--format", "pdf", "--out", own.toString(), "--json")
                        .json()
                        .get("documents")
                        .asInt())
                .isEqualTo(2);
        try (Stream<Path> files = Files.list(own)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("invoice-100001.pdf", "invoice-100002.pdf");
        }
        assertThat(new String(Files.readAllBytes(own.resolve("invoice-100001.pdf")), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @Test
    void dataFilesAndOtherLanguagesAreWrittenToo() throws IOException {
        Cli cli = Examples.issued(folder);
        Path lines = folder.resolve("print.jsonl");
        cli.done("document", "100001", "--format", "jsonl", "--language", "en", "--out", lines.toString());
        assertThat(Files.readString(lines)).contains("\"language\":\"en\"", "\"text\":\"Semester fee\"");
        Path csv = folder.resolve("print.csv");
        cli.done("document", "100001", "--format", "csv", "--out", csv.toString());
        assertThat(Files.readAllLines(csv)).hasSize(4);
    }

    @Test
    void whatCannotBeWrittenIsSaidAndNothingIsLeftBehind() {
        Cli cli = Examples.issued(folder);
        Path file = folder.resolve("x.pdf");
        assertThat(cli.run("document", "100009", "--out", file.toString(), "--json")
                        .errorCode())
                .isEqualTo("invoice.unknown");
        assertThat(cli.run("document", "--out", file.toString()).exit()).isEqualTo(2);
        assertThat(cli.run(
                                "document",
                                "100001",
                                "--out",
                                folder.resolve("no/x.pdf").toString())
                        .err())
                .contains("There is no folder");
        assertThat(cli.done("document", "100001", "--reminder", "--out", file.toString())
                        .out())
                .contains("0 documents", "not reminded: 1", "nothing is written");
        assertThat(file).doesNotExist();
    }
}
