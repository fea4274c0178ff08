package org.schoolbilling.roster.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.roster.Admission;
import org.schoolbilling.roster.Declined;

class CsvRosterTest {

    private static final String HEAD = "id;number;lastName";

    @Test
    @Tag("ROS-6")
    @Tag("CAT-15")
    void everyFactOfAPersonIsReadFromAHandWrittenFile() {
        Reading reading = Reading.of(RosterFormat.CSV, Reading.resource("full.csv"));

        assertThat(reading.messages()).isEmpty();
        assertThat(reading.persons()).isEqualTo(FullRoster.PERSONS);
        assertThat(reading.summary()).isEqualTo(new RosterSummary(3, 0, 0, true));
    }

    @Test
    void columnsMayStandInAnyOrderAndBeNamedInAnyCase() {
        Reading reading = Reading.csv("Last_Name,ID,birth date,Number", "Øy,S1,2001-02-03,1");

        assertThat(reading.messages()).isEmpty();
        assertThat(reading.persons().get(0).name().last()).isEqualTo("Øy");
        assertThat(reading.persons().get(0).birthDate()).contains(LocalDate.of(2001, 2, 3));
    }

    @Test
    void whatASpreadsheetAddsIsToleratedByteOrderMarkCrlfBlankRowsAndBlankCellsAtTheEnd() {
        Reading reading = Reading.csv("\uFEFFid;number;lastName;;\r", "S1;1;Ås;;\r", ";;;;\r", "S2;2;Bø;;\r", "\r");

        assertThat(reading.messages()).isEmpty();
        assertThat(reading.ids()).containsExactly("S1", "S2");
    }

    @Test
    void linesMayEndInCarriageReturnsAlone() {
        assertThat(Reading.of(RosterFormat.CSV, "id;number;lastName\rS1;1;Ås\rS2;2;Bø")
                        .ids())
                .containsExactly("S1", "S2");
    }

    @Test
    void quotedCellsMayHoldSeparatorsQuotationMarksAndLineBreaks() {
        Reading reading = Reading.csv(
                HEAD + ";address", "S1;1;\"Ås \"\"den eldre\"\"\";\"Vei 1; oppgang A\r\nc/o Bø\"", "S2;2;Bø;");

        assertThat(reading.messages()).isEmpty();
        assertThat(reading.persons().get(0).name().last()).isEqualTo("Ås \"den eldre\"");
        assertThat(reading.persons().get(0).address().lines()).containsExactly("Vei 1; oppgang A", "c/o Bø");
        assertThat(reading.ids()).containsExactly("S1", "S2");
    }

    @Test
    @Tag("ERR-2")
    void aBrokenLineInTheMiddleIsReportedAndTheOthersGoOn() {
        Reading reading = Reading.csv(
                "id;number;lastName;birthDate;exams",
                "S1;1;Ås;2001-02-03;INF1000:2026-12:2026-AUTUMN",
                "S2;abc;;31.02.2001;INF1000:2026-13:2026-AUTUMN|:2026-12:2026-WINTER:x:y",
                "S3;3;Bø;;");

        assertThat(reading.ids()).containsExactly("S1", "S3");
        assertThat(reading.messages())
                .containsExactly(
                        "roster.csv, line 3, column 5 (exams, entry 2): found \":2026-12:2026-WINTER:x:y\", expected at"
                                + " most 4 parts: subject:month:term:status; take out a part, or write a \":\" that"
                                + " belongs to a value as \"\\:\".",
                        "roster.csv, line 3, column 2 (number): found \"abc\", expected a whole number from 0 to 999999;"
                                + " correct it and read the file again.",
                        "roster.csv, line 3, column 3 (lastName): found nothing, expected \"lastName\"; fill it in.",
                        "roster.csv, line 3, column 4 (birthDate): found \"31.02.2001\", expected a day of the calendar,"
                                + " written 2026-02-28; correct it and read the file again.",
                        "roster.csv, line 3, column 5 (exams, entry 1, month): found \"2026-13\", expected a month,"
                                + " written 2026-12; correct it and read the file again.");
        assertThat(reading.summary()).isEqualTo(new RosterSummary(2, 1, 5, true));
    }

    @Test
    @Tag("ERR-2")
    void aQuotationMarkThatIsNotClosedCostsItsOwnLineOnly() {
        Reading reading = Reading.csv(HEAD, "S1;1;\"Ås", "S2;2;\"Bø\"", "S3;3;Dal", "S4;4;\"Eng\"x", "S5;5;Foss");

        assertThat(reading.ids()).containsExactly("S2", "S3", "S5");
        assertThat(reading.faults()).extracting(RosterFault::line).containsExactly(2L, 5L);
        assertThat(reading.faults()).extracting(RosterFault::kind).containsOnly(RosterFaultKind.SYNTAX);
    }

    @Test
    @Tag("ERR-2")
    void twoLinesThatAStrayQuotationMarkMakesOneOfAreToldApartByTheirCells() {
        Reading reading = Reading.csv(HEAD + ";place", "S1;\"1;Ås;Oslo", "S2;2;Bø\";Bergen", "S3;3;Dal;Oslo");

        assertThat(reading.ids()).containsExactly("S2", "S3");
        assertThat(reading.onlyFault().line()).isEqualTo(2);
    }

    @Test
    void aQuotationMarkInsideAnUnquotedCellIsJustALetter() {
        Reading reading = Reading.csv(HEAD, "S1;1;Ås 5\" skjerm", "S2;2;Bø");

        assertThat(reading.messages()).isEmpty();
        assertThat(reading.persons().get(0).name().last()).isEqualTo("Ås 5\" skjerm");
    }

    @Test
    void aLineBreakInACellWithoutQuotesMakesTwoFaultyRowsAndNoHalfPerson() {
        Reading reading = Reading.csv(HEAD + ";place", "S1;1;Ås", "Bø;Bergen", "S2;2;Dal;Oslo", "S3;3;Eng;Oslo;x");

        assertThat(reading.ids()).containsExactly("S2");
        assertThat(reading.faults()).extracting(RosterFault::line).containsExactly(2L, 3L, 5L);
        assertThat(reading.messages().get(0)).contains("found \"3 cells: S1;1;Ås\", expected 4 cells");
    }

    @Test
    void lineNumbersCountTheLinesInsideQuotedCells() {
        Reading reading = Reading.csv(HEAD + ";address", "S1;1;Ås;\"a\nb\nc\"", "", "S2;x;Bø;");

        assertThat(reading.onlyFault().line()).isEqualTo(6);
    }

    @Test
    void aFileInLatin1IsToldAndItsOtherRowsAreRead() {
        byte[] latin1 = String.join("\n", HEAD, "S1;1;Bjørgsæter", "S2;2;Berg").getBytes(StandardCharsets.ISO_8859_1);

        Reading reading = Reading.of(RosterFormat.CSV, latin1);

        assertThat(reading.ids()).containsExactly("S2");
        RosterFault fault = reading.onlyFault();
        assertThat(fault.kind()).isEqualTo(RosterFaultKind.ENCODING);
        assertThat(fault.message())
                .startsWith(
                        "roster.csv, line 2, column 3 (lastName): found \"Bj\uFFFDrgs\uFFFDter\", expected letters in UTF-8")
                .contains("Latin-1", "save it as");
    }

    @Test
    void aFileInUtf16IsToldOnceAndNotRead() {
        for (String charset : List.of("UTF-16", "x-UTF-16LE-BOM")) {
            Reading reading = Reading.of(RosterFormat.CSV, (HEAD + "\nS1;1;Ås").getBytes(Charset.forName(charset)));

            assertThat(reading.onlyFault().kind()).isEqualTo(RosterFaultKind.ENCODING);
            assertThat(reading.summary()).isEqualTo(new RosterSummary(0, 0, 1, false));
        }
    }

    @Test
    void anEmptyFileIsAFaultAndNotASchoolWithoutStudents() {
        assertThat(Reading.csv("").onlyFault().message()).contains("an empty file is no roster");
        assertThat(Reading.csv(HEAD).summary()).isEqualTo(new RosterSummary(0, 0, 0, true));
    }

    @Test
    void anUnknownColumnIsToldWithTheNameItWasProbablyMeantToBe() {
        Reading reading = Reading.csv("id;number;lastName;bordingg;shoeSize", "S1;1;Ås;yes;43", "S2;two;Bø;yes;43");

        assertThat(reading.persons()).isEmpty();
        assertThat(reading.messages().get(0)).contains("line 1, column 4 (bordingg)", "did you mean \"boarding\"?");
        assertThat(reading.messages().get(1)).contains("line 1, column 5 (shoeSize)", "take the column out");
        assertThat(reading.messages().get(2)).contains("line 3, column 2 (number)");
        assertThat(reading.summary()).isEqualTo(new RosterSummary(0, 1, 3, true));
    }

    @Test
    void aColumnThatStandsTwiceGivesNobody() {
        Reading reading = Reading.csv("id;number;lastName;last name", "S1;1;Ås;Bø");

        assertThat(reading.persons()).isEmpty();
        assertThat(reading.onlyFault().kind()).isEqualTo(RosterFaultKind.REPEATED_NAME);
    }

    @Test
    void missingColumnsAreAllToldAndNothingIsReadWithoutThem() {
        Reading reading = Reading.csv("id;firstName", "S1;Kari");

        assertThat(reading.messages())
                .containsExactly(
                        "roster.csv, line 1: found nothing, expected a column \"number\"; nobody can be read without it:"
                                + " put it in.",
                        "roster.csv, line 1: found nothing, expected a column \"lastName\"; nobody can be read without"
                                + " it: put it in.");
        assertThat(reading.summary()).isEqualTo(new RosterSummary(0, 0, 2, false));
    }

    @Test
    void aFileWithoutColumnNamesIsToldOnce() {
        Reading reading = Reading.csv("S1;1;Ås", "S2;2;Bø");

        assertThat(reading.onlyFault().message()).contains("expected the names of the columns");
        assertThat(reading.summary().isReadToEnd()).isFalse();
    }

    @Test
    void aPersonOrANumberThatStandsTwiceIsToldWithBothLines() {
        Reading reading = Reading.csv(
                "id;number;lastName;participant", "S1;1;Ås;no", "S1;2;Bø;no", "S3;1;Dal;no", "S4;1;Eng;yes");

        assertThat(reading.ids()).containsExactly("S1", "S4");
        assertThat(reading.messages())
                .containsExactly(
                        "roster.csv, line 3, column 1 (id): found \"S1\", expected each person once; it stands on line 2"
                                + " too.",
                        "roster.csv, line 4, column 2 (number): found \"1\", expected a number of the person's own; line"
                                + " 2 has it too.");
    }

    @Test
    void aCompanyMustBeToldAlikeOnEveryRow() {
        Reading reading = Reading.csv(
                HEAD + ";courses",
                "S1;1;Ås;EVU1::HELSE:9:Helse AS",
                "S2;2;Bø;EVU1::HELSE:9:Helse AS",
                "S3;3;Dal;EVU1::HELSE:9:Helse ASA");

        assertThat(reading.ids()).containsExactly("S1", "S2");
        assertThat(reading.onlyFault().message())
                .contains("line 4, column 4 (courses, entry 1, sponsor.code)", "line 2 tells others of it");
    }

    @ParameterizedTest
    @CsvSource({"yes,true", "JA,true", "true,true", "no,false", "Nei,false", "FALSE,false"})
    void yesAndNoMayBeNorwegianOrTheWordsOfASpreadsheet(String word, boolean isBoarding) {
        assertThat(Reading.csv(HEAD + ";boarding", "S1;1;Ås;" + word)
                        .persons()
                        .get(0)
                        .isBoarding())
                .isEqualTo(isBoarding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001-02-03", "03.02.2001", "3.2.2001"})
    void daysMayBeWrittenAsSpreadsheetsOfTheNordicCountriesDo(String day) {
        assertThat(Reading.csv(HEAD + ";birthDate", "S1;1;Ås;" + day)
                        .persons()
                        .get(0)
                        .birthDate())
                .contains(LocalDate.of(2001, 2, 3));
    }

    @ParameterizedTest
    @Tag("CAT-15")
    @CsvSource(
            delimiter = '~',
            value = {
                "number~1000000~0 to 999999",
                "number~-1~0 to 999999",
                "number~1.0~0 to 999999",
                "lastName~Bjørgsætermoen-Christiansen-Lie~at most 30 characters, not 31",
                "firstName~Bjørgsætermoen-Christiansen-Lie~at most 30 characters, not 31",
                "address~a|b|c|d|e~at most 4 lines",
                "address~123456789 123456789 123456789 123456789 x~at most 40 characters, not 41",
                "postalCode~1234567890123456~at most 15 characters",
                "courses~EVU1::HELSEFORETAK1:9:Helse AS~at most 12 characters, not 13",
                "courses~EVU1::HELSE:9~\"name\"",
                "courses~EVU1::HELSE:9:Helse AS:999990028~organisation number",
                "courses~EVU1::HELSE:9:Helse AS::7080000000013~GLN",
                "language~sv~nb, nn, en, da",
                "boarding~perhaps~yes or no",
                "feeBasis~FREE~PAYING, EXEMPT, UNKNOWN",
                "semesterRegistrations~2026~2026-AUTUMN",
                "registrationCards~2026-AUTUMN:KUNREGIST~REGISTRATION_ONLY",
                "leaves~B-INF:101:2026-01-01~1 to 100",
                "leaves~B-INF:50:2026-02-01:2026-01-01~not before 2026-02-01",
                "leaves~B-INF:50~\"from\"",
                "studyRights~B-INF:BACH::2026-01-01~\"level\"",
                "memberships~:A:B-INF~\"cohort\"",
                "memberships~2024H:A:B-INF:IDI:yes:SEMESTERAVGIFT~at most 10 characters, not 14",
                "admissions~SO:2026-AUTUMN:::SAID YES~OFFER, YES_ANSWER, ATTENDANCE",
                "admissions~SO:2026-AUTUMN:::OFFER:PERHAPS~NO, SAID_NO, NO_SHOW",
                "birthDate~0201-02-03~a day of the calendar",
                "birthDate~03/02/2001~a day of the calendar",
                "id~123456789012345678901234567890123456789~at most 38 characters, not 39"
            })
    void whatNoPersonCanHaveIsToldWithWhatWasExpected(String column, String cell, String expected) {
        List<String> names = List.of("id", "number", "lastName");
        List<String> cells = List.of("S1", "1", "Ås");
        StringBuilder head = new StringBuilder(column);
        StringBuilder row = new StringBuilder(cell);
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(column)) {
                head.append(';').append(names.get(i));
                row.append(';').append(cells.get(i));
            }
        }

        Reading reading = Reading.csv(head.toString(), row.toString());

        assertThat(reading.persons()).isEmpty();
        assertThat(reading.onlyFault().expected()).contains(expected);
        assertThat(reading.onlyFault().field()).startsWith(column);
    }

    @Test
    @Tag("WAI-2")
    void anAdmissionMaySayThatItWasDeclinedAndOlderFilesSayNothing() {
        Reading reading = Reading.csv(
                HEAD + ";admissions",
                "S1;1;Ås;SO:2026-AUTUMN:ORD:B-INF:OFFER|SO:2026-AUTUMN:ORD:B-MAT:OFFER:SAID_NO"
                        + "|SO:2026-AUTUMN:ORD:B-FYS:OFFER+YES_ANSWER:NO_SHOW");

        assertThat(reading.messages()).isEmpty();
        assertThat(reading.persons().get(0).admissions())
                .extracting(Admission::declined)
                .containsExactly(Declined.NO, Declined.SAID_NO, Declined.NO_SHOW);
    }

    @Test
    void aBackslashTakesTheMeaningOfASeparatorAway() {
        Reading reading =
                Reading.csv(HEAD + ";exams;channels", "S1;1;Ås;A\\:B\\|C\\+D\\\\E:2026-12:2026-HØST;a\\b|http://x+y");

        assertThat(reading.messages()).isEmpty();
        assertThat(reading.persons().get(0).exams().get(0).subject()).isEqualTo("A:B|C+D\\E");
        assertThat(reading.persons().get(0).channels()).containsExactly("a\\b", "http://x+y");
    }

    @Test
    void theWriterWritesWhatASpreadsheetOpens() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RosterCsvWriter writer = new RosterCsvWriter(bytes)) {
            writer.write(FullRoster.PARTICIPANT);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFFid;number;participant;firstName;lastName;address;postalCode;place;language;nationalId;"
                                + "birthDate;channels;studyCompetence;feeBasis;boarding;memberships;studyRights;leaves;"
                                + "semesterRegistrations;registrationCards;exams;admissions;courses\r\n"
                                + "K000007;7;yes;;Sørensen;;;;da;;;;yes;UNKNOWN;no;;;;;;;;EVU101:KURS+MAT:HELSE:900001:"
                                + "Helse Vest\\: drift AS:999990029:7080000000012:nb:Havnegata 2+3. etasje:5004:Bergen|EVU102\r\n");
    }

    @Test
    void formatsAreToldByTheNameOfTheFile() {
        assertThat(RosterFormat.ofFileName("Elever.CSV")).contains(RosterFormat.CSV);
        assertThat(RosterFormat.ofFileName("elever.json")).contains(RosterFormat.JSON);
        assertThat(RosterFormat.ofFileName("elever.xlsx")).isEqualTo(Optional.empty());
    }
}
