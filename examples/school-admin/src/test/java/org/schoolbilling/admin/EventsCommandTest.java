package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EventsCommandTest {

    @TempDir
    private Path folder;

    private Cli paid() {
        Cli cli = Examples.issued(folder).at("2026-09-20");
        cli.done("pay", "100001", "--reference", "A1");
        return cli;
    }

    @Test
    @Tag("PAY-11")
    void aPaidSemesterFeeIsToldInWords() {
        String told = paid().done("events").out();
        assertThat(told)
                .contains("sent -> settled")
                .containsPattern(
                        "semester fee of S1 for 2026-H.ST.* paid on 2026-09-20; card 2026-H.ST payment only, to be"
                                + " made");
    }

    @Test
    @Tag("PAY-11")
    void aPaidSemesterFeeIsToldAsJson() {
        List<JsonNode> events = paid().done("events", "--json")
                .json()
                .get("items")
                .valueStream()
                .filter(e -> e.get("event").asString().equals("SEMESTER_FEE_PAID"))
                .toList();
        assertThat(events).hasSize(1);
        JsonNode fee = events.get(0);
        assertThat(fee.get("person").asString()).isEqualTo("S1");
        assertThat(fee.get("paidOn").asString()).isEqualTo("2026-09-20");
        assertThat(fee.at("/registration/isPaid").asBoolean()).isTrue();
        assertThat(fee.at("/registration/paymentForm").asString()).isEqualTo("giro");
        assertThat(fee.at("/registration/cards/0/form").asString()).isEqualTo("PAYMENT_ONLY");
    }
}
