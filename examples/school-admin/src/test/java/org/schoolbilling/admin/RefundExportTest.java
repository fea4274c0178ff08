package org.schoolbilling.admin;

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
    void aDaysRefundsAreAPaymentFile() throws IOException {
        Cli cli = Examples.issued(folder).at("2026-09-20");
        String kid = KidScheme.DEFAULT.generate(100_001, 100_001).value();
        cli.done("load", Examples.bankFile(folder, "12345678903", 110_000, kid).toString());
        cli.done("refund", "100001", "--account", "97104133219", "--amount", "60.00");
        cli.at("2026-09-21").done("refund", "100001", "--amount", "10.00");

        Path out = folder.resolve("refunds.xml");
        String[] command = {"refund", "export", "--date", "2026-09-20", "--out", out.toString(), "--json"};
        JsonNode answer = cli.done(command).json();
        assertThat(answer.get("transfers").asInt()).isEqualTo(1);
        assertThat(answer.get("sum").asString()).isEqualTo("60.00");
        assertThat(answer.get("message").asString()).isEqualTo("REF20260920");
        assertThat(Files.readString(out))
                .contains("pain.001.001.03", "<MsgId>REF20260920</MsgId>", "<CtrlSum>60.00</CtrlSum>")
                .contains("<Id>97104133219</Id>", "Refusjon faktura 100001", "Alvør Tåkehei");

        assertThat(cli.run(command).errorCode()).isEqualTo("file.exists");
        Path other = folder.resolve("other.xml");
        assertThat(cli.done("refund", "export", "--date", "2026-09-21", "--version", "09", "--out", other.toString())
                        .out())
                .contains("pain.001.001.09 message REF20260921")
                .contains("NOK 10.00");
        Path none = folder.resolve("none.xml");
        assertThat(cli.run("refund", "export", "--date", "2026-09-22", "--out", none.toString(), "--json")
                        .errorCode())
                .isEqualTo("refund.none");
        assertThat(none).doesNotExist();
    }
}
