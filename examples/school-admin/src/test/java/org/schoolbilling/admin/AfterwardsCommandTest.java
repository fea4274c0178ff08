package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.admin.Cli.Result;
import tools.jackson.databind.JsonNode;

/** Move, waive, refund and end as a clerk says them; invoice 100001 demands 1000.00, 100002 demands 110.00. */
class AfterwardsCommandTest {

    private static void pay(Cli cli, String number, String amount) {
        cli.done("pay", number, "--amount", amount, "--reference", "R" + amount);
    }

    private static JsonNode invoice(Cli cli, String number) {
        return cli.done("show", number, "--json").json().get("invoice");
    }

    private static String text(JsonNode invoice, String field) {
        return invoice.get(field).asString();
    }

    private static void refused(String code, Result result) {
        assertThat(result.exit()).as(result.toString()).isEqualTo(1);
        assertThat(result.errorCode()).isEqualTo(code);
    }

    private static void verified(Cli cli) {
        assertThat(cli.run("verify").exit()).isZero();
    }

    @Test
    @Tag("MOV-1")
    @Tag("MOV-4")
    void aPaymentIsMovedToTheInvoiceItBelongsToAndNotToADraft(@TempDir Path folder) {
        Cli cli = Examples.issued(folder);
        pay(cli, "100001", "1110.00");
        JsonNode before = invoice(cli, "100001");

        JsonNode trial = cli.done("move", "100001", "--to", "100002", "--unplaced", "--trial", "--json")
                .json();
        assertThat(text(trial.get("to"), "status")).isEqualTo("SETTLED");
        assertThat(invoice(cli, "100001")).isEqualTo(before);

        Result moved = cli.done("move", "100001", "--to", "100002", "--unplaced");
        assertThat(moved.out())
                .contains(
                        "The invoice it leaves:", "The invoice it goes to:", "Innbetaling flyttet til faktura 100002");
        assertThat(text(invoice(cli, "100002"), "status")).isEqualTo("SETTLED");
        assertThat(text(invoice(cli, "100001"), "status")).isEqualTo("SETTLED");
        verified(cli);

        cli.done(
                "generate",
                "--invoice-type",
                "SEM",
                "--line-types",
                "SEMAVG",
                "--term",
                "2027-SPRING",
                "--unit",
                "110000",
                "--confirm");
        String draft =
                cli.done("draft", "list", "--json").json().at("/items/0/id").asString();
        refused("move.to-draft", cli.run("move", "100001", "--to", draft, "--json"));
        refused("move.to-itself", cli.run("move", "100001", "--to", "100001", "--json"));
        refused("invoice.unknown", cli.run("move", "100001", "--to", "999999999", "--json"));
        pay(cli, "100001", "5.00");
        Result unclear = cli.run("move", "100001", "--to", "100002");
        assertThat(unclear.exit()).isEqualTo(2);
        assertThat(unclear.err()).contains("Several payments", "--line");
    }

    @Test
    @Tag("INV-5")
    void aWrongReferenceIsPutRightUntilItIsInTheGeneralLedger(@TempDir Path folder) {
        Cli cli = Examples.issued(folder).at("2026-09-20");
        cli.done("pay", "100001", "--amount", "500.00", "--date", "2026-09-01", "--reference", "R1");
        String[] correct = {"invoice", "correct-reference", "100001", "--reference", "R2", "--transaction-id", "T9"};

        Result trial = cli.done("invoice", "correct-reference", "100001", "--reference", "R2", "--trial");
        assertThat(trial.out()).contains("Trial, nothing is changed", "reference R2");
        assertThat(cli.done("show", "100001").out()).contains("reference R1").doesNotContain("R2");
        assertThat(cli.done(correct).out()).contains("reference R2, id T9");
        JsonNode shown = cli.done("show", "100001", "--json").json();
        assertThat(shown.get("postings"))
                .isNotEmpty()
                .allMatch(p -> p.get("note").asString().endsWith(" R2"));
        assertThat(shown.get("log"))
                .anyMatch(e -> e.get("field").asString().equals("PAYMENT_REFERENCE")
                        && e.get("before").asString().equals("R1")
                        && e.get("after").asString().equals("R2"));
        refused(
                "payment.reference-unchanged",
                cli.run("invoice", "correct-reference", "100001", "--reference", "R2", "--json"));

        Result nothing = cli.run("invoice", "correct-reference", "100001");
        assertThat(nothing.exit()).isEqualTo(2);
        assertThat(nothing.err()).contains("--reference, --transaction-id or both");
        Result tooLong = cli.run("invoice", "correct-reference", "100001", "--reference", "R".repeat(36));
        assertThat(tooLong.exit()).isEqualTo(2);
        assertThat(tooLong.err()).contains("archive reference has 36 characters, at most 35 fit");
        assertThat(cli.run("invoice", "correct-reference", "100002", "--reference", "R2")
                        .err())
                .contains("No payment stands on this invoice");

        cli.done(
                "export-gl",
                "--format",
                "gl07",
                "--until",
                "2026-09-30",
                "--out",
                folder.resolve("gl.dat").toString());
        assertThat(folder.resolve("gl.dat"))
                .content()
                .contains("Innbetaling R2")
                .doesNotContain("R1");
        Result late = cli.run("invoice", "correct-reference", "100001", "--reference", "R3", "--json");
        refused("line.handed-over", late);
        assertThat(cli.done("show", "100001").out()).contains("reference R2").doesNotContain("R3");
        verified(cli);
    }

    @Test
    @Tag("WAI-1")
    @Tag("WAI-4")
    void whatIsOwedIsWaivedAndOwedAgain(@TempDir Path folder) {
        Cli cli = Examples.issued(folder);
        refused("waiver.too-large", cli.run("waive", "100002", "--amount", "110.01", "--json"));
        assertThat(text(invoice(cli, "100002"), "outstanding")).isEqualTo("110.00");

        Result trial = cli.done("waive", "100002", "--amount", "10.00", "--trial");
        assertThat(trial.out()).contains("Trial, nothing is changed");
        cli.done("waive", "100002", "--amount", "10.00", "--reason", "Avtalt med studieleder");
        Result all = cli.done("waive", "100002");
        assertThat(all.out()).contains("waived (FRAFALT)", "Avtalt med studieleder");
        refused("waiver.nothing-owed", cli.run("waive", "100002", "--json"));

        int first = 0;
        for (JsonNode line : invoice(cli, "100002").get("lines")) {
            if (line.get("role").asString().equals("WAIVER")) {
                first = line.get("line").asInt();
                break;
            }
        }
        cli.done("waive", "100002", "--undo", String.valueOf(first));
        assertThat(text(invoice(cli, "100002"), "outstanding")).isEqualTo("10.00");
        cli.done("waive", "100002", "--undo");
        assertThat(text(invoice(cli, "100002"), "outstanding")).isEqualTo("110.00");
        refused("waiver.none", cli.run("waive", "100002", "--undo", "--json"));
        assertThat(cli.run("waive", "100002", "--undo", "--amount", "1.00").exit())
                .isEqualTo(2);
        verified(cli);
    }

    @Test
    @Tag("REF-1")
    @Tag("REF-2")
    @Tag("REF-4")
    void whatWasPaidIsPaidBack(@TempDir Path folder) {
        Cli cli = Examples.issued(folder);
        pay(cli, "100001", "1050.00");
        refused("refund.account-missing", cli.run("refund", "100001", "--json"));
        refused("refund.too-large", cli.run("refund", "100001", "--amount", "50.01", "--json"));
        assertThat(cli.run("refund", "100001", "--account", "12345678901").exit())
                .isEqualTo(2);

        Result surplus = cli.done("refund", "100001", "--account", "12345678903");
        assertThat(surplus.out()).contains("settled (OPPGJORT)", "refunded NOK 50.00");
        assertThat(text(invoice(cli, "100001"), "balance")).isEqualTo("0.00");

        JsonNode claims = invoice(cli, "100001").get("lines");
        for (JsonNode line : claims) {
            if (line.get("role").asString().equals("CLAIM")) {
                cli.done("refund", "100001", "--claim", line.get("line").asString());
            }
        }
        assertThat(text(invoice(cli, "100001"), "status")).isEqualTo("REFUNDED");
        int refund = 0;
        for (JsonNode line : invoice(cli, "100001").get("lines")) {
            refund = line.get("role").asString().equals("REFUND")
                    ? line.get("line").asInt()
                    : refund;
        }
        cli.done("refund", "100001", "--returned", String.valueOf(refund));
        assertThat(text(invoice(cli, "100001"), "status")).isEqualTo("SENT");
        refused("line.taken-back", cli.run("refund", "100001", "--returned", String.valueOf(refund), "--json"));
        assertThat(cli.run("refund", "100001", "--claim", "1", "--grant", "1").exit())
                .isEqualTo(2);
        verified(cli);
    }

    @Test
    @Tag("REF-3")
    @Tag("STA-5")
    void aDemandForMoneyBackIsGrantedBeforePaymentAndTheInvoiceEndedByHand(@TempDir Path folder) {
        Cli cli = Examples.issued(folder);
        refused("invoice.end-not-allowed", cli.run("invoice", "end", "100002", "--as", "BORTFALT", "--json"));
        for (JsonNode line : invoice(cli, "100002").get("lines")) {
            cli.done("refund", "100002", "--grant", line.get("line").asString());
        }
        assertThat(text(invoice(cli, "100002"), "status")).isEqualTo("SENT");
        assertThat(text(invoice(cli, "100002"), "grantedBack")).isEqualTo("110.00");

        Result ended = cli.done("invoice", "end", "100002", "--as", "BORTFALT");
        assertThat(ended.out()).contains("lapsed (BORTFALT)");
        cli.done("invoice", "end", "100002", "--as", "FRAFALT");
        int claims = invoice(cli, "100002").get("lines").size() / 2;
        cli.done("refund", "100002", "--withdraw", String.valueOf(claims + 1));
        assertThat(text(invoice(cli, "100002"), "status")).isEqualTo("SENT");
        assertThat(cli.run("invoice", "end", "100002", "--as", "OPPGJORT").exit())
                .isEqualTo(2);
        verified(cli);
    }
}
