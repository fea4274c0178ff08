package org.schoolbilling.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Unit4Coding;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.posting.PostingKind;
import org.schoolbilling.posting.Side;

class GlRowsTest {

    private static Posting posting(int number, String account, Side side, long minor, PostingKind kind) {
        return new Posting(
                new InvoiceId(1),
                number,
                LocalDate.of(2026, 1, 28),
                "86011117947",
                Unit4Coding.of(account),
                side,
                Money.ofMinor(minor, Currency.getInstance("NOK")),
                kind,
                new LineTypeCode("SEMAVG"),
                1,
                "note",
                null);
    }

    @Test
    @Tag("GLX-6")
    void aRowKnowsWhetherAllOfItIsOnTheBankSide() {
        List<Posting> postings = List.of(
                posting(1, "1920", Side.DEBIT, 500, PostingKind.RECEIVED),
                posting(2, "1920", Side.DEBIT, 300, PostingKind.RECEIVED),
                posting(3, "1921", Side.CREDIT, 100, PostingKind.REFUND),
                posting(4, "1922", Side.DEBIT, 50, PostingKind.RECEIVED),
                posting(5, "1922", Side.CREDIT, 10, PostingKind.CLAIM),
                posting(6, "2990", Side.CREDIT, 640, PostingKind.UNPLACED),
                posting(7, "3010", Side.CREDIT, 100, PostingKind.CLAIM));
        List<GlRow> rows = new ArrayList<>();
        new GlRows(postings.iterator(), Vouchers.of(postings.iterator(), 1000)).forEachRemaining(rows::add);

        assertThat(rows)
                .extracting(r -> r.coding().account(), r -> r.amount().minor(), GlRow::isBankSide)
                .containsExactly(
                        tuple("1920", 800L, true),
                        tuple("1921", -100L, true),
                        tuple("1922", 40L, false),
                        tuple("2990", -640L, false),
                        tuple("3010", -100L, false));
    }
}
