package org.schoolbilling.spi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;

@Tag("SPI-4")
class ContentDigestTest {

    private static final Instant NOW = Instant.parse("2026-09-01T08:15:30.123456Z");

    private static LogEntry entry(String before, String after, Instant at) {
        return new LogEntry(null, LogField.CATALOGUE, "", before, after, "BY_HAND", new Stamp(new Actor("clerk"), at));
    }

    private static Debtor debtor(String nationalId) {
        return new Debtor(
                new DebtorId("d1"),
                DebtorKind.PERSON,
                1,
                "Person",
                Address.NONE,
                null,
                new NationalId(nationalId),
                null,
                null);
    }

    private static ChangeSet.Builder set() {
        return ChangeSet.builder("c1");
    }

    @Test
    void equalContentsHaveEqualDigests() {
        assertThat(set().log(entry("a", "b", NOW)).deliveredEvent(7).build().digest())
                .isEqualTo(set().log(entry("a", "b", NOW))
                        .deliveredEvent(7)
                        .build()
                        .digest())
                .hasSize(64);
    }

    @Test
    void whateverDiffersGivesAnotherDigest() {
        String long1 = "x".repeat(20_000);
        List<ChangeSet> different = Stream.of(
                        set(),
                        ChangeSet.builder("c2"),
                        set().log(entry("ab", "c", NOW)),
                        set().log(entry("a", "bc", NOW)),
                        set().log(entry("", "abc", NOW)),
                        set().log(entry("a", "bc", NOW.plusNanos(1_000))),
                        set().log(entry(long1, long1 + "y", NOW)),
                        set().log(entry(long1 + "y", long1, NOW)),
                        set().log(entry("a", "", NOW)).log(entry("b", "", NOW)),
                        set().log(entry("b", "", NOW)).log(entry("a", "", NOW)),
                        set().deliveredEvent(1),
                        set().deliveredEvent(1).deliveredEvent(2),
                        set().deliveredEvent(2).deliveredEvent(1),
                        // the same where they are masked
                        set().debtor(debtor("15819020091")),
                        set().debtor(debtor("15819020172")))
                .map(ChangeSet.Builder::build)
                .toList();

        assertThat(different.stream().map(ChangeSet::digest)).doesNotHaveDuplicates();
        assertThat(different.get(13).toString()).isEqualTo(different.get(14).toString());
    }
}
