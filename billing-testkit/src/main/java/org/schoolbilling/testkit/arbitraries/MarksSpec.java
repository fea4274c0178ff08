package org.schoolbilling.testkit.arbitraries;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.schoolbilling.invoice.Marks;

/** Marks of invoices: most have none. */
final class MarksSpec {

    private static final Arbitrary<String> STOPS = Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.just("")),
            Tuple.of(1, Arbitraries.of("Betalingsutsettelse til høsten", "Klage er til behandling", "Gjeldsordning")));

    private static final Arbitrary<String> RETURNS = Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.just("")),
            Tuple.of(1, Arbitraries.of("Brev i retur: ukjent adresse", "E-post avvist", "x".repeat(Marks.REASON))));

    private static final Arbitrary<LocalDate> WISHES =
            Arbitraries.integers().between(0, 120).map(LocalDate.of(2026, 1, 26)::plusDays);

    private MarksSpec() {}

    static Arbitrary<Marks> marks() {
        return Combinators.combine(STOPS, RETURNS, WISHES.injectNull(0.8)).as(Marks::new);
    }
}
