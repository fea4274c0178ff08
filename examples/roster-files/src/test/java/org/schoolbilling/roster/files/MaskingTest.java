package org.schoolbilling.roster.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.party.PersonName;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;

@Tag("IDN-5")
class MaskingTest {

    private static final String ID = "03820151215";
    private static final String WRONG = "03820151216";

    @Test
    void aWrongNationalIdIsShownWithItsDateOnly() {
        assertThat(Reading.csv("id;number;lastName;nationalId", "S1;1;Ås;" + WRONG)
                        .onlyFault()
                        .message())
                .contains("found \"038201*****\"")
                .doesNotContain(WRONG.substring(6));
        assertThat(Reading.json("[{\"id\":\"S1\",\"number\":1,\"lastName\":\"Ås\",\"nationalId\":\"" + WRONG + "\"}]")
                        .onlyFault()
                        .message())
                .contains("found \"038201*****\"")
                .doesNotContain(WRONG.substring(6));
    }

    @Test
    void aZeroDroppedByASpreadsheetIsExplainedWithoutShowingTheRest() {
        RosterFault fault = Reading.csv("id;number;lastName;nationalId", "S1;1;Ås;3820151215")
                .onlyFault();

        assertThat(fault.found()).isEqualTo("*****");
        assertThat(fault.advice()).contains("dropped the first 0");
    }

    @Test
    void anIdOfASchoolCannotBeANationalId() {
        RosterFault fault = Reading.csv("id;number;lastName", ID + ";1;Ås").onlyFault();

        assertThat(fault.found()).isEqualTo("038201*****");
        assertThat(fault.advice()).contains("nationalId");
        assertThat(Reading.csv("id;number;lastName;courses", "S1;1;Ås;E:::9:Firma", "S2;2;Bø;E::03820151215:9:Firma")
                        .messages()
                        .toString())
                .doesNotContain("51215");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {ID, "038201 51215", "038201-51215", "3820151215", ID + "0", "x" + ID + "y", "03.82.01.51215"})
    void aNationalIdInAnyOtherColumnIsMaskedInEveryFault(String misplaced) {
        for (CsvColumn column : CsvColumn.ALL) {
            List<String> head = new ArrayList<>();
            List<String> cells = new ArrayList<>();
            for (CsvColumn other : CsvColumn.ALL) {
                head.add(other.name());
                // A colon too many, so that structured cells are faulty as well.
                cells.add(other.equals(column) ? misplaced + ":::::::::::::::" + misplaced : "?");
            }

            assertNoneShown(
                    Reading.csv(String.join(";", head), String.join(";", cells)).messages());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ID, "3820151215"})
    void aNationalIdAmongTheNamesIsMaskedToo(String misplaced) {
        assertNoneShown(Reading.csv("S1;" + misplaced + ";Ås").messages());
        assertNoneShown(
                Reading.csv("id;number;lastName;" + misplaced, "S1;1;Ås;x").messages());
        assertNoneShown(Reading.csv("id;number;lastName", "S1;1;\"" + misplaced).messages());
        assertNoneShown(
                Reading.csv("id;number;lastName", "S1;1;Ås;" + misplaced).messages());
        assertNoneShown(Reading.json("{\"" + misplaced + "\":{}}").messages());
        assertNoneShown(Reading.json("[{\"" + misplaced + "\":{}}]").messages());
        assertNoneShown(Reading.json("[" + misplaced + "]").messages());
        assertNoneShown(Reading.json(misplaced).messages());
        assertNoneShown(Reading.json("[x" + misplaced + "]").messages());
    }

    @Test
    void aFileOfNationalIdsGivesNoIdsAndShowsNone() throws Exception {
        IdFileResult result = IdFile.read(
                "ids.txt", new ByteArrayInputStream((ID + "\n038201 51215\n").getBytes(StandardCharsets.UTF_8)));

        assertThat(result.ids()).isEmpty();
        assertThat(result.faults()).hasSize(2);
        assertThat(result.faults().get(0).message())
                .isEqualTo(
                        "ids.txt, line 1: \"038201*****\" is a national id: give the school's own ids, since these are"
                                + " printed and logged.");
        assertThat(result.faults().toString()).doesNotContain("51215");
    }

    @ParameterizedTest
    @EnumSource(RosterFormat.class)
    void neitherTheRosterNorTheWritersShowOneInAnException(RosterFormat format) {
        String csv = "id;number;lastName;nationalId\nS1;1;Ås;" + WRONG;
        String json = "[{\"id\":\"S1\",\"number\":1,\"lastName\":\"Ås\",\"nationalId\":\"" + WRONG + "\"}]";
        byte[] bytes = (format == RosterFormat.CSV ? csv : json).getBytes(StandardCharsets.UTF_8);
        FileRoster roster = new FileRoster(Reading.file(format, bytes));
        Selection selection = new Selection.OnePerson(new PersonId("S1"));

        assertThatThrownBy(() -> roster.select(selection, LocalDate.of(2026, 8, 1)))
                .isInstanceOf(RosterFileException.class)
                .hasMessageContaining("038201*****")
                .hasMessageNotContaining(WRONG.substring(6));

        Person nameless = Person.of(new PersonId(ID), 1, new PersonName("", "Ås"));
        try (RosterCsvWriter writer = new RosterCsvWriter(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> writer.write(nameless))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("038201*****")
                    .hasMessageNotContaining("51215");
        }
    }

    private static void assertNoneShown(List<String> messages) {
        assertThat(messages)
                .isNotEmpty()
                .allSatisfy(
                        message -> assertThat(message.replaceAll("[ .-]", "")).doesNotContain("51215"));
    }
}
