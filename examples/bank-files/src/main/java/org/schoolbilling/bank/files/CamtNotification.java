package org.schoolbilling.bank.files;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.spi.bank.AssignmentSummary;

/** One notification ({@code Ntfctn}): the entries of one account. */
final class CamtNotification {

    private final MessageReader xml;
    private final MessageValues values;
    private final CenturyWindow usual;
    private final Currency currency;
    private final CamtItems items;
    private final Warnings warnings;
    private final CamtTotals totals;

    private String id = "";
    private String account = "";
    private boolean isStarted;
    private long transactions;
    private long total;
    private @Nullable LocalDate earliest;
    private @Nullable LocalDate latest;

    CamtNotification(
            MessageReader xml,
            MessageValues values,
            CenturyWindow usual,
            Currency currency,
            CamtItems items,
            Warnings warnings) {
        this.xml = xml;
        this.values = values;
        this.usual = usual;
        this.currency = currency;
        this.items = items;
        this.warnings = warnings;
        this.totals = new CamtTotals(xml, values, currency);
    }

    /** Takes the element. */
    AssignmentSummary read() throws IOException {
        xml.startCount();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Id" -> id = MessageReader.shown(xml.text());
                case "CpyDplctInd" -> warnOfCopy(xml.text());
                case "NtfctnPgntn" -> new CamtPage().read(xml, "notification " + id, warnings);
                case "Acct" -> account = values.ownAccount();
                case "TxsSummry" -> totals.readSummary();
                case "Ntry" -> entry();
                default -> xml.skip();
            }
        }
        start();
        totals.requireAgree("notification " + id);
        items.structural("end of notification " + id);
        return new AssignmentSummary(
                id, "", account, transactions, totals.entries(), Money.ofMinor(total, currency), earliest, latest);
    }

    private void warnOfCopy(String mark) {
        warnings.add("Notification " + id + " says of itself that it was delivered before (" + MessageReader.shown(mark)
                + "); what was booked then is not booked again");
    }

    private void start() {
        if (isStarted) {
            return;
        }
        if (account.isEmpty()) {
            throw xml.fault("notification " + id, "no account before its entries", "one");
        }
        isStarted = true;
        items.structural("notification " + id + ", account " + account);
    }

    private void entry() throws IOException {
        start();
        xml.startCount();
        CamtEntry entry = new CamtEntry(totals.entries() + 1, xml.line());
        CamtDetails details =
                new CamtDetails(xml, values, entry, currency, (payment, signed) -> take(entry, payment, signed));
        boolean hasDetails = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "NtryDtls" -> {
                    if (!hasDetails) {
                        entry.requireKnown(xml);
                    }
                    hasDetails = true;
                    details.read();
                }
                case "AddtlNtryInf" -> entry.takeText(xml);
                default -> {
                    if (hasDetails) {
                        requireNoneOfIts(entry);
                    }
                    if (!entry.take(xml, values)) {
                        xml.skip();
                    }
                }
            }
        }
        entry.requireKnown(xml);
        details.end();
        totals.add(entry.isDebit(), entry.amount());
        finish(entry, details.payments());
    }

    /** What comes behind the details cannot have counted for them. */
    private void requireNoneOfIts(CamtEntry entry) {
        if (CamtEntry.DECISIVE.contains(xml.name())) {
            throw xml.fault(entry.toString(), xml.name() + " behind the details", "it before them");
        }
    }

    private void finish(CamtEntry entry, long payments) {
        if (!entry.isBooked() || entry.isOutgoing()) {
            String why = entry.isBooked() ? "paid out" : "not booked but " + entry.status();
            items.structural(entry + ", " + Money.ofMinor(entry.amount(), currency) + ", " + why + ": set aside");
        } else if (payments == 0) {
            give(
                    entry,
                    CamtReferences.of(entry),
                    "",
                    "",
                    entry.isDebit() ? -entry.amount() : entry.amount(),
                    entry.text(),
                    false);
        }
    }

    private void take(CamtEntry entry, CamtPayment payment, long signed) {
        if (entry.isBooked() && !entry.isOutgoing()) {
            give(
                    entry,
                    CamtReferences.of(entry, payment),
                    payment.reference(),
                    payment.payerAccount(),
                    signed,
                    payment.text(),
                    payment.isReturn());
        }
    }

    private void give(
            CamtEntry entry,
            BankReferences references,
            String reference,
            String payerAccount,
            long signed,
            String text,
            boolean isReturn) {
        LocalDate date = entry.date();
        if (earliest == null || date.isBefore(earliest)) {
            earliest = date;
        }
        if (latest == null || date.isAfter(latest)) {
            latest = date;
        }
        if (usual.isUnusual(date)) {
            warnings.unusualDate(entry.line(), "value date", date);
        }
        transactions++;
        total = CamtTotals.sum(xml, total, signed);
        items.transaction(row -> new BankTransaction(
                row,
                kind(signed, isReturn || entry.isReversal()),
                account,
                date,
                entry.bookingDate(),
                Money.ofMinor(signed, currency),
                reference,
                references,
                payerAccount,
                text));
    }

    private static TransactionKind kind(long signed, boolean isReversal) {
        if (signed == 0) {
            return TransactionKind.NOTHING;
        }
        return signed < 0 || isReversal ? TransactionKind.REVERSAL : TransactionKind.PAYMENT;
    }
}
