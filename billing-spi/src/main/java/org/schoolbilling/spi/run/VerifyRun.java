package org.schoolbilling.spi.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.export.Vouchers;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.BalancedPostings;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.posting.PostingKind;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.run.VerifyReport.Check;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.Series;

/**
 * Checks every invariant over the whole ledger, from what is stored alone: invoices one by one, numbers, postings against
 * invoices, batches against postings. Memory holds a bit for each invoice number.
 */
final class VerifyRun {

    private static final int KEPT_FINDINGS = 1_000;

    private final Context context;
    private final LongConsumer progress;
    private final Catalog catalog;
    private final List<String> findings = new ArrayList<>();
    private long findingCount;
    private final NumberSeries numbers = new NumberSeries();
    private long invoices;
    private long issued;
    private long claimCount;
    private long paymentCount;
    private long postingCount;
    private final Map<String, Long> sums = new HashMap<>();
    private final AccountSums accounts;

    private VerifyRun(Context context, LongConsumer progress) {
        this.context = context;
        this.progress = progress;
        this.catalog = context.catalog();
        this.accounts = AccountSums.of(context.store(), context.storedCatalog(), context);
    }

    static VerifyReport run(Context context, Actor actor, LongConsumer progress) {
        context.require(actor, Permission.READ);
        return new VerifyRun(context, progress).run();
    }

    private VerifyReport run() {
        context.each(() -> context.store().stream(InvoiceQuery.ALL), this::verifyChunk);
        accounts.findings().forEach(this::found);
        numbers.findings(context.store().series(Series.INVOICE)).forEach(this::found);
        long batches = verifyBatches();
        List<String> own = context.store().inconsistencies();
        own.forEach(this::found);
        VerifyReport.LogState log = new ChainCheck(context, this::found).run();
        List<Check> checks = List.of(
                new Check(
                        "ALC-4",
                        "each claim: open + allocated + waived + granted back + credited = amount",
                        claimCount),
                new Check("ALC-4", "each payment: allocated + unplaced + refunded + moved out = amount", paymentCount),
                new Check("ALC-9", "no unplaced money beside an open claim", invoices),
                new Check(
                        "INV-2",
                        "balance = unplaced - open, and the stored sums and status are those of the lines",
                        invoices),
                new Check("INV-3", numbers.toString(), issued),
                new Check("PST-2", "debit = credit in each invoice's vouchers", postingCount),
                new Check("PST-3", "each account stands where one correct booking would have put it", invoices),
                new Check("GLX-2", "each batch holds the postings marked with it, each posting once", batches),
                new Check("GLX-6", "debit = credit in each batch and voucher", batches),
                new Check(
                        "LOG-3",
                        "the log's chain: no sealed entry changed, removed or reordered; not sealed yet: "
                                + log.unsealed(),
                        log.sealed()));
        return new VerifyReport(
                checks,
                findings,
                findingCount,
                invoices,
                sum("claimed"),
                sum("allocated"),
                sum("waived"),
                sum("open"),
                sum("paid"),
                sum("unplaced"),
                sum("refunded"),
                sum("posted"),
                sum("handedOver"),
                log);
    }

    private Money sum(String what) {
        return Money.ofMinor(sums.getOrDefault(what, 0L), catalog.settings().currency());
    }

    private void add(String what, Money amount) {
        sums.merge(what, amount.minor(), Math::addExact);
    }

    private void found(String finding) {
        findingCount++;
        if (findings.size() < KEPT_FINDINGS) {
            findings.add(finding);
        }
    }

    private void verifyChunk(List<Invoice> some) {
        Map<InvoiceId, List<Posting>> postings =
                context.store().postings(some.stream().map(Invoice::id).toList());
        Map<InvoiceId, InvoiceType> sources = sources(some);
        for (Invoice invoice : some) {
            verifyInvoice(invoice, postings.getOrDefault(invoice.id(), List.of()), sources);
        }
        progress.accept(invoices);
    }

    /** The types of the invoices that payments were moved from. */
    private Map<InvoiceId, InvoiceType> sources(List<Invoice> some) {
        Set<InvoiceId> ids = some.stream()
                .flatMap(invoice -> invoice.payments().stream())
                .flatMap(payment -> payment.movedFrom().stream())
                .collect(Collectors.toSet());
        Map<InvoiceId, InvoiceType> types = new HashMap<>();
        if (!ids.isEmpty()) {
            context.store()
                    .invoices(ids)
                    .forEach((id, source) ->
                            catalog.invoiceType(source.header().type()).ifPresent(type -> types.put(id, type)));
        }
        return types;
    }

    private void verifyInvoice(Invoice invoice, List<Posting> postings, Map<InvoiceId, InvoiceType> sources) {
        invoices++;
        Settlement settlement = Settlement.of(invoice);
        settlement.violations().forEach(v -> found("invoice " + invoice.id() + ": " + v + " (ALC-4)"));
        claimCount += settlement.claimPositions().size();
        paymentCount += settlement.paymentPositions().size();
        invoice.header().number().ifPresent(number -> {
            issued++;
            numbers.take(number.value());
            add("claimed", settlement.claims());
            add("waived", settlement.waived());
            add("open", settlement.outstanding());
            add("paid", settlement.paid());
            add("unplaced", settlement.surplus());
            add("refunded", settlement.refunded());
            for (ClaimPosition position : settlement.claimPositions()) {
                add("allocated", position.allocated());
            }
        });
        catalog.invoiceType(invoice.header().type()).ifPresent(type -> accounts.expect(type, settlement, sources));
        verifyPostings(invoice, settlement, postings);
    }

    private void verifyPostings(Invoice invoice, Settlement settlement, List<Posting> postings) {
        postingCount += postings.size();
        if (postings.size() != invoice.postings()) {
            found("invoice " + invoice.id() + " has " + postings.size() + " postings, its header says "
                    + invoice.postings() + " (PST-5)");
        }
        try {
            new BalancedPostings(postings);
        } catch (IllegalArgumentException e) {
            found("invoice " + invoice.id() + ": " + e.getMessage());
        }
        for (Posting posting : postings) {
            accounts.posted(posting);
            if (posting.signed().isPositive()) {
                add("posted", posting.amount());
                if (posting.handOverOrNull() != null) {
                    add("handedOver", posting.amount());
                }
            }
        }
        boolean isPosted = catalog.invoiceType(invoice.header().type())
                .map((InvoiceType t) -> t.is(InvoiceTypeFlag.POSTED))
                .orElse(false);
        if ((isPosted || !postings.isEmpty()) && !isTouchedByMove(invoice)) {
            requireStanding(invoice, postings, PostingKind.RECEIVED, settlement.paid());
            requireStanding(
                    invoice, postings, PostingKind.REFUND, settlement.refunded().negated());
            requireStanding(
                    invoice,
                    postings,
                    PostingKind.UNPLACED,
                    settlement.surplus().negated());
            Money allocated = Money.zero(invoice.header().currency());
            Money vat = allocated;
            for (ClaimPosition position : settlement.claimPositions()) {
                allocated = allocated.plus(position.allocated());
                vat = vat.plus(position.line().terms().vat().vatIn(position.allocated()));
            }
            requireStanding(invoice, postings, PostingKind.VAT, vat.negated());
            requireStanding(invoice, postings, PostingKind.CLAIM, vat.minus(allocated));
        }
    }

    /**
     * Whether a payment may have been moved in or out: then the postings of the move stand in one journal for both invoices,
     * and only the sums over the ledger tell.
     */
    private static boolean isTouchedByMove(Invoice invoice) {
        return invoice.lines().stream().anyMatch(line -> line.role() == Role.PAYMENT_MOVED_OUT)
                || invoice.payments().stream()
                        .anyMatch(payment -> payment.movedFrom().isPresent());
    }

    /** PST-3: what the accounts of one kind hold together is what one correct booking would have put there. */
    private void requireStanding(Invoice invoice, List<Posting> postings, PostingKind kind, Money expected) {
        Money standing = Money.zero(invoice.header().currency());
        for (Posting posting : postings) {
            if (posting.kind() == kind) {
                standing = standing.plus(posting.signed());
            }
        }
        if (!standing.equals(expected)) {
            found("invoice " + invoice.id() + ": accounts of kind " + kind + " stand at " + standing
                    + " (debit above zero), one correct booking gives " + expected + " (PST-3)");
        }
    }

    private long verifyBatches() {
        List<GlBatch> batches = context.store().batches();
        long lastVoucher = 0;
        for (GlBatch batch : batches) {
            try (Cursor<Posting> postings = context.store().postingsOf(batch.number())) {
                List<VoucherSum> vouchers = Vouchers.of(
                        postings,
                        batch.vouchers().isEmpty() ? 0 : batch.vouchers().get(0).number() - 1);
                if (!vouchers.equals(batch.vouchers())) {
                    found("batch " + batch.number() + " holds other postings than it was made with (GLX-2)");
                }
            } catch (IllegalArgumentException e) {
                found("batch " + batch.number() + ": " + e.getMessage() + " (GLX-6)");
            }
            for (VoucherSum voucher : batch.vouchers()) {
                if (lastVoucher != 0 && voucher.number() != lastVoucher + 1) {
                    found("voucher " + voucher.number() + " follows " + lastVoucher + " (GLX-1)");
                }
                lastVoucher = voucher.number();
            }
        }
        return batches.size();
    }
}
