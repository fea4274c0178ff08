package org.schoolbilling.roster.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ERR-3")
class LimitsTest {

    private static final String HEAD = "id;number;lastName;channels";

    @Test
    void aLineThatIsTooLongIsAFaultAndTheOthersGoOn() {
        Reading reading = Reading.csv(HEAD, "S1;1;Ås;" + "x".repeat(70_000), "S2;2;Bø;");

        assertThat(reading.ids()).containsExactly("S2");
        assertThat(reading.onlyFault().kind()).isEqualTo(RosterFaultKind.LIMIT);
        assertThat(reading.onlyFault().message()).hasSizeLessThan(300).contains("line 2", "65536 bytes");
    }

    @Test
    void aQuotedCellOverMoreLinesThanAPersonHasIsAFaultOfItsFirstLine() {
        Reading reading = Reading.csv(HEAD, "S1;1;Ås;\"" + "\n".repeat(100) + "\"", "S2;2;Bø;");

        assertThat(reading.ids()).containsExactly("S2");
        assertThat(reading.faults().get(0).line()).isEqualTo(2);
        assertThat(reading.faults().get(0).kind()).isEqualTo(RosterFaultKind.SYNTAX);
    }

    @Test
    void aListThatIsTooLongIsAFault() {
        String channels = String.join("|", Collections.nCopies(1_001, "e"));

        assertThat(Reading.csv(HEAD, "S1;1;Ås;" + channels).onlyFault().message())
                .contains("at most 1000 entries");
        assertThat(Reading.csv(HEAD, "S1;1;Ås;" + channels.substring(2))
                        .persons()
                        .get(0)
                        .channels())
                .hasSize(1_000);
    }

    @Test
    void nestingThatIsTooDeepStopsReadingAndNotTheProgram() {
        Reading reading = Reading.json("[{\"id\":" + "[".repeat(100_000));

        assertThat(reading.onlyFault().kind()).isEqualTo(RosterFaultKind.LIMIT);
        assertThat(reading.summary().isReadToEnd()).isFalse();
    }

    @Test
    void aTextOrKeyThatIsTooLongStopsReading() {
        assertThat(Reading.json("[{\"id\":\"" + "x".repeat(20_000) + "\"}]")
                        .onlyFault()
                        .kind())
                .isEqualTo(RosterFaultKind.LIMIT);
        assertThat(Reading.json("[{\"" + "x".repeat(20_000) + "\":1}]")
                        .onlyFault()
                        .kind())
                .isEqualTo(RosterFaultKind.LIMIT);
    }

    @Test
    void aPersonThatIsTooBigIsReadPastAndTheOthersGoOn() {
        String keys = "[1,2,3],".repeat(200_000);
        String person = "{\"id\":\"S%d\",\"number\":%d,\"lastName\":\"Ås\"%s}";

        Reading reading = Reading.json(
                "[" + person.formatted(1, 1, ",\"exams\":[" + keys + "1]") + "," + person.formatted(2, 2, "") + "]");

        assertThat(reading.ids()).containsExactly("S2");
        assertThat(reading.faults())
                .anySatisfy(fault -> assertThat(fault.message()).contains("a person of at most 1048576 characters"));
        assertThat(reading.faults()).hasSizeLessThan(100);
    }

    @Test
    void aFileOfIdsHasLimitsToo() throws IOException {
        IdFileResult result = IdFile.read(
                "ids.txt",
                new GeneratedStream(Collections.nCopies(1_000_010, "x\n").iterator()));

        assertThat(result.ids()).hasSize(1);
        assertThat(result.faults()).hasSize(1_000_000);
        assertThat(result.faults().get(999_999).message()).contains("line 1000001", "split the file");
    }
}
