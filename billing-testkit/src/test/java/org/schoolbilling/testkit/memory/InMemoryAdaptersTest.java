package org.schoolbilling.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.PersonName;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.host.Notice;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.Trial;

class InMemoryAdaptersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);

    private static Person person(String id, int number) {
        return Person.of(new PersonId(id), number, new PersonName("Kari", "Nordmann"));
    }

    private static List<RosterAnswer> select(InMemoryRoster roster, Selection selection) {
        List<RosterAnswer> answers = new ArrayList<>();
        try (Cursor<RosterAnswer> cursor = roster.select(selection, TODAY)) {
            cursor.forEachRemaining(answers::add);
        }
        return answers;
    }

    @Test
    @Tag("SPI-7")
    @Tag("ROS-4")
    void aFileOfIdsIsAnsweredIdByIdAndUnknownOnesAreNamed() {
        InMemoryRoster roster = new InMemoryRoster(List.of(person("B", 2), person("A", 1)));
        FileId unknown = new FileId(2, new PersonId("X"));
        Selection file = new Selection.OfFile(
                List.of(new FileId(1, new PersonId("B")), unknown, new FileId(3, new PersonId("B"))));
        assertThat(select(roster, file))
                .containsExactly(new RosterAnswer.Found(person("B", 2)), new RosterAnswer.Unknown(unknown));
    }

    @Test
    @Tag("SPI-7")
    void personsAreAnsweredInTheOrderOfTheirIdsAsTheyWereAtOpening() {
        InMemoryRoster roster = new InMemoryRoster();
        roster.put(person("B", 2));
        roster.put(person("A", 1));
        Selection one = new Selection.OnePerson(new PersonId("A"));
        try (Cursor<RosterAnswer> cursor = roster.select(one, TODAY)) {
            roster.remove(new PersonId("A"));
            assertThat(cursor.next()).isEqualTo(new RosterAnswer.Found(person("A", 1)));
            assertThat(cursor.hasNext()).isFalse();
        }
        assertThat(select(roster, one)).isEmpty();
        assertThat(select(roster, new Selection.OnePerson(new PersonId("B")))).hasSize(1);
    }

    @Test
    @Tag("SPI-9")
    void theListenerRemembersWhatItHeardAndFailsWhenTold() {
        RecordingListener listener = new RecordingListener();
        HostEvent event = new HostEvent.StatusChanged(new InvoiceId(1), new DebtorId("D1"), Status.DRAFT, Status.SENT);
        Notice notice = new Notice(7, event, null);
        listener.failNext(1);
        assertThatIllegalStateException().isThrownBy(() -> listener.on(notice));
        listener.on(notice);
        assertThat(listener.heard()).containsExactly(notice, notice);
    }

    @Test
    @Tag("SPI-10")
    void idsAscendFromTheOneAfterTheLast() {
        AscendingIds ids = AscendingIds.after(41);
        assertThat(List.of(ids.next(), ids.next())).containsExactly(42L, 43L);
        assertThat(AscendingIds.fromOne().next()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> AscendingIds.after(-1));
    }

    @Test
    @Tag("GEN-2")
    void aClosedTrialIsNoLongerUsable() {
        Trial trial = InMemoryStore.of(new CreditorId("TESTSKOLEN")).openTrial();
        Store view = trial.store();
        trial.close();
        assertThatIllegalStateException().isThrownBy(() -> view.series(Series.INVOICE));
    }
}
