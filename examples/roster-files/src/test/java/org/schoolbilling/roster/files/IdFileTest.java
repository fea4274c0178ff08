package org.schoolbilling.roster.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;

@Tag("ROS-4")
class IdFileTest {

    @Test
    void eachIdIsReadWithItsLineAndBlankLinesAndCommentsArePassedOver(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("elever.txt");
        Files.writeString(file, "\uFEFF# Klasse 3A\r\nS100001\r\n\r\n  S100002  \r\n#S9\r\nÅ-17");

        IdFileResult result = IdFile.read(file);

        assertThat(result.faults()).isEmpty();
        assertThat(result.ids())
                .containsExactly(
                        new FileId(2, new PersonId("S100001")),
                        new FileId(4, new PersonId("S100002")),
                        new FileId(6, new PersonId("Å-17")));
        assertThat(result.toSelection()).isEqualTo(new Selection.OfFile(result.ids()));
    }

    @Test
    void unreadableAndRepeatedIdsAreToldWithTheirLinesAndTheOthersGoOn() throws IOException {
        IdFileResult result = read(
                "S1", "S2", "S1", "123456789012345678901234567890123456789", "S\u0000X", "x".repeat(5_000), "S3", "S2");

        assertThat(result.ids()).extracting(FileId::line).containsExactly(1, 2, 7);
        assertThat(result.faults())
                .extracting(IdFault::line, IdFault::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, IdFault.Kind.REPEATED),
                        org.assertj.core.groups.Tuple.tuple(4, IdFault.Kind.UNREADABLE),
                        org.assertj.core.groups.Tuple.tuple(5, IdFault.Kind.UNREADABLE),
                        org.assertj.core.groups.Tuple.tuple(6, IdFault.Kind.UNREADABLE),
                        org.assertj.core.groups.Tuple.tuple(8, IdFault.Kind.REPEATED));
        assertThat(result.faults().get(0).message())
                .isEqualTo("ids.txt, line 3: \"S1\" stands on line 1 too and is taken once.");
        assertThat(result.faults().get(2).message()).contains("\"S\\u0000X\" has control characters");
    }

    @Test
    void linesInLatin1AreUnreadableAndAFileInUtf16IsOneFault() throws IOException {
        IdFileResult latin1 = IdFile.read("ids.txt", bytes("S1\nÅ-17\nS2", StandardCharsets.ISO_8859_1));
        IdFileResult utf16 = IdFile.read("ids.txt", bytes("S1\nS2", StandardCharsets.UTF_16));

        assertThat(latin1.ids()).extracting(FileId::line).containsExactly(1, 3);
        assertThat(latin1.faults().get(0).message()).contains("line 2", "save the file in UTF-8");
        assertThat(utf16.ids()).isEmpty();
        assertThat(utf16.faults()).hasSize(1);
        assertThat(utf16.faults().get(0).message())
                .isEqualTo("ids.txt: \"UTF-16\" cannot be read: save the file in UTF-8.");
    }

    @Test
    @Tag("SPI-7")
    void bytesThatCannotBeReadGiveNoResult() {
        InputStream failing = new SequenceInputStream(bytes("S1\nS2\n", StandardCharsets.UTF_8), new FailingStream());

        assertThatThrownBy(() -> IdFile.read("ids.txt", failing)).isInstanceOf(IOException.class);
    }

    private static IdFileResult read(String... lines) throws IOException {
        return IdFile.read("ids.txt", bytes(String.join("\n", lines), StandardCharsets.UTF_8));
    }

    private static InputStream bytes(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }
}
