package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.reference.KidScheme;
import tools.jackson.databind.JsonNode;

/** Claims, invoices, payments and hand-over, command by command. */
class TermTest {

    private static final String ACCOUNT = "12345678903";
    private static final String OTHER_ACCOUNT = "12345600025";

    @TempDir
    private Path folder;

    private static String kid(long invoice, long debtor) {
        return KidScheme.DEFAULT.generate(invoice, debtor).value();
    }

    private static final String[] GENERATE = {
        "generate",
        "--invoice-type",
        "SEM",
        "--line-types",
        "SEMAVG,SAIH,KOPIAVG",
        "--term",
        "2026-AUTUMN",
        "--unit",
        "110000",
        "--json"
    };

    private static String[] with(String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(GENERATE), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    @Tag("GEN-2")
    @Tag("GEN-10")
    void aPlanIsWhatIsThenCarriedOutAndTheSecondTimeThereIsNothingToDo() {
        Cli cli = Examples.school(folder);
        JsonNode plan = cli.done(with("--trial")).json();
        assertThat(cli.done("draft", "list").out()).contains("Nothing found");
        JsonNode made = cli.done(with("--confirm")).json();
        assertThat(plan.get("trial").asBoolean()).isTrue();
        for (String field : List.of("persons", "invoices", "drafts", "claims", "total", "skipped", "unknownIds")) {
            assertThat(made.get(field)).as(field).isEqualTo(plan.get(field));
        }
        assertThat(made.get("total").asString()).isEqualTo("1110.00");
        assertThat(made.at("/skipped/FEE_EXEMPT").asInt()).isEqualTo(2);
        assertThat(outcomes(made)).isEqualTo(outcomes(plan)).hasSize(6);

        JsonNode again = cli.done(with("--confirm")).json();
        assertThat(again.get("claims").asInt()).isZero();
        assertThat(again.at("/skipped/ALREADY_CLAIMED").asInt()).isEqualTo(4);
    }

    private static List<String> outcomes(JsonNode report) {
        return report.get("items")
                .valueStream()
                .map(i -> i.get("person") + "/" + i.get("lineType") + "/" + i.get("outcome") + "/" + i.get("amount")
                        + "/" + i.get("reason"))
                .toList();
    }

    @Test
    @Tag("ROS-3")
    void aMassSelectionMustBeConfirmed() {
        Cli cli = Examples.school(folder);
        Cli.Result result = cli.run(with());
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.errorCode()).isEqualTo("selection.not-confirmed");
        assertThat(result.err()).contains("--trial", "--confirm");
        assertThat(cli.done("draft", "list", "--json").json().get("found").asInt())
                .isZero();
    }

    @Test
    void generateTellsAClerkWhatItDidAndWhatComesNext() {
        Cli cli = Examples.school(folder);
        String[] words = java.util.Arrays.copyOf(GENERATE, GENERATE.length - 1);
        assertThat(cli.done(java.util.stream.Stream.concat(
                                        java.util.Arrays.stream(words),
                                        java.util.stream.Stream.of(
                                                "--trial",
                                                "--list",
                                                "--due",
                                                "2026-09-15",
                                                "--amount",
                                                "SEMAVG=900",
                                                "--with-programme"))
                                .toArray(String[]::new))
                        .out())
                .contains("Plan (nothing is changed)")
                .contains("S1  SEMAVG  900.00")
                .contains("no: FEE_EXEMPT (GEN-5)")
                .contains("NOK 1,160.00")
                .contains("without --trial and with --confirm");
    }

    @Test
    void requestsThatContradictThemselvesAreRefused() {
        Cli cli = Examples.school(folder);
        assertThat(cli.run("generate", "--type", "SEM", "--term", "2026-AUTUMN", "--person", "S1")
                        .err())
                .contains("name at least one line type (GEN-1)");
        assertThat(cli.run(with("--from-group")).err()).contains("GEN-12");
        assertThat(cli.run(with("--amount", "SEMAVG=12.345")).exit()).isEqualTo(2);
        Cli.Result mistyped = cli.run(
                "generate", "--type", "SEM", "--types", "SEMAVG,SEMAVGG", "--term", "2026-AUTUMN", "--person", "S1");
        assertThat(mistyped.exit()).isEqualTo(2);
        assertThat(mistyped.err()).contains("The catalogue has no line type SEMAVGG.");
        assertThat(cli.run(
                                "generate",
                                "--type",
                                "NONE",
                                "--types",
                                "SEMAVG",
                                "--term",
                                "2026-AUTUMN",
                                "--person",
                                "S1",
                                "--json")
                        .errorCode())
                .isEqualTo("invoice-type.unknown");
    }

    @Test
    @Tag("GEN-9")
    void aCompanyIsBilledForItsPeople() {
        Cli cli = Examples.school(folder);
        cli.done("generate", "--type", "KURS", "--from-group", "--term", "2026-AUTUMN", "--course", "EVU-1");
        JsonNode found = cli.done("search", "--name", "tåkelaft", "--json").json();
        assertThat(found.at("/items/0/debtor").asString()).isEqualTo("F1");
        JsonNode draft = cli.done("show", "--draft", found.at("/items/0/id").asString(), "--json")
                .json();
        assertThat(draft.at("/invoice/lines/0/person").asString()).isEqualTo("S4");
    }

    @Test
    @Tag("ISS-3")
    @Tag("ISS-7")
    void issuingGivesNumberAndKidOnceAndLeavesOutWhatWasSent() {
        Cli cli = Examples.school(folder);
        cli.done(with("--confirm"));
        JsonNode plan =
                cli.done("issue", "--term", "2026-AUTUMN", "--trial", "--json").json();
        JsonNode issued = cli.done("issue", "--term", "2026-AUTUMN", "--due", "2026-09-15", "--json")
                .json();
        assertThat(plan.get("issued")).isEqualTo(issued.get("issued"));
        assertThat(issued.get("issued").asInt()).isEqualTo(2);
        assertThat(issued.at("/items/0/kid").asString()).isEqualTo(kid(100_001, 100_001));
        assertThat(cli.done("issue", "--term", "2026-AUTUMN").out()).containsPattern("invoices issued +0");
        JsonNode again = cli.done("issue", "--term", "2026-AUTUMN", "--with-sent", "--person", "S1", "--json")
                .json();
        assertThat(again.get("reprinted").asInt()).isEqualTo(1);
        assertThat(cli.run("issue", "--term", "2026-AUTUMN", "--unit", "110000").exit())
                .isEqualTo(2);
    }

    private Path termsBankFile() {
        return Examples.bankFile(
                folder,
                ACCOUNT,
                96_000L,
                kid(100_001, 100_001),
                5_000L,
                kid(100_002, 100_002),
                11_000L,
                kid(999_999, 100_002),
                7_000L,
                "2345674");
    }

    @Test
    @Tag("PAY-3")
    @Tag("PAY-5")
    @Tag("PAY-15")
    void aBankFileIsTriedThenBookedOnce() {
        Cli cli = Examples.issued(folder).at("2026-09-20");
        Path file = termsBankFile();
        JsonNode trial = cli.done("load", file.toString(), "--trial", "--json").json();
        assertThat(cli.done("verify", "--json").json().get("received").asString())
                .isEqualTo("0.00");
        JsonNode booked = cli.done("load", file.toString(), "--json").json();

        assertThat(trial.get("trial").asBoolean()).isTrue();
        assertThat(booked.get("trial").asBoolean()).isFalse();
        for (String field : List.of("transactions", "total", "outcomes")) {
            assertThat(booked.get(field)).as(field).isEqualTo(trial.get(field));
        }
        assertThat(booked.get("items")).isEqualTo(trial.get("items"));
        assertThat(booked.get("transactions").asInt()).isEqualTo(4);
        assertThat(booked.get("total").asString()).isEqualTo("1190.00");
        assertThat(booked.at("/outcomes/REGISTERED").asInt()).isEqualTo(2);
        assertThat(booked.at("/outcomes/UNKNOWN_INVOICE").asInt()).isEqualTo(1);
        assertThat(booked.at("/outcomes/MALFORMED_KID").asInt()).isEqualTo(1);
        assertThat(booked.at("/outcomes/ALREADY_REGISTERED").asInt()).isZero();
        assertThat(booked.get("items").valueStream().filter(i -> i.get("booked").asBoolean()))
                .hasSize(2)
                .allSatisfy(i -> assertThat(i.get("remark").asString()).isNotEmpty());

        JsonNode again = cli.done("load", file.toString(), "--json").json();
        assertThat(again.at("/outcomes/REGISTERED").asInt()).isZero();
        assertThat(again.at("/outcomes/ALREADY_REGISTERED").asInt()).isEqualTo(2);
        assertThat(cli.done("load", file.toString(), "--list").out())
                .contains("booked before, nothing done")
                .contains("on the unresolved list");
        assertThat(cli.done("verify", "--json").json().get("received").asString())
                .isEqualTo("1010.00");
    }

    @Test
    @Tag("PAY-4")
    void whatFoundNoInvoiceIsPlacedOrRemovedByHand() {
        Cli cli = Examples.issued(folder).at("2026-09-20");
        cli.done("load", termsBankFile().toString());
        JsonNode list = cli.done("unresolved", "--json").json();
        assertThat(list.get("entries").asInt()).isEqualTo(2);
        assertThat(list.get("total").asString()).isEqualTo("180.00");
        String unknown = list.at("/items/0/key").asString();
        String malformed = list.at("/items/1/key").asString();
        assertThat(cli.done("unresolved").out()).contains(unknown).contains("NOK 180.00");

        JsonNode placed = cli.done("unresolved", "place", unknown, "--invoice", "100002", "--json")
                .json();
        assertThat(placed.at("/invoice/received").asString()).isEqualTo("160.00");
        assertThat(placed.at("/invoice/surplus").asString()).isEqualTo("50.00");
        assertThat(cli.run("unresolved", "remove", malformed, "--reason", " ").exit())
                .isEqualTo(1);
        cli.done("unresolved", "remove", malformed, "--reason", "sent back");
        assertThat(cli.done("unresolved").out()).contains("Nothing is unresolved");
        assertThat(cli.run("unresolved", "place", unknown, "--invoice", "100002", "--json")
                        .errorCode())
                .isEqualTo("transaction.unknown");
        assertThat(cli.run("unresolved", "take-back", unknown, "--invoice", "100002", "--line", "1")
                        .exit())
                .isEqualTo(1);
    }

    @Test
    @Tag("PAY-2")
    void moneyOnAnotherAccountIsSetAside() {
        Cli cli = Examples.issued(folder).at("2026-09-20");
        Path file = Examples.bankFile(folder, OTHER_ACCOUNT, 100_000L, kid(100_001, 100_001));
        assertThat(cli.done("load", file.toString(), "--json")
                        .json()
                        .at("/outcomes/WRONG_ACCOUNT")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @Tag("PAY-8")
    void aPaymentByHandTakesWhatIsOwedAndTheDateUsedLast() {
        Cli cli = Examples.issued(folder).at("2026-09-20");
        assertThat(cli.run("pay", "100001", "--json").errorCode()).isEqualTo("payment.reference-missing");
        JsonNode trial = cli.done("pay", "100001", "--reference", "77", "--trial", "--json")
                .json();
        assertThat(trial.at("/invoice/status").asString()).isEqualTo("SETTLED");
        JsonNode part = cli.done(
                        "pay",
                        "100001",
                        "--amount",
                        "40",
                        "--date",
                        "2026-09-07",
                        "--reference",
                        "77",
                        "--claims",
                        "2",
                        "--json")
                .json();
        assertThat(part.at("/invoice/outstanding").asString()).isEqualTo("960.00");
        assertThat(part.at("/invoice/allocations/0/rule").asString()).isEqualTo("ALC-8");
        JsonNode rest = cli.done("pay", "100001", "--reference", "78", "--json").json();
        assertThat(rest.at("/invoice/status").asString()).isEqualTo("SETTLED");
        assertThat(rest.at("/invoice/paidOn").asString()).isEqualTo("2026-09-07");
        assertThat(cli.run("pay", "100001", "--reference", "79", "--json").errorCode())
                .isEqualTo("payment.nothing-owed");
        assertThat(cli.run("pay", "100001", "--amount", "-5", "--reference", "79")
                        .exit())
                .isEqualTo(2);
        assertThat(cli.run("pay", "999", "--reference", "79", "--json").errorCode())
                .isEqualTo("invoice.unknown");
    }

    @Test
    @Tag("ALC-7")
    void oneInvoiceIsShownWithAllocationsAndWhyPostingsAndLog() {
        Cli cli = Examples.issued(folder).at("2026-09-20");
        cli.done("load", termsBankFile().toString());
        JsonNode shown = cli.done("show", "100001", "--json").json();
        assertThat(shown.at("/invoice/status").asString()).isEqualTo("SETTLED");
        assertThat(shown.at("/invoice/waived").asString()).isEqualTo("40.00");
        assertThat(shown.at("/invoice/allocations/0/rule").asString()).isEqualTo("OPT-1");
        assertThat(shown.get("postings")).hasSize(3);
        assertThat(shown.get("log").valueStream().map(l -> l.get("field").asString()))
                .contains("STATUS");
        assertThat(cli.done("show", "100001").out())
                .contains("Alvør Tåkehei (S1, number 100001)")
                .contains("settled (OPPGJORT)")
                .contains("the payer left out whole optional claims (OPT-1)")
                .contains("Postings:")
                .contains("Log:");
        assertThat(cli.run("show", "7", "--json").errorCode()).isEqualTo("invoice.unknown");
        assertThat(cli.run("show").exit()).isEqualTo(2);
    }

    @Test
    @Tag("INV-7")
    void invoicesAreFoundByWhatIsKnownOfThem() {
        Cli cli = Examples.issued(folder);
        assertThat(found(cli, "--name", "TÅKE")).isEqualTo(1);
        assertThat(found(cli, "--debtor", "S2")).isEqualTo(1);
        assertThat(found(cli, "--number", "100002")).isEqualTo(1);
        assertThat(found(cli, "--kid", kid(100_002, 100_002))).isEqualTo(1);
        assertThat(found(cli, "--status", "SENDT,OPPGJORT", "--type", "SEM")).isEqualTo(2);
        assertThat(found(cli, "--line-type", "SAIH", "--term", "2026-AUTUMN")).isEqualTo(1);
        assertThat(found(cli, "--reference", "none")).isZero();
        String sent =
                cli.done("show", "100001", "--json").json().at("/invoice/sent").asString();
        assertThat(found(cli, "--sent-from", sent, "--sent-to", sent)).isEqualTo(2);
        assertThat(found(cli, "--sent-from", "2999-01-01")).isZero();
        assertThat(found(cli, "--due-to", "1999-01-01")).isZero();
        assertThat(found(cli, "--due-from", "1999-01-01")).isEqualTo(2);
        assertThat(found(cli, "--date-from", "2999-01-01")).isZero();
        assertThat(cli.done("search", "--lines", "--line-type", "SAIH", "--date-from", "1999-01-01", "--json")
                        .json()
                        .get("items"))
                .extracting(line -> line.get("lineType").asString())
                .containsExactly("SAIH");
        assertThat(cli.done("search", "--limit", "1").out()).contains("1 invoice, and there are more");
        Cli.Result reversed = cli.run("search", "--due-from", "2026-10-02", "--due-to", "2026-10-01");
        assertThat(reversed.exit()).isEqualTo(2);
        assertThat(reversed.err()).contains("--due-from 2026-10-02 is later than --due-to 2026-10-01");
    }

    private static int found(Cli cli, String... query) {
        String[] words = new String[query.length + 2];
        words[0] = "search";
        System.arraycopy(query, 0, words, 1, query.length);
        words[words.length - 1] = "--json";
        return cli.done(words).json().get("found").asInt();
    }

    @Test
    @Tag("INV-4")
    void aDraftIsChangedAndDiscarded() {
        Cli cli = Examples.school(folder);
        cli.done(with("--confirm"));
        String id = cli.done("draft", "list", "--debtor", "S1", "--json")
                .json()
                .at("/items/0/id")
                .asString();
        assertThat(cli.done("draft", "amount", id, "1", "700.00", "--json")
                        .json()
                        .at("/invoice/claimed")
                        .asString())
                .isEqualTo("850.00");
        assertThat(cli.done("draft", "remove-line", id, "2", "--json").json().at("/invoice/lines"))
                .hasSize(2);
        cli.done("claim", "add", "--draft", id, "--line-type", "SAIH", "--amount", "50");
        assertThat(cli.done("draft", "discard", id).out()).contains("(discarded)");
        assertThat(cli.done(with("--confirm")).json().get("claims").asInt()).isEqualTo(3);
    }

    @Test
    @Tag("INV-5")
    @Tag("INV-9")
    void aSentInvoiceTakesNewClaimsAndNewDatesButNoOtherAmounts() {
        Cli cli = Examples.issued(folder);
        String id = cli.done("search", "--number", "100001", "--json")
                .json()
                .at("/items/0/id")
                .asString();
        Cli.Result refused = cli.run("draft", "amount", id, "1", "700.00", "--json");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.errorCode()).isEqualTo("invoice.locked");
        assertThat(refused.json().at("/error/rule").asString()).isEqualTo("INV-5");
        JsonNode more = cli.done(
                        "claim",
                        "add",
                        "100001",
                        "--line-type",
                        "PURREGEB",
                        "--text",
                        "Gebyr",
                        "--person",
                        "S1",
                        "--json")
                .json();
        assertThat(more.at("/invoice/claimed").asString()).isEqualTo("1035.00");
        JsonNode changed = cli.done(
                        "invoice",
                        "change",
                        "100001",
                        "--due",
                        "2026-10-01",
                        "--reference",
                        "Avd. 7",
                        "--remark",
                        "ringte",
                        "--bank-account",
                        "12345678903",
                        "--json")
                .json();
        assertThat(changed.at("/invoice/due").asString()).isEqualTo("2026-10-01");
        assertThat(changed.at("/invoice/customerReference").asString()).isEqualTo("Avd. 7");
        assertThat(cli.run("invoice", "change", "100001").exit()).isEqualTo(2);
        assertThat(cli.run("invoice", "change", "100001", "--bank-account", "1").exit())
                .isEqualTo(2);
        assertThat(cli.run("claim", "add", "100001", "--line-type", "KURSAVG", "--json")
                        .errorCode())
                .isEqualTo("line-type.not-tied");
    }

    @Test
    @Tag("GLX-2")
    @Tag("GLX-3")
    @Tag("GLX-4")
    void postingsAreHandedOverOnceAndABatchComesOutAgain() throws IOException {
        Cli cli = Examples.issued(folder).at("2026-09-30");
        cli.done("load", termsBankFile().toString());
        Path out = folder.resolve("ledger.dat");
        String[] command = {"export-gl", "--format", "gl07", "--until", "2026-09-30", "--out", out.toString(), "--json"
        };
        JsonNode trial = cli.done(
                        "export-gl", "--format", "gl07", "--until", "2026-09-30", "--trial", "--payments", "--json")
                .json();
        assertThat(out).doesNotExist();
        assertThat(trial.get("postings")).hasSize(5);
        JsonNode batch = cli.done(command).json().at("/batches/0");
        assertThat(batch.get("debit").asString()).isEqualTo("1010.00");
        assertThat(batch.get("lines")).isEqualTo(trial.at("/batches/0/lines"));
        byte[] first = Files.readAllBytes(out);
        assertThat(cli.done(command).json().get("batches")).isEmpty();
        assertThat(Files.readAllBytes(out)).isEqualTo(first);

        Path copy = folder.resolve("again.dat");
        String number = batch.get("batch").asString();
        assertThat(number).isEqualTo("F20260930");
        assertThat(cli.done("export-gl", "--again", number, "--out", copy.toString(), "--payments")
                        .out())
                .contains("made earlier")
                .contains("debit NOK 1,010.00");
        assertThat(Files.readAllBytes(copy)).isEqualTo(first);
        assertThat(cli.done("batches").out()).contains(number).contains("delivered");
        assertThat(cli.done("batches", "--json").json().at("/items/0/postings").asInt())
                .isEqualTo(5);
        assertThat(cli.run("export-gl", "--again", "F20200101", "--out", copy.toString(), "--json")
                        .errorCode())
                .isEqualTo("batch.unknown");
    }

    @Test
    void aLedgerFileIsNeverWrittenOverAndNothingIsMarkedThen() throws IOException {
        Cli cli = Examples.issued(folder).at("2026-09-30");
        cli.done("load", termsBankFile().toString());
        Path out = Examples.write(folder, "august.txt", "another batch");
        String[] command = {"export-gl", "--format", "unit4", "--until", "2026-09-30", "--out", out.toString(), "--json"
        };
        Cli.Result refused = cli.run(command);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.errorCode()).isEqualTo("file.exists");
        assertThat(Files.readString(out)).isEqualTo("another batch");
        assertThat(cli.done("batches").out()).contains("Nothing was handed over yet");
        assertThat(cli.run("export-gl", "--format", "unit4", "--until", "2026-09-30")
                        .exit())
                .isEqualTo(2);
        assertThat(cli.run("export-gl", "--until", "2026-09-30", "--out", "x").exit())
                .isEqualTo(2);
        Path directory = Files.createDirectory(folder.resolve("out"));
        cli.done("export-gl", "--format", "unit4", "--until", "2026-09-30", "--out", directory.toString());
        assertThat(directory.resolve("F20260930.txt")).exists();
    }

    @Test
    void verifyTellsWhatItCheckedAndWhatItAllAddsUpTo() {
        Cli cli = Examples.issued(folder).at("2026-09-30");
        cli.done("load", termsBankFile().toString());
        JsonNode report = cli.done("verify", "--json").json();
        assertThat(report.get("clean").asBoolean()).isTrue();
        assertThat(report.get("checks").valueStream().map(c -> c.get("rule").asString()))
                .contains("ALC-4", "INV-2", "INV-3", "PST-2", "GLX-2", "GLX-6");
        assertThat(report.get("claimed").asString()).isEqualTo("1110.00");
        assertThat(report.get("allocated").asString()).isEqualTo("1010.00");
        assertThat(report.get("waived").asString()).isEqualTo("40.00");
        assertThat(report.get("open").asString()).isEqualTo("60.00");
        assertThat(cli.done("verify").out()).contains("Nothing is wrong.");
    }

    @Test
    @Tag("SPI-9")
    void eventsAreToldOnce() {
        Cli cli = Examples.issued(folder);
        JsonNode events = cli.done("events", "--json").json().get("items");
        assertThat(events.valueStream()
                        .map(e -> e.get("from").asString() + "-" + e.get("to").asString()))
                .containsExactly("DRAFT-SENT", "DRAFT-SENT");
        assertThat(cli.done("events").out()).contains("Nothing happened");
    }
}
