package org.schoolbilling.spi.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.RefundAccounts;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.refund.RefundLine;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.Store;

/** What is to be paid back and is in no batch yet, as transfers of the next one (REF-5). */
final class OpenTransfers {

    /** Banks take messages of tens of thousands of transfers; fewer are easier to look through. */
    static final int MOST = 5_000;

    private static final int PAGE = 1_000;

    /** Whose money it is, and the account that pays. */
    private record Payer(String name, String account) {}

    private final Store store;
    private final long batch;
    private final String institution;
    private final Map<InvoiceTypeCode, Payer> payers = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<RefundTransfer> transfers = new ArrayList<>();
    private final List<RecordedTransaction> sentBack = new ArrayList<>();
    private final List<RefundExportReport.Left> left = new ArrayList<>();

    private OpenTransfers(Store store, Catalog catalog, long batch) {
        this.store = store;
        this.batch = batch;
        this.institution = catalog.settings().institution();
        for (InvoiceType type : catalog.invoiceTypes()) {
            BankAccountNumber account = type.refundAccounts()
                    .map(RefundAccounts::bankAccount)
                    .orElse(type.payee().bankAccount());
            payers.put(type.code(), new Payer(type.payee().name(), account.digits()));
            names.putIfAbsent(type.payee().bankAccount().digits(), type.payee().name());
        }
    }

    /** Reads what is open, at most so much as one batch takes, all in one currency. */
    static OpenTransfers read(Store store, Catalog catalog, long batch, LocalDate until) {
        OpenTransfers open = new OpenTransfers(store, catalog, batch);
        open.readRefunds(until);
        open.readSentBack();
        return open;
    }

    List<RefundTransfer> transfers() {
        return transfers;
    }

    /** Those of the transfers' transactions, as they were read. */
    List<RecordedTransaction> sentBack() {
        return sentBack;
    }

    List<RefundExportReport.Left> left() {
        return left;
    }

    private void readRefunds(LocalDate until) {
        try (Cursor<RefundLine> lines = store.openRefunds(until)) {
            while (lines.hasNext() && transfers.size() < MOST) {
                List<RefundLine> page = new ArrayList<>();
                while (lines.hasNext() && page.size() < Math.min(PAGE, MOST - transfers.size())) {
                    page.add(lines.next());
                }
                refunds(page);
            }
        }
    }

    private void refunds(List<RefundLine> page) {
        Map<InvoiceId, Invoice> invoices =
                store.invoices(page.stream().map(RefundLine::invoice).collect(Collectors.toSet()));
        Map<DebtorId, Debtor> debtors = store.debtors(
                invoices.values().stream().map(i -> i.header().debtor()).collect(Collectors.toSet()));
        for (RefundLine line : page) {
            Invoice invoice = Objects.requireNonNull(invoices.get(line.invoice()));
            refund(line, invoice, debtors.get(invoice.header().debtor()));
        }
    }

    private void refund(RefundLine line, Invoice invoice, @Nullable Debtor debtor) {
        BankAccountNumber account = invoice.header().refundAccountOrNull();
        Payer payer = payers.get(invoice.header().type());
        if (account == null || payer == null || debtor == null) {
            left.add(new RefundExportReport.Left(
                    "line " + line.line() + " of " + InvoiceLedger.name(invoice),
                    account == null
                            ? "the debtor's bank account is not known"
                            : payer == null ? "its invoice type is not in the catalogue" : "its debtor is not known"));
            return;
        }
        String number = invoice.header().number().orElseThrow().toString();
        add(new RefundTransfer(
                batch,
                transfers.size() + 1,
                line,
                null,
                invoice.line(line.line()).amount(),
                number + "-" + line.line(),
                payer.name(),
                payer.account(),
                debtor.name(),
                account.digits(),
                "Refusjon faktura " + number));
    }

    private void readSentBack() {
        try (Cursor<RecordedTransaction> all = store.transactionsIn(EnumSet.of(TransactionState.SENT_BACK))) {
            while (all.hasNext() && transfers.size() < MOST) {
                RecordedTransaction recorded = all.next();
                String account = recorded.transaction().receivingAccount();
                boolean isAdded = add(new RefundTransfer(
                        batch,
                        transfers.size() + 1,
                        null,
                        recorded.key(),
                        recorded.transaction().amount(),
                        "B" + batch + "-" + (transfers.size() + 1),
                        names.getOrDefault(account, institution),
                        account,
                        "NOTPROVIDED",
                        recorded.transaction().payerAccount(),
                        "Retur av innbetaling " + recorded.transaction().paymentDate()));
                if (isAdded) {
                    sentBack.add(recorded);
                }
            }
        }
    }

    /** What has another currency than the first waits for the next batch. */
    private boolean add(RefundTransfer transfer) {
        boolean isOfTheCurrency = transfers.isEmpty()
                || transfers.get(0).amount().currency().equals(transfer.amount().currency());
        if (isOfTheCurrency) {
            transfers.add(transfer);
        }
        return isOfTheCurrency;
    }

    Money sum() {
        return transfers.stream()
                .map(RefundTransfer::amount)
                .reduce(Money::plus)
                .orElseThrow();
    }
}
