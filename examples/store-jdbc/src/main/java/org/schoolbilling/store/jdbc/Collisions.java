package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.claim.ClaimKey;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.reference.Kid;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.KeyedClaim;

/** Says what a commit ran into when the database refused it for something unique: all of it, not only the first (SPI-4). */
final class Collisions {

    private final Session session;
    private final List<Invoice> invoices;
    private final List<Conflict> found = new ArrayList<>();

    private Collisions(Session session, ChangeSet changes) {
        this.session = session;
        this.invoices = changes.invoices().stream().map(Changes::after).toList();
    }

    /** Empty if it is gone by now. */
    static List<Conflict> find(Session session, ChangeSet changes) throws SQLException {
        Collisions collisions = new Collisions(session, changes);
        collisions.newInvoices(changes);
        collisions.numbers();
        collisions.drafts();
        collisions.claims(changes);
        collisions.transactions(changes);
        collisions.batch(changes.newBatch());
        return collisions.found;
    }

    /** Numbers and KIDs that others have: what the unique keys say, for a trial, which they let through. */
    static List<Conflict> ofNumbers(Session session, ChangeSet changes) throws SQLException {
        Collisions collisions = new Collisions(session, changes);
        collisions.numbers();
        return collisions.found;
    }

    private void newInvoices(ChangeSet changes) throws SQLException {
        Map<InvoiceId, Invoice> offered = new HashMap<>();
        changes.invoices().stream()
                .filter(c -> c.expectedVersion() == 0)
                .forEach(c -> offered.put(c.after().id(), c.after()));
        new InvoiceReading(session).byId(offered.keySet()).forEach((id, stored) -> {
            Invoice invoice = Objects.requireNonNull(offered.get(id));
            compare("invoice " + id)
                    .part("header", stored.header(), invoice.header())
                    .part("lines", stored.lines(), invoice.lines())
                    .part("allocations", stored.allocations(), invoice.allocations())
                    .end();
        });
    }

    private void numbers() throws SQLException {
        InvoiceReading reading = new InvoiceReading(session);
        Map<InvoiceNumber, InvoiceId> numbers = new HashMap<>();
        Map<String, InvoiceId> kids = new HashMap<>();
        for (Invoice invoice : invoices) {
            Optional<InvoiceNumber> number = invoice.header().number();
            Optional<Kid> kid = invoice.header().kid();
            if (number.isPresent() && kid.isPresent()) {
                InvoiceNumber n = number.get();
                String k = kid.get().value();
                owned("invoice number " + n, numbers.putIfAbsent(n, invoice.id()), invoice.id());
                owned("KID " + k, kids.putIfAbsent(k, invoice.id()), invoice.id());
            }
        }
        reading.byNumber(numbers.keySet())
                .forEach((n, stored) -> owned("invoice number " + n, stored.id(), numbers.get(n)));
        reading.byKid(kids.keySet()).forEach((k, stored) -> owned("KID " + k, stored.id(), kids.get(k)));
    }

    /** Something that only one invoice can have, and that another has, stored or in this change set. */
    private void owned(String key, @Nullable InvoiceId owner, @Nullable InvoiceId offered) {
        if (owner != null && offered != null && !owner.equals(offered)) {
            found.add(new Conflict.Differs(key, "invoice", owner.toString(), offered.toString()));
        }
    }

    private void drafts() throws SQLException {
        Set<InvoiceId> own = new HashSet<>();
        invoices.forEach(i -> own.add(i.id()));
        Map<String, InvoiceId> offered = new HashMap<>();
        for (Invoice invoice : invoices) {
            InvoiceHeader header = invoice.header();
            if (header.isDraft() && !header.isDiscarded()) {
                String key = "open draft of " + header.debtor() + ", type " + header.type() + ", term " + header.term();
                owned(key, offered.putIfAbsent(key, invoice.id()), invoice.id());
                // Those of this change set are as it has them, or they are in the map.
                stored(header).filter(id -> !own.contains(id)).ifPresent(id -> owned(key, id, invoice.id()));
            }
        }
    }

    private Optional<InvoiceId> stored(InvoiceHeader draft) throws SQLException {
        return session.first(
                "select id from school_billing.invoice where creditor = ? and debtor = ?"
                        + " and invoice_type = ? and term = ? and open_draft",
                p -> session.creditor(p)
                        .text(draft.debtor().value())
                        .text(draft.type().value())
                        .text(draft.term().toCode()),
                row -> new InvoiceId(row.number()));
    }

    private void claims(ChangeSet changes) throws SQLException {
        Map<ClaimKey, InvoiceId> offered = new HashMap<>();
        for (KeyedClaim claim : changes.claims()) {
            claimed(claim.key(), offered.putIfAbsent(claim.key(), claim.invoice()), claim.invoice());
        }
        Collection<ClaimKey> asked = new HashSet<>(offered.keySet());
        asked.removeAll(new HashSet<>(changes.releasedClaims()));
        ClaimTable.find(session, asked)
                .forEach((key, owner) -> claimed(key, owner, Objects.requireNonNull(offered.get(key))));
    }

    private void claimed(ClaimKey key, @Nullable InvoiceId owner, InvoiceId offered) {
        String name = "claim " + key.lineType() + " of " + key.person() + " in " + key.term();
        if (offered.equals(owner)) {
            found.add(new Conflict.Exists(name));
        }
        owned(name, owner, offered);
    }

    private void transactions(ChangeSet changes) throws SQLException {
        Map<TransactionKey, RecordedTransaction> offered = new HashMap<>();
        for (RecordedTransaction t : CommitTransaction.newTransactions(changes)) {
            RecordedTransaction other = offered.putIfAbsent(t.key(), t);
            if (other != null) {
                compare(other, t);
            }
        }
        TransactionTable.find(session, offered.keySet())
                .forEach((key, stored) -> compare(stored, Objects.requireNonNull(offered.get(key))));
    }

    private void compare(RecordedTransaction stored, RecordedTransaction offered) {
        compare(TransactionTable.name(offered.key()))
                .part(
                        "amount",
                        stored.transaction().amount(),
                        offered.transaction().amount())
                .part("transaction", stored.transaction(), offered.transaction())
                .part("state", stored.state(), offered.state())
                .part("outcome", stored.outcome(), offered.outcome())
                .part("remark", stored.remark(), offered.remark())
                .part("file", stored.file(), offered.file())
                .end();
    }

    private void batch(@Nullable GlBatch offered) throws SQLException {
        if (offered != null) {
            BatchTable.find(session, offered.number())
                    .ifPresent(stored -> compare("batch " + offered.number())
                            .part("until", stored.until(), offered.until())
                            .part("format", stored.format(), offered.format())
                            .part("vouchers", stored.vouchers(), offered.vouchers())
                            .end());
        }
    }

    private Comparison compare(String key) {
        return new Comparison(key);
    }

    /** The first part that differs; or that it exists, if none does. */
    private final class Comparison {
        private final String key;
        private boolean isEqual = true;

        Comparison(String key) {
            this.key = key;
        }

        Comparison part(String field, Object stored, Object offered) {
            if (isEqual && !stored.equals(offered)) {
                isEqual = false;
                found.add(new Conflict.Differs(key, field, stored.toString(), offered.toString()));
            }
            return this;
        }

        void end() {
            if (isEqual) {
                found.add(new Conflict.Exists(key));
            }
        }
    }
}
