package org.schoolbilling.admin.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.Settlement;

/** An invoice as a program reads it. */
record InvoiceJson(
        long id,
        @Nullable Long number,
        @Nullable String kid,
        String type,
        String term,
        String debtor,
        String status,
        boolean paid,
        @Nullable String registered,
        @Nullable String sent,
        @Nullable String due,
        @Nullable String paidOn,
        String customerReference,
        String remark,
        String dunningStop,
        String undelivered,
        @Nullable String sendWished,
        String currency,
        String claimed,
        String received,
        String waived,
        String grantedBack,
        String refunded,
        String outstanding,
        String surplus,
        String balance,
        boolean discarded,
        long version,
        List<LineRow> lines,
        List<AllocationRow> allocations) {

    static InvoiceJson of(Invoice invoice) {
        InvoiceHeader header = invoice.header();
        Settlement settlement = Settlement.of(invoice);
        return new InvoiceJson(
                invoice.id().value(),
                header.number().map(n -> n.value()).orElse(null),
                header.kid().map(k -> k.value()).orElse(null),
                header.type().value(),
                header.term().toCode(),
                header.debtor().value(),
                settlement.status().name(),
                settlement.isPaid(),
                text(header.milestones().registered()),
                text(header.milestones().sentOrNull()),
                text(header.milestones().dueOrNull()),
                text(settlement.paidOn().orElse(null)),
                header.customerReference(),
                header.remark(),
                header.marks().dunningStop(),
                header.marks().undelivered(),
                text(header.marks().sendWishedOrNull()),
                header.currency().getCurrencyCode(),
                settlement.claims().toText(),
                settlement.paid().toText(),
                settlement.waived().toText(),
                settlement.grantedBack().toText(),
                settlement.refunded().toText(),
                settlement.outstanding().toText(),
                settlement.surplus().toText(),
                settlement.balance().toText(),
                header.isDiscarded(),
                invoice.version(),
                invoice.lines().stream()
                        .map(line -> LineRow.of(line, settlement))
                        .toList(),
                invoice.allocations().stream().map(AllocationRow::of).toList());
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    /** A line. */
    record LineRow(
            int line,
            String type,
            String role,
            String date,
            String text,
            String amount,
            @Nullable Boolean optional,
            @Nullable Integer priority,
            @Nullable String person,
            @Nullable String programme,
            @Nullable String subject,
            @Nullable String course,
            @Nullable String allocated,
            @Nullable String waived,
            @Nullable String grantedBack,
            @Nullable String open,
            @Nullable Boolean paid,
            @Nullable String unplaced,
            @Nullable String refunded,
            @Nullable Long movedFrom,
            @Nullable String reference,
            @Nullable String transactionId,
            @Nullable Integer target,
            @Nullable Boolean automatic) {

        static LineRow of(InvoiceLine line, Settlement settlement) {
            Optional<ClaimLine> claim = line instanceof ClaimLine c ? Optional.of(c) : Optional.empty();
            Optional<ClaimPosition> stands = claim.map(settlement::claim);
            Optional<PaymentLine> payment = line instanceof PaymentLine p ? Optional.of(p) : Optional.empty();
            Optional<TargetedLine> targeted = line instanceof TargetedLine t ? Optional.of(t) : Optional.empty();
            return new LineRow(
                    line.number(),
                    line.type().value(),
                    line.role().name(),
                    line.date().toString(),
                    line.text(),
                    line.amount().toText(),
                    claim.map(c -> c.terms().isOptional()).orElse(null),
                    claim.map(c -> c.terms().priority()).orElse(null),
                    claim.map(c -> c.person().value()).orElse(null),
                    claim.map(c -> c.study().programme()).orElse(null),
                    claim.map(c -> c.study().subject()).orElse(null),
                    claim.map(c -> c.study().course()).orElse(null),
                    stands.map(s -> s.allocated().toText())
                            .or(() -> payment.map(
                                    p -> settlement.payment(p).allocated().toText()))
                            .orElse(null),
                    stands.map(s -> s.waived().toText()).orElse(null),
                    stands.map(s -> s.grantedBack().toText()).orElse(null),
                    stands.map(s -> s.open().toText()).orElse(null),
                    stands.map(ClaimPosition::isPaid).orElse(null),
                    payment.map(p -> settlement.payment(p).unplaced().toText()).orElse(null),
                    payment.map(p -> settlement.payment(p).refunded().toText()).orElse(null),
                    payment.flatMap(PaymentLine::movedFrom)
                            .map(InvoiceId::value)
                            .orElse(null),
                    payment.map(p -> p.origin().reference()).orElse(null),
                    payment.map(p -> p.origin().transactionId())
                            .filter(id -> !id.isEmpty())
                            .orElse(null),
                    targeted.map(TargetedLine::target).orElse(null),
                    targeted.map(TargetedLine::isAutomatic).orElse(null));
        }
    }

    /** What of a payment was placed on a claim, and why (ALC-7). */
    record AllocationRow(
            int payment, int claim, String amount, String rule, int priority, String openBefore, String openAfter) {

        static AllocationRow of(Allocation allocation) {
            return new AllocationRow(
                    allocation.payment(),
                    allocation.claim(),
                    allocation.amount().toText(),
                    allocation.why().rule(),
                    allocation.why().priority(),
                    allocation.why().openBefore().toText(),
                    allocation.why().openAfter().toText());
        }
    }

    /** A posting of the journal. */
    record PostingRow(
            long invoice,
            int number,
            String date,
            String account,
            String debit,
            String credit,
            String kind,
            String lineType,
            String note,
            @Nullable String batch,
            @Nullable Long voucher) {

        static PostingRow of(Posting posting) {
            Money zero = Money.zero(posting.amount().currency());
            boolean isDebit = posting.signed().isPositive();
            AccountCoding coding = posting.coding();
            return new PostingRow(
                    posting.invoice().value(),
                    posting.number(),
                    posting.date().toString(),
                    coding.toText(),
                    (isDebit ? posting.amount() : zero).toText(),
                    (isDebit ? zero : posting.amount()).toText(),
                    posting.kind().name(),
                    posting.lineType().value(),
                    posting.note(),
                    posting.handOver().map(h -> h.batch()).orElse(null),
                    posting.handOver().map(h -> h.voucher()).orElse(null));
        }
    }

    /** An entry of the log. */
    record LogRow(String at, String by, String field, String object, String before, String after, String trigger) {

        static LogRow of(LogEntry entry) {
            return new LogRow(
                    entry.stamp().at().toString(),
                    entry.stamp().by().name(),
                    entry.field().name(),
                    entry.object(),
                    entry.before(),
                    entry.after(),
                    entry.trigger());
        }
    }
}
