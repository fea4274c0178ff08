package org.schoolbilling.testkit.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.claim.ClaimKey;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.IssueRun;
import org.schoolbilling.spi.store.KeyedClaim;
import org.schoolbilling.spi.store.LogSeal;

/** Finds what a change set would make twice: the last stage of a commit's checks (SPI-4, SPI-14). */
final class Inserts {

    private final Tables tables;
    private final ChangeSet changes;
    private final List<Conflict> found = new ArrayList<>();
    private final Map<Object, Object> inThisCommit = new HashMap<>();

    private Inserts(Tables tables, ChangeSet changes) {
        this.tables = tables;
        this.changes = changes;
    }

    static List<Conflict> conflicts(Tables tables, ChangeSet changes) {
        Inserts inserts = new Inserts(tables, changes);
        inserts.invoices();
        inserts.claims();
        inserts.transactions();
        inserts.batch();
        inserts.issueRun();
        inserts.seals();
        return inserts.found;
    }

    private void invoices() {
        Set<InvoiceId> leavingDraft = new HashSet<>();
        for (Changes change : changes.invoices()) {
            if (!isOpenDraft(change.after().header())) {
                leavingDraft.add(change.after().id());
            }
        }
        for (Changes change : changes.invoices()) {
            Invoice invoice = change.after();
            InvoiceHeader header = invoice.header();
            Invoice stored = tables.invoices.get(invoice.id());
            if (change.expectedVersion() == 0 && stored != null) {
                sameInvoice(stored, invoice);
                continue;
            }
            header.number().ifPresent(n -> owner("invoice number " + n, n, tables.numbers.get(n), invoice.id()));
            header.kid().map(k -> k.value()).ifPresent(k -> owner("KID " + k, k, tables.kids.get(k), invoice.id()));
            if (isOpenDraft(header)) {
                Tables.Account account = Tables.Account.of(header);
                InvoiceId draft = tables.openDrafts.get(account);
                boolean isFree = draft == null || leavingDraft.contains(draft);
                owner("open draft of " + account, account, isFree ? null : draft, invoice.id());
            }
        }
    }

    static boolean isOpenDraft(InvoiceHeader header) {
        return header.isDraft() && !header.isDiscarded();
    }

    /** Records a conflict where something that only one invoice can have belongs to another. */
    private void owner(String key, Object value, @Nullable InvoiceId stored, InvoiceId offered) {
        Object owner = stored == null ? inThisCommit.putIfAbsent(value, offered) : stored;
        if (owner != null && !owner.equals(offered)) {
            found.add(new Conflict.Differs(key, "invoice", owner.toString(), offered.toString()));
        }
    }

    private void sameInvoice(Invoice stored, Invoice offered) {
        String key = "invoice " + offered.id();
        same(key, "header", stored.header(), offered.header());
        same(key, "lines", stored.lines(), offered.lines());
        same(key, "allocations", stored.allocations(), offered.allocations());
        if (found.stream().noneMatch(c -> c.key().equals(key))) {
            found.add(new Conflict.Exists(key));
        }
    }

    private void same(String key, String field, Object stored, Object offered) {
        if (!stored.equals(offered)) {
            found.add(new Conflict.Differs(key, field, stored.toString(), offered.toString()));
        }
    }

    private void claims() {
        Set<ClaimKey> released = new HashSet<>(changes.releasedClaims());
        for (KeyedClaim claim : changes.claims()) {
            ClaimKey key = claim.key();
            InvoiceId stored = released.contains(key) ? null : tables.claims.get(key);
            Object owner = stored == null ? inThisCommit.putIfAbsent(key, claim.invoice()) : stored;
            String text = "claim " + key.lineType() + " of " + key.person() + " in " + key.term();
            if (claim.invoice().equals(owner)) {
                found.add(new Conflict.Exists(text));
            } else if (owner != null) {
                found.add(new Conflict.Differs(
                        text, "invoice", owner.toString(), claim.invoice().toString()));
            }
        }
    }

    private void transactions() {
        for (RecordedTransaction offered : changes.transactions()) {
            if (offered.version() == 0) {
                Tables.@Nullable StoredTransaction stored = tables.transactions.get(offered.key());
                Object other = stored == null
                        ? inThisCommit.putIfAbsent(offered.key(), offered)
                        : stored.recorded().withVersion(0);
                if (other instanceof RecordedTransaction recorded) {
                    sameTransaction(recorded, offered);
                }
            }
        }
    }

    private void sameTransaction(RecordedTransaction stored, RecordedTransaction offered) {
        String key = "transaction " + offered.key().toText();
        int before = found.size();
        same(key, "transaction", stored.transaction(), offered.transaction());
        same(key, "state", stored.state(), offered.state());
        same(key, "outcome", stored.outcome(), offered.outcome());
        same(key, "remark", stored.remark(), offered.remark());
        same(key, "file", stored.file(), offered.file());
        if (found.size() == before) {
            found.add(new Conflict.Exists(key));
        }
    }

    private void batch() {
        GlBatch offered = changes.newBatch();
        GlBatch stored = offered == null ? null : tables.batches.get(offered.number());
        if (offered != null && stored != null) {
            String key = "batch " + offered.number();
            found.add(
                    stored.equals(offered)
                            ? new Conflict.Exists(key)
                            : new Conflict.Differs(key, "batch", stored.toString(), offered.toString()));
        }
    }

    private void seals() {
        for (LogSeal offered : changes.seals()) {
            LogSeal stored = tables.seals.get(offered.entry());
            String key = "seal of log entry " + offered.entry();
            if (stored != null) {
                found.add(
                        stored.equals(offered)
                                ? new Conflict.Exists(key)
                                : new Conflict.Differs(
                                        key,
                                        "position",
                                        Long.toString(stored.position()),
                                        Long.toString(offered.position())));
            } else if (tables.unsealed.get(offered.entry()) == null) {
                throw new IllegalArgumentException("log entry " + offered.entry() + " is not there to be sealed");
            }
        }
    }

    private void issueRun() {
        IssueRun offered = changes.issueRun();
        IssueRun stored = offered == null ? null : tables.issueRuns.get(offered.id());
        if (offered != null && stored != null) {
            String key = "issue run " + offered.id();
            same(key, "term", stored.term(), offered.term());
            same(key, "started", stored.started(), offered.started());
        }
    }
}
