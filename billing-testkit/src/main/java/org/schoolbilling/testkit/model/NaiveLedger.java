package org.schoolbilling.testkit.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.PaymentLine;

/** Where the accounts of a whole ledger end, were every standing allocation booked once and correctly (PST-3). */
public final class NaiveLedger {

    private NaiveLedger() {}

    /**
     * Books every issued invoice anew. Where a payment went between an invoice that is posted and one that is not, no
     * payee's ledger account moved: the unplaced account stands in for the other side (MOV-2).
     *
     * @param invoices all of the ledger, so that each payment that was moved finds where it came from
     * @return debit above zero, credit below; accounts that end at zero are left out
     */
    public static Map<AccountCoding, BigDecimal> accounts(Catalog catalog, List<Invoice> invoices) {
        Map<AccountCoding, BigDecimal> sums = new HashMap<>();
        for (Invoice invoice : invoices) {
            InvoiceType type = type(catalog, invoice);
            NaiveInvoice.of(invoice, type, catalog.settings())
                    .accounts()
                    .forEach((account, sum) -> sums.merge(account, sum, BigDecimal::add));
            for (PaymentLine payment : invoice.payments()) {
                payment.movedFrom().ifPresent(from -> {
                    InvoiceType source = invoices.stream()
                            .filter(i -> i.id().equals(from))
                            .map(i -> type(catalog, i))
                            .findFirst()
                            .orElseThrow();
                    cross(catalog, source, type, payment.amount().toDecimal(), sums);
                });
            }
        }
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    private static void cross(
            Catalog catalog,
            InvoiceType source,
            InvoiceType target,
            BigDecimal amount,
            Map<AccountCoding, BigDecimal> sums) {
        AccountCoding unplaced = catalog.settings().unplacedAccount();
        if (source.is(InvoiceTypeFlag.POSTED) && !target.is(InvoiceTypeFlag.POSTED)) {
            sums.merge(source.payee().ledgerAccount(), amount, BigDecimal::add);
            sums.merge(unplaced, amount.negate(), BigDecimal::add);
        } else if (!source.is(InvoiceTypeFlag.POSTED) && target.is(InvoiceTypeFlag.POSTED)) {
            sums.merge(target.payee().ledgerAccount(), amount.negate(), BigDecimal::add);
            sums.merge(unplaced, amount, BigDecimal::add);
        }
    }

    private static InvoiceType type(Catalog catalog, Invoice invoice) {
        return catalog.invoiceType(invoice.header().type()).orElseThrow();
    }
}
