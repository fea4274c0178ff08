package org.schoolbilling.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.money.Money;

/**
 * A posting before a journal has numbered it.
 *
 * @param signed in minor units: debit above zero, credit below
 * @param line the payment line whose money it is
 */
record Leg(
        String receivingAccount,
        AccountCoding coding,
        long signed,
        PostingKind kind,
        LineTypeCode lineType,
        int line,
        String note) {

    Leg with(long otherSigned) {
        return new Leg(receivingAccount, coding, otherSigned, kind, lineType, line, note);
    }

    Leg on(int otherLine) {
        return new Leg(receivingAccount, coding, signed, kind, lineType, otherLine, note);
    }

    Leg to(AccountCoding otherCoding, PostingKind otherKind) {
        return new Leg(receivingAccount, otherCoding, signed, otherKind, lineType, line, note);
    }

    /** Numbers legs on from the journal's last posting. */
    static BalancedPostings post(List<Leg> legs, Invoice journal, LocalDate on) {
        List<Posting> postings = new ArrayList<>();
        for (Leg leg : legs) {
            postings.add(new Posting(
                    journal.id(),
                    journal.postings() + postings.size() + 1,
                    on,
                    leg.receivingAccount,
                    leg.coding,
                    leg.signed > 0 ? Side.DEBIT : Side.CREDIT,
                    Money.ofMinor(Math.abs(leg.signed), journal.header().currency()),
                    leg.kind,
                    leg.lineType,
                    leg.line,
                    leg.note,
                    null));
        }
        return new BalancedPostings(postings);
    }
}
