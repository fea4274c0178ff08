package org.schoolbilling.testkit.simulator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.BatchState;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.ledger.Erasing;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.run.EraseReport;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.run.VerifyReport;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.testkit.memory.InMemoryErpSink;
import org.schoolbilling.testkit.model.NaiveInvoice;
import org.schoolbilling.testkit.model.NaiveLedger;

/** What must hold after every step. */
final class Checks {

    private final Catalog catalog;
    private final BankSide bank;
    private final InMemoryErpSink erp;
    private final Map<InvoiceId, Long> compared = new HashMap<>();

    Checks(Catalog catalog, BankSide bank, InMemoryErpSink erp) {
        this.catalog = catalog;
        this.bank = bank;
        this.erp = erp;
    }

    /**
     * Checks everything.
     *
     * @return all invoices
     */
    List<Invoice> all(SchoolBilling billing, Store store, Things things) {
        VerifyReport report = billing.verify(SchoolYear.CLERK, n -> {});
        require(report.isClean(), "the ledger is not sound: " + report.findings());
        List<Invoice> invoices = all(store.stream(InvoiceQuery.ALL));
        whatWasPaidByHandIsThereOnce(invoices, things);
        everyTransactionIsInOnePlace(store, invoices);
        theLedgerIsWhatTheErpHas(store, invoices);
        invoices.forEach(this::asTheNaiveModelSays);
        return invoices;
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    static <T> List<T> all(Cursor<T> cursor) {
        List<T> all = new ArrayList<>();
        try (cursor) {
            cursor.forEachRemaining(all::add);
        }
        return all;
    }

    /** What was paid by hand is what stands under the references that clerks gave: each at most once. */
    private static void whatWasPaidByHandIsThereOnce(List<Invoice> invoices, Things things) {
        Map<String, Money> found = new TreeMap<>();
        for (Invoice invoice : invoices) {
            for (PaymentLine payment : invoice.payments()) {
                if (payment.origin().transaction().isEmpty()
                        && payment.movedFrom().isEmpty()) {
                    Money before = found.put(payment.origin().archiveReference(), payment.amount());
                    require(
                            before == null,
                            "payment by hand " + payment.origin().archiveReference() + " stands twice (SPI-2)");
                }
            }
        }
        things.requireByHand(found);
    }

    /** What the bank delivered is registered, unresolved or handled, whole and once; nothing else is there (PAY-5). */
    private void everyTransactionIsInOnePlace(Store store, List<Invoice> invoices) {
        Map<String, Money> booked = new HashMap<>();
        Money takenOut = Money.zero(SchoolYear.NOK);
        Money movedIn = takenOut;
        for (Invoice invoice : invoices) {
            for (InvoiceLine line : invoice.lines()) {
                if (line instanceof PaymentLine payment && payment.movedFrom().isPresent()) {
                    movedIn = movedIn.plus(payment.amount());
                } else if (line instanceof PaymentLine payment
                        && !payment.origin().transaction().isEmpty()) {
                    booked.merge(payment.origin().transaction(), payment.amount(), Money::plus);
                } else if (line.role() == Role.PAYMENT_MOVED_OUT) {
                    takenOut = takenOut.plus(line.amount());
                }
            }
        }
        Map<TransactionKey, RecordedTransaction> recorded =
                store.transactions(bank.delivered().keySet());
        Money takenBack = Money.zero(SchoolYear.NOK);
        for (Map.Entry<TransactionKey, BankTransaction> each : bank.delivered().entrySet()) {
            TransactionKey key = each.getKey();
            RecordedTransaction found = recorded.get(key);
            if (found == null) {
                throw new AssertionError(
                        "the bank delivered " + key.toText() + ", and the ledger has it nowhere (PAY-5)");
            }
            Money amount = each.getValue().amount();
            require(
                    found.transaction().amount().equals(amount),
                    key.toText() + " is " + found.transaction().amount() + ", the bank delivered " + amount);
            boolean isPayment = each.getValue().kind() == TransactionKind.PAYMENT;
            boolean isOnInvoice =
                    found.state() == TransactionState.REGISTERED || found.state() == TransactionState.PLACED;
            Money onInvoice = booked.remove(key.toText());
            if (isPayment && isOnInvoice) {
                require(amount.equals(onInvoice), key.toText() + " of " + amount + " is booked as " + onInvoice);
            } else {
                require(onInvoice == null, key.toText() + " is " + found.state() + " and booked as " + onInvoice);
            }
            if (!isPayment && isOnInvoice) {
                takenBack = takenBack.plus(amount.abs());
            }
        }
        require(booked.isEmpty(), "booked, and never delivered by the bank: " + booked);
        require(
                takenOut.equals(takenBack.plus(movedIn)),
                "taken back: " + takenBack + ", moved in: " + movedIn + ", taken out of invoices: " + takenOut
                        + " (PAY-12, MOV-1)");
        List<RecordedTransaction> unresolved = all(store.unresolved());
        long due = recorded.values().stream()
                .filter(RecordedTransaction::isUnresolved)
                .count();
        require(
                unresolved.size() == due && recorded.values().containsAll(unresolved),
                "the unresolved list has " + unresolved.size() + " transactions, " + due + " are unresolved (PAY-4)");
    }

    /** By account: all postings are handed over or open, and the ERP has those of delivered batches, once (GLX-2). */
    private void theLedgerIsWhatTheErpHas(Store store, List<Invoice> invoices) {
        Map<BatchNumber, List<GlRow>> received = erp.batches();
        Map<String, Long> journal = new TreeMap<>();
        store.postings(invoices.stream().map(Invoice::id).toList()).values().forEach(p -> add(journal, p));
        Map<String, Long> parts = new TreeMap<>();
        add(parts, all(store.openPostings(LocalDate.of(9999, 12, 31))));
        for (GlBatch batch : store.batches()) {
            List<Posting> postings = all(store.postingsOf(batch.number()));
            add(parts, postings);
            List<GlRow> rows = received.get(batch.number());
            require(
                    rows != null || batch.state() != BatchState.DELIVERED,
                    "batch " + batch.number() + " is called delivered, and the ERP has it not (SPI-8)");
            if (rows != null) {
                Map<String, Long> sent = new TreeMap<>();
                rows.forEach(r -> sent.merge(r.coding().toText(), r.amount().minor(), Math::addExact));
                sent.values().removeIf(sum -> sum == 0);
                Map<String, Long> due = new TreeMap<>();
                add(due, postings);
                due.values().removeIf(sum -> sum == 0);
                require(sent.equals(due), "batch " + batch.number() + " has " + due + ", the ERP got " + sent);
            }
        }
        require(
                store.batches().stream().map(GlBatch::number).toList().containsAll(received.keySet()),
                "the ERP has batches that the ledger does not know: " + received.keySet());
        require(parts.equals(journal), "accounts: " + journal + ", in batches and open: " + parts + " (GLX-2)");
    }

    private static void add(Map<String, Long> accounts, List<Posting> postings) {
        postings.forEach(p -> accounts.merge(p.coding().toText(), p.signed().minor(), Math::addExact));
    }

    private void asTheNaiveModelSays(Invoice invoice) {
        Long before = compared.put(invoice.id(), invoice.version());
        if (invoice.isDraft() || (before != null && before == invoice.version())) {
            return;
        }
        Settlement settlement = Settlement.of(invoice);
        NaiveInvoice naive = NaiveInvoice.of(
                invoice, catalog.invoiceType(invoice.header().type()).orElseThrow(), catalog.settings());
        SortedMap<Integer, BigDecimal> open = new TreeMap<>();
        SortedMap<Integer, BigDecimal> waived = new TreeMap<>();
        SortedMap<Integer, BigDecimal> grantedBack = new TreeMap<>();
        for (ClaimPosition claim : settlement.claimPositions()) {
            open.put(claim.line().number(), claim.open().toDecimal());
            waived.put(claim.line().number(), claim.waived().toDecimal());
            grantedBack.put(claim.line().number(), claim.grantedBack().toDecimal());
        }
        BigDecimal unplaced = naive.unplaced().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        same(invoice, "open", open, naive.open());
        same(invoice, "waived", waived, naive.waived());
        same(invoice, "granted back", grantedBack, naive.grantedBack());
        same(invoice, "its surplus", settlement.surplus().toDecimal(), unplaced.setScale(2));
        same(invoice, "its balance", settlement.balance().toDecimal(), naive.balance());
        same(invoice, "its status", settlement.status(), naive.status());
    }

    private static void same(Invoice invoice, String what, Object found, Object expected) {
        require(
                found.equals(expected),
                "invoice " + invoice.id() + ": " + what + " is " + found + ", the naive model says " + expected);
    }

    /** The accounts of the whole ledger, worked out anew (PST-3, MOV-2). */
    void accountsAsTheNaiveModelSays(Store store, List<Invoice> invoices) {
        List<Invoice> issued = invoices.stream().filter(i -> !i.isDraft()).toList();
        Map<AccountCoding, BigDecimal> accounts = new HashMap<>();
        store.postings(invoices.stream().map(Invoice::id).toList())
                .values()
                .forEach(postings -> postings.forEach(
                        p -> accounts.merge(p.coding(), p.signed().toDecimal(), BigDecimal::add)));
        accounts.values().removeIf(sum -> sum.signum() == 0);
        Map<AccountCoding, BigDecimal> expected = NaiveLedger.accounts(catalog, issued);
        require(accounts.equals(expected), "the accounts are " + accounts + ", the naive model says " + expected);
    }

    /** Erasing takes what tells who somebody was, and finds nothing left another time (LOG-5). */
    static void erasesAll(SchoolBilling billing, Store store, DebtorId debtor, LocalDate before) {
        billing.erase(Mode.COMMIT, debtor, before, SchoolYear.CLERK);
        Debtor left = store.debtors(List.of(debtor)).get(debtor);
        require(left != null && left.equals(Erasing.erased(left)), "of debtor " + debtor + " is left: " + left);
        EraseReport again = billing.erase(Mode.COMMIT, debtor, before, SchoolYear.CLERK);
        require(
                again.equals(new EraseReport(debtor, 0, 0, false, again.left())),
                "erasing debtor " + debtor + " anew still finds " + again);
    }

    /** Who owes or is owed is not erased (LOG-5). */
    static void keepsAll(SchoolBilling billing, DebtorId debtor, LocalDate before) {
        try {
            EraseReport report = billing.erase(Mode.TRIAL, debtor, before, SchoolYear.CLERK);
            throw new AssertionError("debtor " + debtor + " may be erased, and has an open invoice: " + report);
        } catch (BillingException e) {
            require(e.code().equals("erase.open"), "debtor " + debtor + " is not erased because of " + e);
        }
    }
}
