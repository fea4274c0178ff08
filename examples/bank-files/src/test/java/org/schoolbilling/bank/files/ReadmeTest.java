package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.bank.BankFileFormat;
import org.schoolbilling.spi.bank.BankFileItem;
import org.schoolbilling.spi.bank.BankFileSummary;

class ReadmeTest {

    private static final Pattern EXAMPLE = Pattern.compile("```ocr\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theExampleFileIsReadAsTheExampleReadsIt() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md"), UTF_8));
        assertThat(example.find()).isTrue();
        BankFile file = BankFiles.of(Files.writeString(folder.resolve("OCR.D261005"), example.group(1), UTF_8));

        BankFileFormat format = BankFiles.require(file);
        LocalDate today = OcrFiles.TODAY;
        Currency nok = Currency.getInstance("NOK");
        BankFileSummary summary = format.read(file, today, nok, item -> {});
        List<BankTransaction> booked = new ArrayList<>();
        BankFileSummary again = format.read(file, today, nok, item -> {
            if (item instanceof BankFileItem.Transaction row) {
                booked.add(row.transaction());
            }
        });

        assertThat(summary.transactions() + " transactions, " + summary.total())
                .isEqualTo("2 transactions, 140.00 NOK");
        assertThat(again).isEqualTo(summary);
        assertThat(booked)
                .extracting(BankTransaction::kind)
                .containsExactly(TransactionKind.PAYMENT, TransactionKind.CARD_PURCHASE);
    }

    @Test
    void theExampleMessageIsWhatIsSaid() throws IOException {
        assertThat(Files.readString(Path.of("README.md"), UTF_8))
                .contains("OCR.DAT, line 15, column 25: total amount of assignment 0000001: found 1000004499.51 NOK,"
                        + " expected 1000004499.50 NOK, the sum of its transactions. Nothing of this file is booked.");
    }

    @Test
    void theExampleOfARefusedMessageIsWhatIsSaid() throws IOException {
        String payments = CamtFiles.payment("10.00", "18") + CamtFiles.payment("20.01", "26");
        assertThat(Files.readString(Path.of("README.md"), UTF_8))
                .contains(String.valueOf(CamtFiles.refusal(CamtFiles.message(CamtFiles.entry("30.00", payments)))
                        .getMessage()));
    }
}
