package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CatalogueCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aRightCatalogueIsTold() {
        Path file = Examples.write(folder, "catalogue.json", Examples.catalogue());
        Cli.Result result = Cli.plain("catalogue", "check", file.toString(), "--json");
        assertThat(result.exit()).isZero();
        assertThat(result.json().get("valid").asBoolean()).isTrue();
        assertThat(result.json().get("creditor").asString()).isEqualTo("NORDVIK");
        assertThat(result.json().get("faults")).isEmpty();
    }

    @Test
    @Tag("CAT-9")
    void elevenFaultsAreToldAtOnceEachWithItsPlace() {
        Path file = Examples.write(folder, "faulty.json", elevenFaults());
        JsonNode faults = Cli.plain("catalogue", "check", file.toString(), "--json")
                .json()
                .get("faults");
        assertThat(faults.valueStream().map(f -> f.get("path").asString()))
                .hasSize(11)
                .contains("ledger.companyCode", "ledger.currency", "invoiceTypes[0].lineTypes[0].code");
        Cli.Result forPeople = Cli.plain("catalogue", "check", file.toString(), "--lang", "nb");
        assertThat(forPeople.exit()).isEqualTo(2);
        assertThat(forPeople.out()).contains("11 faults");
    }

    @Test
    @Tag("ERR-2")
    void nothingIsSetUpByAFaultyCatalogue() {
        Path file = Examples.write(folder, "faulty.json", elevenFaults());
        Cli cli = Cli.in(folder);
        Cli.Result result = cli.run("init", "--catalogue", file.toString(), "--json");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.errorCode()).isEqualTo("catalogue.faulty");
        assertThat(result.json().at("/error/details")).hasSize(11);
        assertThat(cli.run("batches").err()).contains("[creditor.not-set-up");
    }

    @Test
    void theNextVersionComesIntoForceAndTheSameOneIsNoNewOne() {
        Cli cli = Cli.in(folder);
        Path file = Examples.write(folder, "catalogue.json", Examples.catalogue());
        assertThat(version(cli, file)).isEqualTo(1);
        assertThat(version(cli, file)).isEqualTo(1);
        Path dearer = Examples.write(folder, "dearer.json", Examples.catalogue().replace("850.00", "900.00"));
        assertThat(version(cli, dearer)).isEqualTo(2);
        assertThat(cli.done("catalogue", "show").out()).contains("\"900.00\"");
        assertThat(cli.done("catalogue", "show", "--json").json().get("version").asInt())
                .isEqualTo(2);
    }

    private static int version(Cli cli, Path file) {
        return cli.done("init", "--catalogue", file.toString(), "--json")
                .json()
                .get("version")
                .asInt();
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        Cli.Result result =
                Cli.plain("catalogue", "check", folder.resolve("none.json").toString(), "--json");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.errorCode()).isEqualTo("file.unreadable");
        assertThat(result.err()).contains("There is no file");
    }

    private static String elevenFaults() {
        String[][] changes = {
            {"\"companyCode\": \"NV\"", "\"companyCode\": \"NVK\""},
            {"\"currency\": \"NOK\"", "\"currency\": \"KRONER\""},
            {"\"firstInvoiceNumber\": 100001", "\"firstInvoiceNumber\": 0"},
            {"\"documentType\": \"SB\"", "\"documentType\": \"SBX\""},
            {"\"institutionNumber\": 9001", "\"institutionNumber\": 90010"},
            {"\"bankAccount\": \"12345678903\"", "\"bankAccount\": \"12345678904\""},
            {"\"organisationNumber\": \"313500004\"", "\"organisationNumber\": \"313500005\""},
            {"\"code\": \"SEMAVG\",(\\s+)\"priority\"", "\"code\": \"SEMAVGG\",$1\"priority\""},
            {"\"priority\": 2", "\"priority\": 0"}
        };
        String document = Examples.catalogue().replaceAll("\"\\s*:\\s*", "\": ");
        for (String[] change : changes) {
            String changed = document.replaceAll(change[0], change[1]);
            assertThat(changed).as(change[0]).isNotEqualTo(document);
            document = changed;
        }
        return document;
    }
}
