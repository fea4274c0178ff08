package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.spi.bank.BankFileFormat;
import org.schoolbilling.testkit.contract.BankFormatContract;
import org.schoolbilling.testkit.contract.BankFormatFixture;

class OcrGiroContractTest extends BankFormatContract {

    private static final LocalDate MADE = LocalDate.of(2026, 9, 1);

    @Override
    protected BankFormatFixture fixture() {
        return new BankFormatFixture() {
            @Override
            public BankFileFormat format() {
                return new OcrGiroFormat();
            }

            @Override
            public byte[] file(List<BankTransaction> payments) {
                return bytes(payments);
            }

            @Override
            public Map<String, byte[]> faultyFiles() {
                return faulty();
            }
        };
    }

    private static byte[] bytes(List<BankTransaction> payments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OcrGiroWriter writer = new OcrGiroWriter(out);
        try {
            writer.startTransmission("00008080", 1, "00123456")
                    .startAssignment("001008566", 1, payments.get(0).receivingAccount());
            for (BankTransaction payment : payments) {
                writer.transaction(new OcrGiroTransaction(
                        10,
                        payment.paymentDate(),
                        payment.amount().minor(),
                        payment.reference(),
                        new BankReferences(payment.references().archiveReference(), "", ""),
                        null,
                        "",
                        ""));
            }
            writer.endAssignment(MADE).endTransmission(MADE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The sample with one place changed at a time. */
    private static Map<String, byte[]> faulty() {
        Map<String, byte[]> faulty = new LinkedHashMap<>();
        int last = OcrFiles.allTypes().text().split("\n").length;
        faulty.put("another total at the end", changed(last, 33));
        faulty.put("another count of transactions at the end", changed(last, 16));
        faulty.put("another count of records at the end", changed(last, 24));
        faulty.put("another total of an assignment", changed(last - 1, 33));
        faulty.put(
                "more after the end",
                (OcrFiles.allTypes().text() + OcrFiles.allTypes().line(1) + "\n").getBytes(ISO_8859_1));
        return faulty;
    }

    private static byte[] changed(int line, int column) {
        OcrFiles.Lines lines = OcrFiles.allTypes();
        char digit = lines.line(line).charAt(column - 1);
        return lines.put(line, column, digit == '9' ? "8" : String.valueOf((char) (digit + 1)))
                .text()
                .getBytes(ISO_8859_1);
    }
}
