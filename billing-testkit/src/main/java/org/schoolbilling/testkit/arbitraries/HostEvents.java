package org.schoolbilling.testkit.arbitraries;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.term.Term;

/** What the host is told. */
public final class HostEvents {

    private HostEvents() {}

    /**
     * Events of every kind, each kind as often. Persons and programmes hold what trips up a text form: line ends,
     * backslashes, equals signs, Norwegian letters, spaces at either end.
     */
    public static Arbitrary<HostEvent> events() {
        return events(Arbitraries.longs().between(1, Long.MAX_VALUE).map(InvoiceId::new));
    }

    /** As {@link #events()}, of these invoices. */
    public static Arbitrary<HostEvent> events(Arbitrary<InvoiceId> invoices) {
        Arbitrary<DebtorId> debtors = awkward(1, 38).map(DebtorId::new);
        Arbitrary<PersonId> persons = awkward(1, 38).map(PersonId::new);
        Arbitrary<Integer> lines = Arbitraries.integers().between(1, 10_000);
        Arbitrary<List<Term>> terms = Terms.terms().list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Status> statuses = Arbitraries.of(Status.class);
        return Arbitraries.oneOf(
                Combinators.combine(invoices, debtors, statuses, statuses).as(HostEvent.StatusChanged::new),
                Combinators.combine(
                                invoices,
                                debtors,
                                persons,
                                lines,
                                terms,
                                Dates.days(LocalDate.of(2000, 1, 1), LocalDate.of(2040, 12, 31)))
                        .as(HostEvent.SemesterFeePaid::new),
                Combinators.combine(invoices, debtors, persons, lines, terms)
                        .as(HostEvent.SemesterFeeNotPaidAnyMore::new),
                Combinators.combine(
                                invoices,
                                debtors,
                                persons,
                                awkward(0, 40).list().ofMaxSize(3),
                                Arbitraries.of(true, false),
                                Arbitraries.of(true, false))
                        .as(HostEvent.EndStudyRightRequested::new),
                Combinators.combine(invoices, debtors, persons).as(HostEvent.RegisterRecipientRequested::new));
    }

    private static Arbitrary<String> awkward(int shortest, int longest) {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("abcÆøå019=\\nr\n\r\t |;,'\"-")
                .ofMinLength(shortest)
                .ofMaxLength(longest);
        return shortest == 0 ? texts : texts.filter(text -> !text.isBlank());
    }
}
