package org.schoolbilling.testkit.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.schoolbilling.claim.ClaimKey;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.refund.RefundBatch;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.Store;

/**
 * All that a store shows of itself, to be compared: two stores that show the same cannot be told apart by any run. It is
 * held in memory, so it is for small ledgers.
 *
 * @param parts what each read gave, by what was asked for
 */
public record StorePicture(Map<String, Object> parts) {

    /** Keeps the order of its parts. */
    public StorePicture {
        parts = new LinkedHashMap<>(parts);
    }

    /**
     * Reads all of a store.
     *
     * @param transactions keys of bank transactions that may be there besides the unresolved ones
     */
    public static StorePicture of(Store store, Collection<TransactionKey> transactions) {
        return of(store, transactions, Integer.MAX_VALUE);
    }

    /** As {@link #of(Store, Collection)}, with log, events and postings of the newest invoices and batches only. */
    static StorePicture of(Store store, Collection<TransactionKey> transactions, int newest) {
        Map<String, Object> parts = new LinkedHashMap<>();
        List<Invoice> invoices = StorePromises.read(store.stream(InvoiceQuery.ALL));
        List<InvoiceId> ids = invoices.stream().map(Invoice::id).toList();
        parts.put("invoices", invoices);
        parts.put("invoices by id", store.invoices(ids));
        parts.put(
                "invoices by number",
                store.invoicesByNumber(invoices.stream()
                        .flatMap(i -> i.header().number().stream())
                        .toList()));
        parts.put(
                "invoices by KID",
                store.invoicesByKid(invoices.stream()
                        .flatMap(i -> i.header().kid().stream())
                        .map(k -> k.value())
                        .toList()));
        parts.put(
                "debtors",
                store.debtors(invoices.stream().map(i -> i.header().debtor()).collect(Collectors.toSet())));
        parts.put("claims", store.claims(claimKeys(invoices)));
        parts.put("transactions", store.transactions(transactions));
        parts.put("unresolved", StorePromises.read(store.unresolved()));
        parts.put("postings", store.postings(ids));
        parts.put("open postings", StorePromises.read(store.openPostings(LocalDate.of(9999, 12, 31))));
        List<GlBatch> batches = store.batches();
        parts.put("batches", batches);
        for (GlBatch batch : last(batches, newest)) {
            parts.put("postings of " + batch.number(), StorePromises.read(store.postingsOf(batch.number())));
        }
        for (InvoiceId id : last(ids, newest)) {
            parts.put("log of " + id, store.log(id));
            parts.put("events of " + id, store.events(id));
        }
        parts.put("undelivered", store.undelivered(Integer.MAX_VALUE));
        parts.put("handed over", store.handedOverLines(ids));
        parts.put("issue runs", store.issueRuns());
        parts.put("open refunds", StorePromises.read(store.openRefunds(LocalDate.of(9999, 12, 31))));
        List<RefundBatch> refunds = store.refundBatches();
        parts.put("refund batches", refunds);
        for (RefundBatch batch : last(refunds, newest)) {
            parts.put("refunds of batch " + batch.number(), StorePromises.read(store.refundTransfers(batch.number())));
        }
        parts.put("catalogue", store.catalog());
        for (Series series : Series.values()) {
            parts.put("series " + series, store.series(series));
        }
        return new StorePicture(parts);
    }

    private static <T> List<T> last(List<T> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    private static List<ClaimKey> claimKeys(List<Invoice> invoices) {
        List<ClaimKey> keys = new ArrayList<>();
        for (Invoice invoice : invoices) {
            invoice.lines().stream()
                    .filter(ClaimLine.class::isInstance)
                    .map(ClaimLine.class::cast)
                    .map(c ->
                            new ClaimKey(c.person(), c.type(), invoice.header().term(), c.study()))
                    .forEach(keys::add);
        }
        return keys;
    }

    /** What the other shows differently, in words; empty where nothing does. */
    public List<String> differencesTo(StorePicture other) {
        List<String> differences = new ArrayList<>();
        List<String> names = new ArrayList<>(parts.keySet());
        other.parts.keySet().stream().filter(n -> !parts.containsKey(n)).forEach(names::add);
        for (String name : names) {
            Object mine = parts.get(name);
            Object theirs = other.parts.get(name);
            if (mine == null || !mine.equals(theirs)) {
                differences.add(name + ": " + mine + " and not " + theirs);
            }
        }
        return differences;
    }
}
