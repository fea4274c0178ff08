package org.schoolbilling.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.reference.Kid;

/**
 * What a person is known by, to find bank transactions that no invoice of theirs took: removed, sent back, placed elsewhere
 * (LOG-5). A transaction is theirs where it came from an account that paid or was to be paid for them, has a KID of theirs,
 * is a duplicate of one of theirs, or tells their national id or all words of their name. One that tells none of these
 * cannot be tied to anybody: a payment from an unknown account, without text, that was removed.
 */
public final class Traces {

    private final Set<String> accounts = new TreeSet<>();
    private final Set<String> kids = new TreeSet<>();
    private final Set<String> keys = new TreeSet<>();
    private final Set<String> nameWords;
    private final String nationalId;

    /**
     * @param invoices all invoices of the debtor
     * @param booked the bank transactions that they were paid by
     */
    public Traces(Debtor debtor, List<Invoice> invoices, Collection<RecordedTransaction> booked) {
        for (Invoice invoice : invoices) {
            invoice.header().kid().map(Kid::value).ifPresent(kids::add);
            BankAccountNumber account = invoice.header().refundAccountOrNull();
            if (account != null) {
                accounts.add(account.digits());
            }
        }
        for (RecordedTransaction recorded : booked) {
            keys.add(recorded.key().toText());
            accounts.add(recorded.transaction().payerAccount());
        }
        accounts.remove("");
        this.nameWords = debtor.name().equals(Erasing.NAME) ? Set.of() : words(debtor.name());
        this.nationalId = debtor.nationalId().map(NationalId::digits).orElse("");
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))
                .filter(word -> word.length() > 1)
                .collect(Collectors.toSet());
    }

    /** Whether a transaction tells of the person. */
    public boolean isOn(RecordedTransaction recorded) {
        BankTransaction t = recorded.transaction();
        String text =
                t.reference() + " " + t.text() + " " + recorded.remark() + " " + String.join(" ", recorded.reasons());
        return accounts.contains(t.payerAccount())
                || kids.contains(t.reference())
                || isDuplicate(recorded)
                || isNamedIn(text);
    }

    private boolean isDuplicate(RecordedTransaction recorded) {
        TransactionKey key = recorded.key();
        return keys.stream()
                .anyMatch(k -> !k.equals(key.toText()) && recorded.remark().endsWith(" " + k));
    }

    private boolean isNamedIn(String text) {
        return (!nationalId.isEmpty() && text.replace(" ", "").contains(nationalId))
                || (!nameWords.isEmpty() && words(text).containsAll(nameWords));
    }
}
