package org.schoolbilling.admin.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.bank.files.CreditTransfer;
import org.schoolbilling.bank.files.TransferAccount;
import org.schoolbilling.bank.files.TransferDebtor;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.RefundAccounts;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.InvoiceQuery;

/**
 * The refunds of one day as transfers, read from the ledger each time anew and never kept. One that the bank sent back before
 * is none.
 */
final class RefundTransfers implements Iterable<CreditTransfer> {

    private final Session session;
    private final LocalDate date;
    private final LocalDate payOn;
    private final Map<InvoiceTypeCode, TransferDebtor> payers = new HashMap<>();

    RefundTransfers(Session session, LocalDate date, LocalDate payOn) {
        this.session = session;
        this.date = date;
        this.payOn = payOn;
        for (InvoiceType type : session.catalog().invoiceTypes()) {
            BankAccountNumber account = type.refundAccounts()
                    .map(RefundAccounts::bankAccount)
                    .orElse(type.payee().bankAccount());
            payers.put(type.code(), new TransferDebtor(type.payee().name(), TransferAccount.of(account), null));
        }
    }

    /** Whether there is none. */
    boolean isEmpty() {
        try (Cursor<Invoice> invoices = session.store().stream(InvoiceQuery.ALL)) {
            while (invoices.hasNext()) {
                if (!transfers(invoices.next()).isEmpty()) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public Iterator<CreditTransfer> iterator() {
        Cursor<Invoice> invoices = session.store().stream(InvoiceQuery.ALL);
        return new Iterator<>() {
            private Iterator<CreditTransfer> some = List.<CreditTransfer>of().iterator();

            @Override
            public boolean hasNext() {
                while (!some.hasNext() && invoices.hasNext()) {
                    some = transfers(invoices.next()).iterator();
                }
                if (!some.hasNext()) {
                    invoices.close();
                }
                return some.hasNext();
            }

            @Override
            public CreditTransfer next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("no more refunds");
                }
                return some.next();
            }
        };
    }

    private List<CreditTransfer> transfers(Invoice invoice) {
        List<CreditTransfer> transfers = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            if (line.role() == Role.REFUND && line.date().equals(date) && !isReturned(invoice, line.number())) {
                transfers.add(transfer(invoice, line));
            }
        }
        return transfers;
    }

    private static boolean isReturned(Invoice invoice, int number) {
        return invoice.lines().stream()
                .anyMatch(line -> line.role() == Role.REFUND_RETURNED
                        && line instanceof TargetedLine back
                        && back.target() == number);
    }

    private CreditTransfer transfer(Invoice invoice, InvoiceLine line) {
        String name = "invoice " + invoice.header().number().orElseThrow();
        BankAccountNumber account = invoice.header().refundAccountOrNull();
        TransferDebtor payer = payers.get(invoice.header().type());
        Debtor debtor = session.store()
                .debtors(List.of(invoice.header().debtor()))
                .get(invoice.header().debtor());
        if (account == null || payer == null || debtor == null) {
            String missing = account == null ? "bank account" : payer == null ? "invoice type" : "debtor";
            throw Failure.badInput(
                            "refund.not-payable",
                            "REF-5",
                            "The refund of " + name + " has no " + missing + " to be paid by.")
                    .toException();
        }
        return new CreditTransfer(
                invoice.header().number().orElseThrow() + "-" + line.number(),
                line.amount(),
                debtor.name(),
                TransferAccount.of(account),
                "",
                "Refusjon faktura " + invoice.header().number().orElseThrow(),
                payOn,
                payer);
    }
}
