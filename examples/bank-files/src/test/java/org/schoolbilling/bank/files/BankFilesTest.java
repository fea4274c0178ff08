package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.bank.BankFileException;
import org.schoolbilling.spi.bank.BankFileFormat;

class BankFilesTest {

    private static final byte[] SAMPLE = OcrFiles.sample("ocr_all_types.txt");

    @TempDir
    private Path folder;

    @Test
    void aFileOnDiskIsOpenedAnewEachTime() throws IOException {
        Path path = Files.write(folder.resolve("OCR.D261005"), SAMPLE);
        BankFile file = BankFiles.of(path);

        assertThat(file.name()).isEqualTo("OCR.D261005");
        assertThat(OcrFiles.read(file).transactions())
                .isEqualTo(OcrFiles.read(file).transactions())
                .hasSize(12);
    }

    @Test
    void aMissingFileIsAnInputOutputException() {
        BankFile file = BankFiles.of(folder.resolve("none"));

        assertThatThrownBy(() -> BankFiles.detect(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none");
    }

    @Test
    void aSpooledStreamCanBeReadTwiceAndBothAtATime() throws IOException {
        try (SpooledBankFile file = BankFiles.spooled(new ByteArrayInputStream(SAMPLE), "standard input")) {
            assertThat(file.name()).isEqualTo("standard input");
            try (InputStream one = file.open();
                    InputStream two = file.open()) {
                assertThat(one.read()).isEqualTo('N');
                assertThat(two.readAllBytes()).isEqualTo(SAMPLE);
                assertThat(one.readNBytes(7)).isEqualTo("Y000010".getBytes(ISO_8859_1));
                assertThat(one.skip(24)).isEqualTo(24);
                assertThat(two.read()).isEqualTo(-1);
            }
            assertThat(OcrFiles.read(file).summary())
                    .isEqualTo(OcrFiles.read(SAMPLE).summary());
        }
    }

    @Test
    void theSpoolIsGoneWhenItIsClosed() throws IOException {
        List<Path> before = spools();
        SpooledBankFile file = BankFiles.spooled(new ByteArrayInputStream(SAMPLE), "standard input");
        InputStream open = file.open();
        file.close();

        assertThat(spools()).isEqualTo(before);
        assertThatThrownBy(open::read).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> OcrFiles.read(file)).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    @Tag("ERR-3")
    void aStreamThatIsTooLongIsRefusedAndItsSpoolIsGone() throws IOException {
        List<Path> before = spools();

        assertThatThrownBy(() -> SpooledBankFile.of(new ByteArrayInputStream(SAMPLE), "standard input", 2_000))
                .isInstanceOf(BankFileException.class)
                .hasMessageContaining("found more than 2000 bytes, expected at most so many");
        assertThat(spools()).isEqualTo(before);
    }

    @Test
    void anEmptyStreamIsAnEmptyFile() throws IOException {
        try (SpooledBankFile file = BankFiles.spooled(InputStream.nullInputStream(), "standard input")) {
            assertThat(BankFiles.detect(file)).isEmpty();
            assertThatThrownBy(() -> OcrFiles.read(file))
                    .isInstanceOf(BankFileException.class)
                    .hasMessageContaining("it is empty");
        }
    }

    @Test
    void theFormatIsFoundByTheFirstBytes() throws IOException {
        assertThat(BankFiles.detect(OcrFiles.file(SAMPLE)).map(BankFileFormat::name))
                .contains("ocr-giro");
        assertThat(BankFiles.detect(OcrFiles.file("Dato;Kid".getBytes(ISO_8859_1))))
                .isEmpty();
        assertThat(BankFiles.formats()).extracting(BankFileFormat::name).containsExactly("ocr-giro", "camt.054");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\r\n  \t", "\uFEFF\n"})
    void anXmlMessageIsFoundBehindAByteOrderMarkAndBlanks(String before) throws IOException {
        byte[] bytes = (before + CamtFiles.sample("08")).getBytes(UTF_8);
        BankFileFormat format = BankFiles.detect(OcrFiles.file(bytes)).orElseThrow();
        assertThat(format.name()).isEqualTo("camt.054");
        assertThat(format.read(OcrFiles.file(bytes), OcrFiles.TODAY, OcrFiles.NOK, item -> {})
                        .transactions())
                .isEqualTo(3);
        assertThat(BankFiles.detect(OcrFiles.file((before + "<html><body>").getBytes(UTF_8))))
                .isEmpty();
    }

    @Test
    void aFileOfNoFormatIsRefusedWithWhatItSeemsToBe() throws IOException {
        assertThat(BankFiles.require(OcrFiles.file(SAMPLE)).name()).isEqualTo("ocr-giro");
        assertThatThrownBy(() -> BankFiles.require(OcrFiles.file("%PDF-1.7".getBytes(ISO_8859_1))))
                .isInstanceOf(BankFileException.class)
                .hasMessage("OCR.DAT, line 1, column 1: start of the file: found \"%PDF-1.7\", a PDF document,"
                        + " expected a file of format ocr-giro or camt.054. Nothing of this file is booked.");
    }

    private static List<Path> spools() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("bank-file-"))
                    .toList();
        }
    }
}
