package org.schoolbilling.roster.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRosterTest {

    private static final String KARI = "{\"id\":\"S1\",\"number\":1,\"lastName\":\"Ås\"}";
    private static final String OLA = "{\"id\":\"S2\",\"number\":2,\"lastName\":\"Bø\"}";

    @Test
    @Tag("ROS-6")
    @Tag("CAT-15")
    void everyFactOfAPersonIsReadFromAHandWrittenFile() {
        Reading reading = Reading.of(RosterFormat.JSON, Reading.resource("full.json"));

        assertThat(reading.messages()).isEmpty();
        assertThat(reading.persons()).isEqualTo(FullRoster.PERSONS);
        assertThat(reading.summary()).isEqualTo(new RosterSummary(3, 0, 0, true));
    }

    @Test
    void personsMayStandInAnArrayOfTheirOwnAndAfterAByteOrderMark() {
        assertThat(Reading.json("\uFEFF[" + KARI + ",\r\n" + OLA + "]\n").ids()).containsExactly("S1", "S2");
        assertThat(Reading.json("[]").summary()).isEqualTo(new RosterSummary(0, 0, 0, true));
    }

    @Test
    @Tag("ERR-2")
    void aBrokenPersonInTheMiddleIsReportedAndTheOthersGoOn() {
        Reading reading = Reading.json("""
                {"persons": [
                  %s,
                  {"id": "S2", "number": 2.5, "lastNane": "Bø",
                   "exams": [{"subject": "INF1000", "month": "2026-13", "term": "2026-AUTUMN"}], "boarding": "yes"},
                  "S3",
                  {"id": "S4", "number": 4, "lastName": "Dal"}
                ]}
                """.formatted(KARI));

        assertThat(reading.ids()).containsExactly("S1", "S4");
        assertThat(reading.messages())
                .containsExactly(
                        "roster.json, line 3, column 16 (persons[1].number): found \"2.5\", expected a whole number from"
                                + " 0 to 999999; correct it and read the file again.",
                        "roster.json, line 3, column 3 (persons[1]): found nothing, expected \"lastName\"; fill it in.",
                        "roster.json, line 4, column 82 (persons[1].boarding): found \"yes\", expected true or false;"
                                + " write it as true or false.",
                        "roster.json, line 4, column 37 (persons[1].exams[0].month): found \"2026-13\", expected a month,"
                                + " written 2026-12; correct it and read the file again.",
                        "roster.json, line 3, column 31 (persons[1].lastNane): found \"lastNane\", expected one of id,"
                                + " number, participant, firstName, lastName, address, language, nationalId, birthDate,"
                                + " channels, studyCompetence, feeBasis, boarding, memberships, studyRights, leaves,"
                                + " semesterRegistrations, registrationCards, exams, admissions, courses; did you mean"
                                + " \"lastName\"?.",
                        "roster.json, line 5, column 3 (persons[2]): found \"S3\", expected a person, { … }; put the"
                                + " facts in braces.");
        assertThat(reading.summary()).isEqualTo(new RosterSummary(2, 2, 6, true));
    }

    @Test
    @Tag("ERR-2")
    void aFileThatIsNotWellFormedIsReadAsFarAsItIsAndSaysSo() {
        Reading reading = Reading.json("[" + KARI + ",\n" + OLA + ",\n{\"id\":\"S3\" \"number\":3}]");

        assertThat(reading.ids()).containsExactly("S1", "S2");
        assertThat(reading.onlyFault().kind()).isEqualTo(RosterFaultKind.SYNTAX);
        assertThat(reading.onlyFault().line()).isEqualTo(3);
        assertThat(reading.onlyFault().message()).contains("well-formed JSON", "nothing after this place was read");
        assertThat(reading.summary()).isEqualTo(new RosterSummary(2, 0, 1, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20, 40, 80})
    @Tag("ERR-2")
    void aFileThatIsCutOffIsAFaultWhereverItIsCut(int cut) {
        String whole = "{\"persons\":[" + KARI + "," + OLA + "]}";

        Reading reading = Reading.json(whole.substring(0, whole.length() - cut));

        assertThat(reading.faults()).hasSize(1);
        assertThat(reading.summary().isReadToEnd()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "``~an empty file is no roster",
                "{}~\"persons\"",
                "{\"persons\":{}}~put them in brackets",
                "\"S1\"~put the persons in brackets",
                "{\"persons\":[],\"persons\":[]}~take one of the two out",
                "{\"version\":1,\"persons\":[]}~take it out",
                "[] []~take out what follows the persons",
                "{\"persons\":[]} 1~take out what follows the persons"
            })
    void whatIsNoRosterIsAFault(String text, String expected) {
        assertThat(Reading.json(text).onlyFault().message()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"number\":\"1\"~number~as a number",
                "\"number\":1e3~number~whole number",
                "\"number\":1.0~number~whole number",
                "\"number\":[1]~number~a single value",
                "\"id\":17~id~a text in quotation marks",
                "\"id\":null~[0].id~\"id\"",
                "\"channels\":\"epost\"~channels~in brackets",
                "\"channels\":[\"epost\",null]~channels[1]~fill it in or take it out",
                "\"address\":\"Vei 1\"~address~in braces",
                "\"address\":{\"street\":\"Vei 1\"}~address.street~take it out",
                "\"exams\":[\"INF1000\"]~exams[0]~in braces",
                "\"birthDate\":\"03.02.2001\"~birthDate~written 2026-02-28",
                "\"lastName\":\"Ås\\nBø\"~lastName~text on one line",
                "\"lastName\":\"Ås \\ud800\"~lastName~half a character",
                "\"courses\":[{\"course\":\"E\",\"sponsor\":{\"code\":\"H\",\"number\":1}}]~courses[0].sponsor~\"name\"",
                "\"boarding\":true,\"boarding\":false~boarding~each key once"
            })
    void wrongTypesAndUnknownKeysAreToldWithTheirPath(String fact, String path, String told) {
        String others = fact.contains("\"id\"") ? "" : "\"id\":\"S1\",";
        others += fact.contains("\"number\":") && !fact.contains("courses") ? "" : "\"number\":1,";
        others += fact.contains("lastName") ? "" : "\"lastName\":\"Ås\",";

        Reading reading = Reading.json("[{" + others + fact + "}]");

        assertThat(reading.persons()).isEmpty();
        assertThat(reading.onlyFault().message()).contains(told);
        assertThat(reading.onlyFault().field()).endsWith(path);
    }

    @Test
    void aPersonThatStandsTwiceIsToldWithBothLines() {
        Reading reading = Reading.json("[" + KARI + ",\n" + KARI.replace(":1,", ":2,") + "]");

        assertThat(reading.onlyFault().message()).contains("line 2", "[1].id", "it stands on line 1 too");
    }

    @Test
    void aFileInLatin1IsToldAndItsOtherPersonsAreRead() {
        Reading reading = Reading.of(
                RosterFormat.JSON,
                ("[" + KARI + "," + OLA.replace("Bø", "Berg") + "]").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(reading.ids()).containsExactly("S2");
        assertThat(reading.onlyFault().kind()).isEqualTo(RosterFaultKind.ENCODING);
        assertThat(reading.onlyFault().field()).isEqualTo("[0].lastName");
    }

    @Test
    void aFileInUtf16IsTold() {
        assertThat(Reading.of(RosterFormat.JSON, "[]".getBytes(StandardCharsets.UTF_16))
                        .onlyFault()
                        .kind())
                .isEqualTo(RosterFaultKind.ENCODING);
    }

    @Test
    void theWriterWritesOnePersonALine() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RosterJsonWriter writer = new RosterJsonWriter(bytes)) {
            writer.write(FullRoster.EXEMPT);
            writer.write(FullRoster.PARTICIPANT);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        {"persons":[
                        {"id":"S100002","number":100002,"participant":false,"firstName":"Jan \\"Janne\\"",\
                        "lastName":"O'Brien","address":{"lines":["Storgata 3","Oppgang B"],"postalCode":"0155",\
                        "place":"OSLO"},"studyCompetence":false,"feeBasis":"EXEMPT","boarding":false}
                        ,{"id":"K000007","number":7,"participant":true,"lastName":"Sørensen","language":"da",\
                        "studyCompetence":true,"feeBasis":"UNKNOWN","boarding":false,"courses":[{"course":"EVU101",\
                        "lineTypes":["KURS","MAT"],"sponsor":{"code":"HELSE","number":900001,\
                        "name":"Helse Vest: drift AS","organisationNumber":"999990029","gln":"7080000000012",\
                        "language":"nb","address":{"lines":["Havnegata 2","3. etasje"],"postalCode":"5004",\
                        "place":"Bergen"}}},{"course":"EVU102"}]}
                        ]}""");
    }
}
