package org.schoolbilling.erp.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

    static Stream<Arguments> layouts() {
        return Stream.of(
                Arguments.of(new Unit4FullFormat(), 55, 819, 821), Arguments.of(new Gl07Format(), 66, 2060, 2061));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void widthsSumToTheDocumentedLength(Unit4Format format, int fields, int length, int rowLength) {
        List<LayoutField> table = format.layout().fields();

        assertThat(table).hasSize(fields);
        assertThat(table.stream().mapToInt(LayoutField::length).sum()).isEqualTo(length);
        assertThat(format.layout().length()).isEqualTo(length);
        assertThat(format.rowLength()).isEqualTo(rowLength);
        assertThat(DocumentedTable.of(format).length()).isEqualTo(length);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyFieldStandsWhereTheDocumentHasIt(Unit4Format format) {
        DocumentedTable documented = DocumentedTable.of(format);
        int end = 0;
        for (LayoutField field : format.layout().fields()) {
            assertThat(field.from()).as(field.name()).isEqualTo(end + 1);
            end += field.length();
            assertThat(field.to()).as(field.name()).isEqualTo(end);
            assertThat(documented.positions().get(field.name()))
                    .as(field.name())
                    .containsExactly(field.from(), field.to());
        }
        assertThat(documented.positions()).hasSameSizeAs(format.layout().fields());
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyUseHasOneField(Unit4Format format) {
        List<Use> uses = format.layout().fields().stream()
                .map(LayoutField::useOrNull)
                .filter(Objects::nonNull)
                .toList();

        assertThat(uses).containsExactlyInAnyOrderElementsOf(Arrays.asList(Use.values()));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void anyAmountFitsAnAmountField(Unit4Format format) {
        assertThat(format.layout().fields())
                .filteredOn(field -> field.kind() == LayoutField.Kind.AMOUNT)
                .allSatisfy(field -> assertThat(field.length()).isEqualTo(20));
    }
}
