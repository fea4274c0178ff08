package org.schoolbilling.testkit.memory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.refund.RefundLine;
import org.schoolbilling.refund.RefundTransfer;

/** Whether the tables agree with each other. */
final class Inconsistencies {

    private final Tables tables;
    private final List<String> found = new ArrayList<>();

    private Inconsistencies(Tables tables) {
        this.tables = tables;
    }

    static List<String> of(Tables tables) {
        Inconsistencies check = new Inconsistencies(tables);
        tables.invoices.values().forEach(check::invoice);
        check.claims();
        check.refunds();
        return List.copyOf(check.found);
    }

    private void invoice(Invoice invoice) {
        InvoiceHeader header = invoice.header();
        InvoiceId id = invoice.id();
        require(tables.debtors.get(header.debtor()) != null, id, "has unknown debtor " + header.debtor());
        header.number().ifPresent(n -> require(id.equals(tables.numbers.get(n)), id, "is not found by number " + n));
        header.kid().ifPresent(k -> require(id.equals(tables.kids.get(k.value())), id, "is not found by KID " + k));
        List<Posting> journal = tables.journals.getOrDefault(id, List.of());
        require(
                journal.size() == invoice.postings(),
                id,
                "counts " + invoice.postings() + " postings and has " + journal.size());
        for (Posting posting : journal) {
            boolean isPayment = posting.line() >= 1
                    && posting.line() <= invoice.lines().size()
                    && invoice.line(posting.line()) instanceof PaymentLine;
            require(isPayment, id, "has posting " + posting.number() + " of line " + posting.line() + ", no payment");
            boolean isOpen = tables.openPostings.get(posting) != null;
            require(
                    isOpen == posting.handOver().isEmpty(),
                    id,
                    "has posting " + posting.number() + " both open and handed over, or neither");
        }
    }

    private void claims() {
        for (InvoiceId id : tables.claims.values()) {
            require(tables.invoices.get(id) != null, id, "is claimed on and unknown");
        }
    }

    /** A refund waits for a batch, is in one, or came back. */
    private void refunds() {
        Set<RefundLine> handedOver = new HashSet<>();
        tables.refundTransfers
                .values()
                .forEach(batch -> batch.stream()
                        .map(RefundTransfer::lineOrNull)
                        .filter(Objects::nonNull)
                        .forEach(line -> require(
                                handedOver.add(line), line.invoice(), "has line " + line.line() + " in two batches")));
        for (Invoice invoice : tables.invoices.values()) {
            Set<Integer> back = invoice.lines().stream()
                    .filter(line -> line.role() == Role.REFUND_RETURNED && line instanceof TargetedLine)
                    .map(line -> ((TargetedLine) line).target())
                    .collect(Collectors.toSet());
            invoice.lines().stream().filter(line -> line.role() == Role.REFUND).forEach(line -> {
                RefundLine refund = new RefundLine(invoice.id(), line.number());
                boolean isOpen = tables.openRefunds.get(refund) != null;
                boolean isClosed = handedOver.contains(refund) || back.contains(line.number());
                require(
                        isOpen != isClosed,
                        invoice.id(),
                        "has a refund on line " + line.number() + " that is both to be paid and done with, or neither");
            });
        }
    }

    private void require(boolean holds, InvoiceId id, String otherwise) {
        if (!holds) {
            found.add("invoice " + id + " " + otherwise);
        }
    }
}
