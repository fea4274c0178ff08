package org.schoolbilling.benchmarks.term;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.schoolbilling.bank.files.OcrGiroTransaction;
import org.schoolbilling.bank.files.OcrGiroWriter;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.store.InvoiceQuery;

/** The OCR giro file that the bank would deliver: KIDs are read off the invoices, amounts follow from the students' habits. */
final class TermBankFile {

    private static final int INCOMING = 13;

    private final OcrGiroWriter writer;
    private long rows;

    private TermBankFile(OcrGiroWriter writer) {
        this.writer = writer;
    }

    /** Writes it; how many payments it has. */
    static long write(Path file, SchoolBilling billing) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            return new TermBankFile(new OcrGiroWriter(out)).write(billing);
        }
    }

    private long write(SchoolBilling billing) throws IOException {
        String account = billing.catalog()
                .invoiceType(WholeTerm.TYPE)
                .orElseThrow()
                .payee()
                .bankAccount()
                .digits();
        writer.startTransmission("00008080", 1, "00009001");
        writer.startAssignment("009001001", 1, account);
        InvoiceQuery query = InvoiceQuery.of(TermDays.TERM, WholeTerm.TYPE, Set.of(Status.SENT));
        try (Cursor<Invoice> invoices = billing.store().stream(query)) {
            while (invoices.hasNext()) {
                pay(invoices.next());
            }
        }
        writer.endAssignment(TermDays.LOADED);
        writer.endTransmission(TermDays.LOADED);
        return rows;
    }

    private void pay(Invoice invoice) throws IOException {
        Student student = Student.of(new PersonId(invoice.header().debtor().value()));
        String kid = invoice.header().kid().orElseThrow().value();
        if (student.mistypes()) {
            int last = kid.charAt(kid.length() - 1) - '0';
            kid = kid.substring(0, kid.length() - 1) + (last + 1) % 10;
        }
        for (long amount : student.payments()) {
            LocalDate day = TermDays.paid(student.index() + (int) (rows % 3));
            rows++;
            writer.transaction(OcrGiroTransaction.of(INCOMING, day, amount, kid)
                    .withReferences(new BankReferences("%09d".formatted(rows), "", ""))
                    .withBankDate(day.minusDays(1)));
        }
    }
}
