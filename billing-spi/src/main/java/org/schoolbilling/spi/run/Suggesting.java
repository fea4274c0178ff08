package org.schoolbilling.spi.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.NearReferences;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.run.Suggestion.Ground;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.Store;

/** Looks for the invoices that an unresolved transaction may be for (PAY-13). It reads, and changes nothing. */
final class Suggesting {

    private static final int MOST_OF_A_GROUND = 10;

    private final Store store;
    private final Catalog catalog;
    private final Map<String, Suggestion> found = new LinkedHashMap<>();

    Suggesting(Store store, Catalog catalog) {
        this.store = store;
        this.catalog = catalog;
    }

    /** At most ten of a ground; an invoice once for each ground, the strongest ground first. */
    List<Suggestion> suggest(RecordedTransaction recorded) {
        BankTransaction transaction = recorded.transaction();
        if (transaction.amount().isPositive()) {
            nearKids(transaction);
            payerSeen(recorded);
            sameAmount(transaction);
        }
        return List.copyOf(found.values());
    }

    private void add(Invoice invoice, Ground ground) {
        found.putIfAbsent(invoice.id() + " " + ground, new Suggestion(invoice, ground));
    }

    private List<InvoiceType> typesOf(String account) {
        return catalog.invoiceTypes().stream()
                .filter(t -> t.payee().bankAccount().digits().equals(account))
                .toList();
    }

    private void nearKids(BankTransaction transaction) {
        Map<String, NearReferences.Slip> near = NearReferences.of(
                transaction.reference(),
                typesOf(transaction.receivingAccount()).stream()
                        .map(InvoiceType::kidScheme)
                        .distinct()
                        .toList());
        Map<String, Invoice> there = store.invoicesByKid(near.keySet());
        near.forEach((kid, slip) -> {
            Invoice invoice = there.get(kid);
            if (invoice != null) {
                add(
                        invoice,
                        switch (slip) {
                            case WRONG_DIGIT -> Ground.KID_WRONG_DIGIT;
                            case SWAPPED -> Ground.KID_SWAPPED;
                            case MISSING_DIGIT -> Ground.KID_MISSING_DIGIT;
                        });
            }
        });
    }

    private void payerSeen(RecordedTransaction recorded) {
        String payer = recorded.transaction().payerAccount();
        if (payer.isBlank()) {
            return;
        }
        List<RecordedTransaction> earlier = store.transactionsFrom(payer, MOST_OF_A_GROUND);
        Set<DebtorId> debtors = new LinkedHashSet<>();
        Map<?, List<Invoice>> paid = store.invoicesPaidBy(
                earlier.stream().map(RecordedTransaction::key).toList());
        for (RecordedTransaction one : earlier) {
            paid.getOrDefault(one.key(), List.of())
                    .forEach(i -> debtors.add(i.header().debtor()));
        }
        List<Invoice> open = new ArrayList<>();
        for (DebtorId debtor : debtors) {
            InvoiceQuery openOnes = new InvoiceQuery(
                    null,
                    null,
                    Set.of(Status.SENT, Status.REMINDED_1, Status.REMINDED_2, Status.REMINDED_3),
                    debtor,
                    null,
                    null,
                    null,
                    null,
                    null);
            try (Cursor<Invoice> invoices = store.stream(openOnes)) {
                while (open.size() < MOST_OF_A_GROUND && invoices.hasNext()) {
                    Invoice invoice = invoices.next();
                    if (Settlement.of(invoice).outstanding().isPositive()) {
                        open.add(invoice);
                    }
                }
            }
        }
        open.forEach(invoice -> add(invoice, Ground.PAYER_SEEN));
    }

    private void sameAmount(BankTransaction transaction) {
        List<InvoiceTypeCode> types = typesOf(transaction.receivingAccount()).stream()
                .map(InvoiceType::code)
                .toList();
        store.invoicesOwing(types, transaction.amount(), MOST_OF_A_GROUND)
                .forEach(invoice -> add(invoice, Ground.SAME_AMOUNT));
    }
}
