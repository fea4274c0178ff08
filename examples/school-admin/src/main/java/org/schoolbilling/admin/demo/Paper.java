package org.schoolbilling.admin.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.document.DocumentOptions;
import org.schoolbilling.documents.DocumentFormat;
import org.schoolbilling.documents.DocumentWriter;
import org.schoolbilling.documents.Stationery;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.report.AgeSum;
import org.schoolbilling.report.AgeingReport;
import org.schoolbilling.report.ReportScope;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.run.DocumentItem;
import org.schoolbilling.spi.run.DocumentReport;
import org.schoolbilling.spi.run.DocumentRequest;
import org.schoolbilling.spi.store.InvoiceQuery;

/** What people take in hand: how old the debts are, and reminders to send. */
final class Paper {

    /** As many reminders as anyone will look at. */
    private static final int REMINDERS = 20;

    private final Session session;
    private final Calendar calendar;
    private final Path folder;
    private final DemoSums sums;

    Paper(Session session, Calendar calendar, Path folder, DemoSums sums) {
        this.session = session;
        this.calendar = calendar;
        this.folder = folder;
        this.sums = sums;
    }

    void write(List<String> lines) throws IOException {
        AgeingReport ageing = session.billing().reports().ageing(ReportScope.ALL, calendar.today(), session.actor());
        for (AgeSum sum : ageing.bands()) {
            lines.add(String.format(
                    Locale.ENGLISH,
                    "%-15s %18s open on %s",
                    sum.band().days() + " days late",
                    Words.amount(sum.open()),
                    Words.count(sum.invoices(), "invoice")));
        }
        DocumentReport drawn = reminders(folder.resolve("reminders.pdf"));
        lines.add("reminders.pdf   the first " + Words.count(drawn.drawn(), "reminder") + ", "
                + Words.amount(drawn.toPay()) + " to pay");
        sums.written(ageing.bands(), drawn);
    }

    private DocumentReport reminders(Path file) throws IOException {
        DocumentRequest request = new DocumentRequest(
                new DocumentRequest.ByNumber(reminded()), DocumentOptions.DEFAULT.asReminder(), false);
        try (DocumentWriter writer = DocumentFormat.PDF.open(file, Stationery.PLAIN)) {
            return session.billing().documents(request, session.actor(), item -> {
                if (item instanceof DocumentItem.Drawn one) {
                    add(writer, one);
                }
            });
        }
    }

    private static void add(DocumentWriter writer, DocumentItem.Drawn one) {
        try {
            writer.add(one.document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<InvoiceNumber> reminded() {
        List<InvoiceNumber> numbers = new ArrayList<>();
        InvoiceQuery query = InvoiceQuery.of(calendar.term(), null, Set.of(Status.REMINDED_2));
        try (Cursor<Invoice> invoices = session.store().stream(query)) {
            while (invoices.hasNext() && numbers.size() < REMINDERS) {
                numbers.add(invoices.next().header().number().orElseThrow());
            }
        }
        return numbers;
    }
}
