package org.schoolbilling.testkit.example;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.spi.bank.BankFileFormat;
import org.schoolbilling.testkit.contract.BankFormatFixture;

/** Writes what {@link LineBankFormat} reads. */
public record LineBankFixture(BankFileFormat format) implements BankFormatFixture {

    /** A format that reads this, or nearly. */
    public static BankFileFormat goodFormat() {
        return new LineBankFormat();
    }

    @Override
    public byte[] file(List<BankTransaction> payments) {
        StringBuilder text = new StringBuilder();
        long total = 0;
        for (BankTransaction payment : payments) {
            total += payment.amount().minor();
            text.append("PAY;")
                    .append(payment.receivingAccount())
                    .append(';')
                    .append(payment.paymentDate())
                    .append(';')
                    .append(payment.amount().minor())
                    .append(';')
                    .append(payment.reference())
                    .append(';')
                    .append(payment.references().archiveReference())
                    .append('\n');
        }
        return bytes(text + "END;" + payments.size() + ";" + total + "\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Map<String, byte[]> faultyFiles() {
        String payment = "PAY;86011117947;2026-08-20;10000;0000000000000016;000700001\n";
        return Map.of(
                "another total", bytes(payment + "END;1;10001\n"),
                "another count", bytes(payment + "END;2;10000\n"),
                "more after the end", bytes(payment + "END;1;10000\n" + payment));
    }
}
