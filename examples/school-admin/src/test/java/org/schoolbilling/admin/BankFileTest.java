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
import tools.jackson.databind.JsonNode;

class BankFileTest {

    private static final String ACCOUNT = "12345678903";

    @TempDir
    private Path folder;

    private Path file() {
        return Examples.bankFile(folder, ACCOUNT, 96_000, "0000001231234566", 27_450, "12345678");
    }

    @Test
    @Tag("PAY-1")
    void saysWhatIsInAFileWithoutADatabase() {
        Cli.Result result = Cli.plain("bank", "check", file().toString(), "--json", "--today", "2026-09-20");
        JsonNode json = result.json();
        assertThat(result.exit()).isZero();
        assertThat(json.get("format").asString()).isEqualTo("ocr-giro");
        assertThat(json.get("transactions").asInt()).isEqualTo(2);
        assertThat(json.get("total").asString()).isEqualTo("1234.50");
        assertThat(json.at("/assignments/0/account").asString()).isEqualTo(ACCOUNT);
        assertThat(json.at("/assignments/0/total").asString()).isEqualTo("1234.50");
        List<String> kinds = json.get("items")
                .valueStream()
                .map(i -> i.get("kind").asString())
                .toList();
        assertThat(kinds).contains("STRUCTURAL", "PAYMENT");
        assertThat(json.get("items")
                        .valueStream()
                        .filter(i -> i.get("kind").asString().equals("PAYMENT"))
                        .map(i -> i.get("kid").asString()))
                .containsExactly("0000001231234566", "12345678");
        assertThat(Cli.plain("bank", "check", file().toString(), "--list").out())
                .contains("NOK 1,234.50")
                .contains("KID 0000001231234566");
    }

    @Test
    void readsStandardInputAndWarnsOfOldDates() throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        Cli.Result result = Cli.plain(bytes, "bank", "check", "-", "--json", "--today", "2039-01-01");
        assertThat(result.exit()).isZero();
        assertThat(result.json().get("warnings")).isNotEmpty();
        assertThat(result.err()).contains("warning:");
    }

    @Test
    @Tag("PAY-1")
    void aFileThatIsCutOffBooksNothing() throws IOException {
        List<String> lines = Files.readAllLines(file(), StandardCharsets.ISO_8859_1);
        Path cut = Files.write(folder.resolve("cut.ocr"), lines.subList(0, 4), StandardCharsets.ISO_8859_1);
        assertNothingBooked(cut, "expected");
    }

    @Test
    @Tag("PAY-1")
    void aFileWithAWrongTotalBooksNothing() throws IOException {
        String text = Files.readString(file(), StandardCharsets.ISO_8859_1);
        Path wrong = Files.writeString(
                folder.resolve("wrong.ocr"), text.replace("123450", "123451"), StandardCharsets.ISO_8859_1);
        assertNothingBooked(wrong, "total");
    }

    @Test
    void whatIsNoBankFileIsSaidSo() {
        Path other = Examples.write(folder, "letter.txt", "Kjære bank\n");
        assertThat(Cli.plain("bank", "check", other.toString(), "--json").errorCode())
                .isEqualTo("bank-file.unknown");
        assertThat(Cli.plain("bank", "check", folder.toString()).exit()).isEqualTo(2);
        Path empty = Examples.write(folder, "empty.ocr", "");
        assertThat(Cli.plain("bank", "check", empty.toString()).exit()).isEqualTo(2);
    }

    private void assertNothingBooked(Path file, String said) {
        Cli.Result check = Cli.plain("bank", "check", file.toString(), "--json");
        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.errorCode()).isEqualTo("bank-file.faulty");
        Cli cli = Examples.issued(folder);
        Cli.Result load = cli.at("2026-09-20").run("load", file.toString());
        assertThat(load.exit()).isEqualTo(2);
        assertThat(load.err())
                .contains("line ")
                .contains(said)
                .contains("Nothing of this file is booked")
                .contains("[bank-file.faulty, PAY-1]");
        JsonNode ledger = cli.done("verify", "--json").json();
        assertThat(ledger.get("received").asString()).isEqualTo("0.00");
        assertThat(cli.done("unresolved").out()).contains("Nothing is unresolved");
    }
}
