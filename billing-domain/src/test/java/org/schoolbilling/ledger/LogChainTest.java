package org.schoolbilling.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.Stamp;

/** Hashes that another program computed from the description: chains that are stored stay right. */
class LogChainTest {

    private static final String START = "5c4abf2f512c222b6470039e21874883d93864bd4ac2e9b6af8911d3cd188b5d";

    /** With texts of more than 255 bytes. */
    private static final LogEntry ENTRY = new LogEntry(
            new InvoiceId(7),
            LogField.DUE_DATE,
            "x".repeat(300),
            "2026-01-15",
            "ø".repeat(200),
            "BY_HAND",
            new Stamp(new Actor("test"), Instant.parse("2026-01-15T10:00:00Z")));

    @Test
    @Tag("LOG-3")
    void aChainCanBeComputedByAnyoneFromItsDescription() {
        assertThat(LogChain.start(new CreditorId("NORDVIK"))).isEqualTo(START);
        assertThat(LogChain.next(START, 1, ENTRY))
                .isEqualTo("bbd8d1c5139c8b9dcc839b0508231152f3e5a21f5f191ff5d2b52a68ae582ded");
        assertThat(LogChain.next(START, 0x0102_0304_0506_0708L, ENTRY))
                .isEqualTo("258b3c55169466225bcecf114cf25e54d3f8a2f40d86c75c7f7fe62a6b507841");
    }
}
