package org.schoolbilling.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.schoolbilling.reference.KidField;
import org.schoolbilling.reference.KidScheme;

/** Whether the KID schemes of a catalogue's invoice types can be made of an invoice's numbers, and told apart. */
final class KidSchemes {

    /** What an invoice has to make a KID of. */
    private static final Set<String> KNOWN = Set.of(KidScheme.INVOICE, KidScheme.DEBTOR);

    private KidSchemes() {}

    static List<String> faults(Collection<InvoiceType> types, long firstInvoiceNumber) {
        List<String> faults = new ArrayList<>();
        List<InvoiceType> before = new ArrayList<>();
        for (InvoiceType type : types) {
            checkFields(type, firstInvoiceNumber, faults);
            for (InvoiceType other : before) {
                checkPair(other, type, faults);
            }
            before.add(type);
        }
        return faults;
    }

    private static void checkFields(InvoiceType type, long firstInvoiceNumber, List<String> faults) {
        boolean hasInvoice = false;
        for (KidField field : type.kidScheme().fields()) {
            if (!KNOWN.contains(field.name())) {
                faults.add("invoice type " + type.code() + " has KID field '" + field.name() + "': an invoice has "
                        + KidScheme.INVOICE + " and " + KidScheme.DEBTOR + " only");
            }
            if (field.name().equals(KidScheme.INVOICE)) {
                hasInvoice = true;
                if (firstInvoiceNumber > field.greatest()) {
                    faults.add("invoice type " + type.code() + " has room for invoice numbers to " + field.greatest()
                            + " in its KID: the first would be " + firstInvoiceNumber);
                }
            }
        }
        if (!hasInvoice) {
            faults.add("invoice type " + type.code() + " has no invoice number in its KID, which makes it unique");
        }
    }

    /** A creditor uses one check method (KID-3); different schemes on one account differ in length (PAY-2). */
    private static void checkPair(InvoiceType one, InvoiceType two, List<String> faults) {
        KidScheme first = one.kidScheme();
        KidScheme second = two.kidScheme();
        String both = "invoice types " + one.code() + " and " + two.code();
        if (first.check() != second.check()) {
            faults.add(both + " have KIDs by " + first.check() + " and " + second.check() + ": a creditor uses one");
        } else if (!first.equals(second)
                && first.length() == second.length()
                && one.payee().bankAccount().equals(two.payee().bankAccount())) {
            faults.add(both + " have different KIDs of " + first.length() + " characters on account "
                    + one.payee().bankAccount() + ": they could not be told apart");
        }
    }
}
