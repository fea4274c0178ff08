package org.schoolbilling.roster.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.roster.RosterAnswer;

/** Up to 200,000 persons, some 50 MB, made as they are read. */
class LargeRosterTest {

    private static final int PERSONS = 200_000;
    private static final int JSON_PERSONS = 100_000;
    private static final int SELECTED_FROM = 30_000;
    private static final String HEAD =
            "id;number;firstName;lastName;address;postalCode;place;birthDate;memberships;studyRights;exams\n";

    @Test
    @Tag("ROS-6")
    void aLargeCsvFileIsReadInTheMemoryOfItsIds() throws IOException {
        assertReadInLittleMemory(PERSONS, file(RosterFormat.CSV, PERSONS, HEAD, LargeRosterTest::csv, ""));
    }

    @Test
    @Tag("ROS-6")
    void aLargeJsonFileIsReadInTheMemoryOfItsIds() throws IOException {
        assertReadInLittleMemory(
                JSON_PERSONS, file(RosterFormat.JSON, JSON_PERSONS, "{\"persons\":[\n", LargeRosterTest::json, "]}"));
    }

    @Test
    @Tag("SPI-7")
    void aLargeRosterIsSelectedFromInTheMemoryOfItsIds() {
        FileRoster roster = new FileRoster(file(RosterFormat.CSV, SELECTED_FROM, HEAD, LargeRosterTest::csv, ""));
        long before = usedMemory();
        int found = 0;
        try (Cursor<RosterAnswer> cursor =
                roster.select(new Selection.OfCohort("K7", null), LocalDate.of(2026, 8, 20))) {
            while (cursor.hasNext()) {
                cursor.next();
                found++;
            }
            assertThat(usedMemory() - before).isLessThan(mostMemory(SELECTED_FROM));
        }
        assertThat(found).isEqualTo(SELECTED_FROM / 20);
    }

    private static void assertReadInLittleMemory(int persons, RosterFile file) throws IOException {
        long before = usedMemory();
        AtomicLong count = new AtomicLong();
        AtomicLong most = new AtomicLong();
        RosterSummary summary = RosterFiles.read(
                file,
                person -> {
                    if (count.incrementAndGet() % (persons / 2 - 1) == 0) {
                        most.accumulateAndGet(usedMemory() - before, Math::max);
                    }
                },
                fault -> {
                    throw new AssertionError(fault.message());
                });

        assertThat(summary).isEqualTo(new RosterSummary(persons, 0, 0, true));
        assertThat(most.get()).isBetween(1L, mostMemory(persons));
    }

    /** Of a person the id and its line are kept, some 100 bytes; the person would take more than 1,000. */
    private static long mostMemory(int persons) {
        return 10_000_000L + 200L * persons;
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static RosterFile file(
            RosterFormat format, int persons, String head, IntFunction<String> row, String foot) {
        return RosterFile.of(
                "large",
                format,
                () -> new GeneratedStream(new Iterator<>() {
                    private int next = -1;

                    @Override
                    public boolean hasNext() {
                        return next <= persons;
                    }

                    @Override
                    public String next() {
                        int i = next++;
                        return i < 0 ? head : i < persons ? row.apply(i) : foot;
                    }
                }));
    }

    private static String csv(int i) {
        return "S" + i + ";" + i + ";Åse Marie;Bjørgsæter;Fjøsbakken " + i % 100
                + "|Postboks 12;5003;Bergen;2001-02-03;K"
                + i % 20 + ":A:B-INF:IDI:yes:SEM+SAIH:LAB;B-INF:BACH:400:2024-08-01:2027-07-31;"
                + "INF1000:2026-12:2026-AUTUMN:OPPMELDT|INF1100:2026-12:2026-AUTUMN:OPPMELDT|"
                + "INF1200:2026-12:2026-AUTUMN:OPPMELDT\n";
    }

    private static String json(int i) {
        return (i == 0 ? "" : ",") + "{\"id\":\"S" + i + "\",\"number\":" + i
                + ",\"firstName\":\"Åse Marie\",\"lastName\":\"Bjørgsæter\",\"address\":{\"lines\":[\"Fjøsbakken\"]},"
                + "\"memberships\":[{\"cohort\":\"K" + i % 20 + "\",\"cohortLineTypes\":[\"SEM\",\"SAIH\"]}],"
                + "\"studyRights\":[{\"programme\":\"B-INF\",\"level\":400,\"from\":\"2024-08-01\"}]}\n";
    }
}
