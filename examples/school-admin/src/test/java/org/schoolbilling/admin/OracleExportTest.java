package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.reference.KidScheme;
import tools.jackson.databind.JsonNode;

class OracleExportTest {

    @TempDir
    private Path folder;

    private static final String KID =
            KidScheme.DEFAULT.generate(100_001, 100_001).value();

    private static String oracleCatalogue() {
        return Examples.catalogue()
                .replace("\"UNIT4\"", "\"ORACLE\"")
                .replace("\"account\":", "\"type\":")
                .replace("\"purpose\":", "\"measure\":");
    }

    private Cli paid(String catalogue) {
        Cli cli = Examples.issued(folder, catalogue).at("2026-09-30");
        cli.done("load", Examples.bankFile(folder, "12345678903", 110_000, KID).toString());
        return cli;
    }

    @Test
    @Tag("GLX-6")
    void anOracleFileHasTheCodingSideAndTheReportWhatIsLeftOut() throws IOException {
        Cli cli = paid(oracleCatalogue());
        Path out = folder.resolve("ledger.csv");
        JsonNode batch = cli.done(
                        "export-gl", "--format", "oracle", "--until", "2026-09-30", "--out", out.toString(), "--json")
                .json()
                .at("/batches/0");

        assertThat(batch.get("leftOut").asString()).isEqualTo("1100.00");
        List<String> lines = Files.readAllLines(out, StandardCharsets.ISO_8859_1);
        assertThat(lines.get(0)).startsWith("Buntnr;Bilagsart;Transtype;Art;Sted;");
        assertThat(lines.subList(1, lines.size()))
                .isNotEmpty()
                .noneMatch(line -> line.contains(";1920;"))
                .anyMatch(line -> line.contains(";GL;3901;110000;;4000;"));
        double credited = lines.stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(";", -1)[12].replace(".", "")))
                .sum();
        assertThat(credited).isEqualTo(110_000);
        Path again = folder.resolve("again.csv");
        assertThat(cli.done("export-gl", "--again", "F20260930", "--out", again.toString())
                        .out())
                .contains("coding side only")
                .contains("NOK 1,100.00");
        assertThat(again).hasSameBinaryContentAs(out);
        assertThat(cli.done("verify", "--json").json().get("clean").asBoolean()).isTrue();
    }

    @Test
    @Tag("CAT-7")
    void aCatalogueOfAnotherErpIsRefusedBeforeAnythingIsMarked() {
        Cli cli = paid(Examples.catalogue());
        Cli.Result refused = cli.run(
                "export-gl",
                "--format",
                "oracle",
                "--until",
                "2026-09-30",
                "--out",
                folder.resolve("x").toString());
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.err()).contains("settings for UNIT4, the file is for ORACLE");
        assertThat(cli.done("batches").out()).contains("Nothing was handed over yet");
    }
}
