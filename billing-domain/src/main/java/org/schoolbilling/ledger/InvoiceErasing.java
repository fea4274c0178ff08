package org.schoolbilling.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.identifier.PersonalText;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.Marks;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.posting.BalancedPostings;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.posting.PostingNote;
import org.schoolbilling.settlement.Trigger;

/**
 * Clears what on an ended or discarded invoice tells who the debtor is (LOG-5): texts, reasons of marks, the account for
 * refunds, texts of claims and waivers that people wrote, and what people wrote for references of payments, in the notes of
 * their postings too. A bank's own references stay, but for national ids: they are how the bank's accounts and these are
 * compared. So a batch that was handed over with a person's name in a note is another one when it is produced again. Not
 * logged one by one: the log says that the debtor was erased.
 */
public final class InvoiceErasing {

    private final Catalog catalog;
    private final Composer composer;

    /**
     * @param stamp who acts, and when
     */
    public InvoiceErasing(Catalog catalog, Stamp stamp) {
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.composer = new Composer(catalog, stamp);
    }

    /**
     * What is left of an invoice.
     *
     * @param journal all postings of the invoice
     * @return empty where there is nothing to clear
     */
    public Optional<Changes> erased(Invoice invoice, List<Posting> journal) {
        InvoiceHeader header = invoice.header();
        InvoiceHeader cleared = header.withTexts("", "").withRefundAccount(null).withMarks(Marks.NONE);
        Erasure erasure = erasure(invoice, journal);
        if (cleared.equals(header) && erasure.isEmpty()) {
            return Optional.empty();
        }
        List<InvoiceLine> lines = new ArrayList<>(invoice.lines());
        erasure.lines().forEach(line -> lines.set(line.number() - 1, line));
        Changes changes = composer.compose(
                invoice,
                invoice.withHeader(cleared).withWords(lines),
                Trigger.BY_HAND,
                BalancedPostings.NONE,
                false,
                List.of());
        return Optional.of(erasure.isEmpty() ? changes : changes.erasing(erasure));
    }

    private Erasure erasure(Invoice invoice, List<Posting> journal) {
        List<InvoiceLine> lines = invoice.lines().stream()
                .filter(l -> !reworded(l).equals(l))
                .map(this::reworded)
                .toList();
        List<Posting> postings = new ArrayList<>();
        for (Posting posting : journal) {
            if (invoice.line(posting.line()) instanceof PaymentLine payment) {
                Posting noted = PostingNote.corrected(
                        posting,
                        payment.origin().reference(),
                        masked(payment.origin()).reference());
                if (!noted.equals(posting)) {
                    postings.add(noted);
                }
            }
        }
        return new Erasure(lines, postings);
    }

    private InvoiceLine reworded(InvoiceLine line) {
        if (line instanceof PaymentLine payment) {
            return payment.withOrigin(masked(payment.origin()));
        }
        return isWrittenByPeople(line) ? line.withText(text(line)) : line;
    }

    /** The reason of a waiver, and the text of a claim, where it is none that the catalogue gives. */
    private static boolean isWrittenByPeople(InvoiceLine line) {
        return line.role() == Role.CLAIM
                || (line.role() == Role.WAIVER && line instanceof TargetedLine waiver && !waiver.isAutomatic());
    }

    private String text(InvoiceLine line) {
        Optional<LineType> type = catalog.lineType(line.type());
        if (line.text().isEmpty()
                || type.filter(t -> t.lineText().equals(line.text())).isPresent()) {
            return line.text();
        }
        return type.map(t -> t.name().nb()).orElse(line.type().value());
    }

    private static PaymentOrigin masked(PaymentOrigin origin) {
        return origin.masked(Correcting.isBanksOwn(origin) ? NationalId::maskIn : PersonalText::masked);
    }
}
