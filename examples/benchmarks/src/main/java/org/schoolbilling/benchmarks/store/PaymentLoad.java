package org.schoolbilling.benchmarks.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.schoolbilling.bank.files.OcrGiroFormat;
import org.schoolbilling.bank.files.OcrGiroTransaction;
import org.schoolbilling.bank.files.OcrGiroWriter;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.run.LoadReport;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.store.jdbc.JdbcStores;

/**
 * An OCR giro file through the real run: read twice, matched, allocated, settled, posted and committed. Of ten payers seven
 * pay what they owe, one leaves out what is optional, one pays too little and one too much. The limit loads the rows that
 * this wrote with {@code COPY} into a copy of the database as it was before, with the same constraints and indexes; the
 * invoices that were changed go to an empty table of the same kind, since {@code COPY} changes nothing.
 */
final class PaymentLoad {

    private static final String CHANGED = "invoice_changed";

    private final int payments;
    private final int chunk;

    PaymentLoad(int payments, int chunk) {
        this.payments = payments;
        this.chunk = chunk;
    }

    void measure(Database ours, Comparison comparison) throws SQLException, IOException {
        Path file = Files.createTempFile("school-billing", ".ocr");
        try (Database limit = ours.copy()) {
            write(file);
            limit.execute("create table school_billing." + CHANGED + " (like school_billing.invoice including all)");
            limit.execute("alter table school_billing." + CHANGED
                    + " add foreign key (creditor, debtor) references school_billing.debtor (creditor, id)");
            String first;
            double seconds;
            Allocated allocated = new Allocated();
            try (JdbcStores stores = JdbcStores.at(ours.url()).open()) {
                SchoolBilling billing = School.billing(stores, chunk);
                first = TableFiles.nextTransaction(ours);
                ours.server().checkpoint();
                allocated.start();
                long start = System.nanoTime();
                LoadReport report =
                        billing.load(Mode.COMMIT, new OnDisk(file), new OcrGiroFormat(), School.CLERK, item -> {});
                seconds = Comparison.seconds(start);
                allocated.stop();
                requireAllBooked(report);
            }
            try (TableFiles rows = TableFiles.written(ours, first)) {
                limit.server().checkpoint();
                comparison.add(seconds, rows.load(limit, Map.of("invoice", CHANGED)));
                comparison.remark(String.format(
                        Locale.ROOT,
                        "%,d rows; %,d bytes allocated per payment",
                        rows.rows(),
                        allocated.bytes() / payments));
            }
        } finally {
            Files.delete(file);
        }
    }

    private void requireAllBooked(LoadReport report) {
        Long booked = report.outcomes().get(Outcome.REGISTERED);
        if (booked == null || booked != payments) {
            throw new IllegalStateException("of " + payments + " payments " + report.outcomes() + " were booked");
        }
    }

    private void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            OcrGiroWriter writer = new OcrGiroWriter(out)
                    .startTransmission("00008080", 1, "12345678")
                    .startAssignment("123456789", 1, "86011117947");
            for (int i = 1; i <= payments; i++) {
                writer.transaction(OcrGiroTransaction.of(10, School.TODAY, amount(i), School.kid(i))
                        .withReferences(new BankReferences(String.valueOf(100_000_000 + i), "", "")));
            }
            writer.endAssignment(School.TODAY).endTransmission(School.TODAY);
        }
    }

    /** In øre. */
    static long amount(int payer) {
        return switch (payer % 10) {
            case 7 -> 60_000;
            case 8 -> 30_000;
            case 9 -> 75_000;
            default -> 70_000;
        };
    }

    private record OnDisk(Path path) implements BankFile {
        @Override
        public String name() {
            return "payments.ocr";
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }
}
