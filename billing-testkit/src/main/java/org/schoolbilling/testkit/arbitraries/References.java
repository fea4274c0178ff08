package org.schoolbilling.testkit.arbitraries;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.schoolbilling.reference.CheckMethod;
import org.schoolbilling.reference.Kid;
import org.schoolbilling.reference.KidField;
import org.schoolbilling.reference.KidScheme;

/** Payment references: KID schemes, and KIDs made by them. */
public final class References {

    private References() {}

    /**
     * Schemes that a catalogue accepts: an invoice number of 5 to 12 digits and, two times out of three, a debtor number of
     * 6 to 9 before or behind it, by mod 10 or mod 11. Shrinks to the invoice number alone.
     */
    public static Arbitrary<KidScheme> kidSchemes() {
        return Combinators.combine(
                        Arbitraries.of(CheckMethod.class),
                        Arbitraries.integers().between(5, 12),
                        Arbitraries.integers().between(6, 9),
                        Arbitraries.integers().between(0, 2))
                .as(References::scheme);
    }

    private static KidScheme scheme(CheckMethod check, int invoiceWidth, int debtorWidth, int place) {
        List<KidField> fields = new ArrayList<>();
        fields.add(new KidField(KidScheme.INVOICE, invoiceWidth));
        if (place > 0) {
            fields.add(place - 1, new KidField(KidScheme.DEBTOR, debtorWidth));
        }
        return new KidScheme(fields, check);
    }

    /** KIDs of any of the schemes. */
    public static Arbitrary<Kid> kids() {
        return kidSchemes().flatMap(References::kids);
    }

    /** KIDs of one scheme, of values from 1 to the greatest that fits each field. */
    public static Arbitrary<Kid> kids(KidScheme scheme) {
        List<Arbitrary<Long>> values = scheme.fields().stream()
                .<Arbitrary<Long>>map(field -> Arbitraries.longs().between(1, field.greatest()))
                .toList();
        return Combinators.combine(values)
                .as(chosen -> scheme.generate(
                        chosen.stream().mapToLong(Long::longValue).toArray()));
    }
}
