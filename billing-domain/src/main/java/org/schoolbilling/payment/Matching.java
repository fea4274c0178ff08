package org.schoolbilling.payment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.reference.Kid;

/** Decides what a bank transaction is for: the checks of PAY-2 in their order. Pure. */
public final class Matching {

    private final Catalog catalog;
    private final References references;

    public Matching(Catalog catalog) {
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.references = new References(catalog);
    }

    /** The one answer for a transaction. */
    public Match match(BankTransaction transaction, Known known) {
        @Nullable Match no = notEvenTried(transaction, known);
        if (no == null) {
            no = metBefore(transaction, known.recorded());
        }
        return no == null ? byReference(transaction, known) : no;
    }

    private @Nullable Match notEvenTried(BankTransaction transaction, Known known) {
        @Nullable
        Match no =
                switch (transaction.kind()) {
                    case NOTHING -> no(Outcome.NOT_A_PAYMENT, "the amount is 0");
                    case CARD_PURCHASE -> no(Outcome.NOT_A_PAYMENT, "a purchase reported by a card terminal");
                    case REVERSAL -> no(Outcome.REVERSAL, "a reversal or negative amount");
                    case PAYMENT -> null;
                };
        if (no != null) {
            return no;
        }
        if (transaction.reference().isEmpty()) {
            return no(Outcome.MALFORMED_KID, "no KID");
        }
        if (known.byKid() == null && !references.isWellFormed(transaction)) {
            return no(
                    Outcome.MALFORMED_KID,
                    "KID '" + shown(transaction) + "' has the wrong length, characters or check digit for account "
                            + transaction.receivingAccount());
        }
        return null;
    }

    private static @Nullable Match metBefore(BankTransaction transaction, @Nullable RecordedTransaction recorded) {
        if (recorded == null) {
            return null;
        }
        if (!recorded.transaction().amount().equals(transaction.amount())) {
            return no(
                    Outcome.AMOUNT_DIFFERS,
                    "recorded before with " + recorded.transaction().amount() + ", now " + transaction.amount());
        }
        return switch (recorded.state()) {
            case UNRESOLVED -> null;
            case REGISTERED -> no(Outcome.ALREADY_REGISTERED, "registered before");
            case PLACED -> no(Outcome.HANDLED_BEFORE, "placed by hand before");
            case DUPLICATE -> no(Outcome.HANDLED_BEFORE, "confirmed as a duplicate before");
            case SENT_BACK, PAID_BACK -> no(Outcome.HANDLED_BEFORE, "sent back before");
            case REMOVED -> no(Outcome.HANDLED_BEFORE, "removed before: " + recorded.remark());
        };
    }

    private Match byReference(BankTransaction transaction, Known known) {
        Invoice invoice = known.byKid();
        if (invoice == null) {
            if (known.byNumber() == null) {
                return no(Outcome.UNKNOWN_INVOICE, "no invoice has KID '" + shown(transaction) + "' or its number");
            }
            String stored = known.byNumber().header().kid().map(Kid::value).orElse("none");
            return no(
                    Outcome.UNKNOWN_KID,
                    "invoice " + known.byNumber().header().number().orElseThrow() + " has KID '" + stored + "', not '"
                            + shown(transaction) + "'");
        }
        String expected = catalog.invoiceType(invoice.header().type())
                .map(t -> t.payee().bankAccount().digits())
                .orElse("none, its invoice type is not in the catalogue");
        if (!expected.equals(transaction.receivingAccount())) {
            return no(
                    Outcome.WRONG_ACCOUNT,
                    "received on account " + transaction.receivingAccount() + ", the invoice type's is " + expected);
        }
        return new Match.Registered(invoice);
    }

    /** Remarks are shown and logged, and a payer may have written a national id (IDN-5). */
    private static String shown(BankTransaction transaction) {
        return NationalId.maskIn(transaction.reference());
    }

    private static Match no(Outcome outcome, String remark) {
        return new Match.NotRegistered(outcome, remark);
    }
}
