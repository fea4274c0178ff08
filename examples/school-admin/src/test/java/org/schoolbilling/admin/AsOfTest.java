package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AsOfTest {

    @TempDir
    private Path folder;

    @Test
    @Tag("LOG-4")
    void anInvoiceIsShownAsItWas() {
        Cli cli = Examples.issued(folder);
        cli.at("2026-09-20").done("pay", "100001", "--reference", "A1");
        cli.at("2026-09-25").done("invoice", "change", "100001", "--due", "2026-12-01", "--remark", "later");

        JsonNode sent =
                cli.done("show", "100001", "--as-of", "2026-09-01", "--json").json();
        assertThat(sent.at("/invoice/status").asString()).isEqualTo("SENT");
        assertThat(sent.at("/invoice/due").asString()).isEqualTo("2026-09-15");
        assertThat(sent.at("/invoice/received").asString()).isEqualTo("0.00");
        assertThat(sent.get("postings").size()).isZero();
        assertThat(sent.get("asOfNow").valueStream().map(JsonNode::asString)).contains("REMARK");
        JsonNode draft =
                cli.done("show", "100001", "--as-of", "2026-08-12", "--json").json();
        assertThat(draft.at("/invoice/status").asString()).isEqualTo("DRAFT");
        JsonNode paid =
                cli.done("show", "100001", "--as-of", "2026-09-21", "--json").json();
        assertThat(paid.at("/invoice/status").asString()).isEqualTo("SETTLED");
        assertThat(paid.at("/invoice/due").asString()).isEqualTo("2026-09-15");
        assertThat(paid.get("postings").size()).isPositive();

        cli.at("2026-09-28")
                .done(
                        "export-gl",
                        "--format",
                        "gl07",
                        "--until",
                        "2026-09-30",
                        "--out",
                        folder.resolve("gl.dat").toString());
        assertThat(cli.done("show", "100001", "--as-of", "2026-09-27", "--json")
                        .json()
                        .get("postings"))
                .as("postings before they were handed over")
                .isNotEmpty()
                .allMatch(p -> p.get("batch").isNull());
        assertThat(cli.done("show", "100001", "--as-of", "2026-09-28", "--json")
                        .json()
                        .get("postings"))
                .as("postings on the day they were handed over")
                .isNotEmpty()
                .noneMatch(p -> p.get("batch").isNull());

        assertThat(cli.done("show", "100001", "--as-of", "2026-09-21").out())
                .contains("As it was at 2026-09-21")
                .contains("as of now: remark");
        assertThat(cli.run("show", "100001", "--as-of", "2026-08-01").err()).contains("did not exist yet");
        assertThat(cli.run("show", "100001", "--as-of", "yesterday").err()).contains("\"yesterday\" is no time");
    }
}
