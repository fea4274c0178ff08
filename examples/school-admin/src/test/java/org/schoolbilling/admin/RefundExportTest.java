package org.schoolbilling.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.reference.KidScheme;
import tools.jackson.databind.JsonNode;

class RefundExportTest {

    @TempDir
    private Path folder;

    @Test
    @Tag("REF-5")
    void eachRefundGoesToTheBankOnceInAFileThatCanBeMadeAgain() throws IOException {
        Cli cli = Examples.issued(folder).at("2026-09-20");
        String kid = KidScheme.DEFAULT.generate(100_001, 100_001).value();
        cli.done("load", Examples.bankFile(folder, "12345678903", 110_000, kid).toString());
        cli.done("refund", "100001", "--account", "97104133219", "--amount", "60.00");
        Path out = Files.createDirectory(folder.resolve("to-bank"));
        String[] command = {"refund", "export", "--out", out.toString(), "--agreement", "987654321", "--json"};

        assertThat(cli.done("refund", "export", "--trial").out()).contains("Trial", "batch 1", "NOK 60.00");
        assertThat(out).isEmptyDirectory();
        JsonNode first = cli.done(command).json().get("batches").get(0);
        assertThat(first.get("batch").asInt()).isEqualTo(1);
        assertThat(first.get("transfers").asInt()).isEqualTo(1);
        assertThat(first.get("sum").asString()).isEqualTo("60.00");
        String id = first.get("message").asString();
        Path file = out.resolve(id + ".xml");
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, UTF_8))
                .contains("pain.001.001.03", "<MsgId>" + id + "</MsgId>", "<CtrlSum>60.00</CtrlSum>", "987654321")
                .contains("<Id>97104133219</Id>", "Refusjon faktura 100001", "Alvør Tåkehei");

        assertThat(cli.done(command).json().get("batches")).isEmpty();
        // entered later, and dated earlier
        cli.at("2026-09-21").done("refund", "100001", "--amount", "10.00", "--date", "2026-09-19");
        assertThat(cli.done("refund", "export", "--version", "09", "--out", out.toString())
                        .out())
                .contains("Batch 2", "pain.001.001.09", "NOK 10.00");

        Path again = Files.createDirectory(folder.resolve("again"));
        cli.done("refund", "export", "--again", "1", "--out", again.toString());
        assertThat(again.resolve(id + ".xml")).hasBinaryContent(bytes);
        Files.writeString(file, "something else");
        assertThat(cli.run("refund", "export", "--again", "1", "--out", out.toString(), "--json")
                        .errorCode())
                .isEqualTo("port.failed");
        assertThat(file).hasContent("something else");
        assertThat(cli.run("refund", "export", "--again", "3", "--out", out.toString(), "--json")
                        .errorCode())
                .isEqualTo("refund-batch.unknown");
        assertThat(cli.done("refund", "batches", "--json").json().get("items"))
                .extracting(row -> row.get("state").asString())
                .containsExactly("DELIVERED", "DELIVERED");
        assertThat(cli.done("verify").out()).isNotEmpty();
    }

    @Test
    @Tag("LOG-5")
    void theLogTellsWhichAccountByItsLastDigits() throws IOException {
        Cli cli = Examples.issued(folder).at("2026-09-20");
        String kid = KidScheme.DEFAULT.generate(100_001, 100_001).value();
        cli.done("load", Examples.bankFile(folder, "12345678903", 110_000, kid).toString());
        cli.done("refund", "100001", "--account", "97104133219", "--amount", "60.00");
        cli.done("refund", "100001", "--account", "12345600041", "--amount", "10.00");

        assertThat(cli.done("show", "100001", "--json").json().get("log"))
                .filteredOn(entry -> entry.get("field").asString().equals("REFUND_ACCOUNT"))
                .extracting(entry -> entry.get("before").asString() + ">"
                        + entry.get("after").asString())
                .containsExactly(">*******3219", "*******3219>*******0041");
    }

    @Test
    @Tag("REF-5")
    void whatTheBankWouldRefuseIsSaidBeforeAnythingIsMarked() throws IOException {
        Cli cli = Examples.issued(folder).at("2026-09-20");
        String kid = KidScheme.DEFAULT.generate(100_001, 100_001).value();
        cli.done("load", Examples.bankFile(folder, "12345678903", 110_000, kid).toString());
        cli.done("refund", "100001", "--account", "97104133219", "--amount", "60.00");
        Path out = Files.createDirectory(folder.resolve("to-bank"));

        assertThat(cli.run("refund", "export", "--out", out.toString(), "--agreement", "//", "--json")
                        .errorCode())
                .isEqualTo("refund-batch.unacceptable");
        assertThat(cli.run("refund", "export", "--out", folder.resolve("no").toString(), "--json")
                        .errorCode())
                .isEqualTo("file.unreadable");
        String[] late = {"refund", "export", "--out", out.toString(), "--pay-on", "2026-09-19", "--json"};
        assertThat(cli.run(late).errorCode()).isEqualTo("refund-batch.past");
        assertThat(cli.done("refund", "batches").out()).contains("No refund was handed over yet");
        assertThat(cli.done("refund", "export", "--out", out.toString()).out()).contains("Batch 1");
    }
}
