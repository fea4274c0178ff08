package org.schoolbilling.testkit.arbitraries;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.TiedLineType;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.ClaimTerms;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.money.Money;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;

/**
 * A claim to be made.
 *
 * @param lineType which of the catalogue's, counted round
 */
record ClaimSpec(int lineType, long minor) {

    /**
     * Amounts are few and small, so that sums of claims meet each other: mostly tens of kroner up to a hundred, a quarter
     * with odd øre.
     */
    static Arbitrary<ClaimSpec> specs() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.longs().between(1, 10).map(i -> i * 1000)),
                                Tuple.of(1, Arbitraries.longs().between(1, 12).map(i -> i * 5_000)),
                                Tuple.of(2, Arbitraries.longs().between(1, 12_345))))
                .as(ClaimSpec::new);
    }

    ClaimLine line(int number, Catalog catalog, PersonId person, LocalDate date) {
        InvoiceType type = catalog.invoiceType(CatalogSpec.TYPE).orElseThrow();
        TiedLineType tied = type.lineTypes().get(lineType % type.lineTypes().size());
        LineType what = catalog.lineType(tied.lineType()).orElseThrow();
        return new ClaimLine(
                LineHead.of(number, what, date, what.lineText(), Money.ofMinor(minor, CatalogSpec.NOK)),
                person,
                Study.NONE,
                what.codingOrNull(),
                ClaimTerms.of(what, tied.priority()));
    }
}
