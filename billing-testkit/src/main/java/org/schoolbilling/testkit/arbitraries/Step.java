package org.schoolbilling.testkit.arbitraries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.ledger.Decision;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.ledger.PaymentFacts;
import org.schoolbilling.money.Money;
import org.schoolbilling.roster.PersonId;

/** One thing that happens to a sent invoice. */
sealed interface Step {

    /** What the ledger decides; empty where it cannot happen, as returning a payment where there is none. */
    Optional<Decision> on(Invoice invoice, Catalog catalog, InvoiceLedger ledger, LocalDate day);

    /** A claim is added. */
    record AddClaim(ClaimSpec claim) implements Step {
        @Override
        public Optional<Decision> on(Invoice invoice, Catalog catalog, InvoiceLedger ledger, LocalDate day) {
            PersonId person = new PersonId(invoice.header().debtor().value());
            return Optional.of(ledger.addClaim(invoice, claim.line(invoice.nextLine(), catalog, person, day)));
        }
    }

    /**
     * A payment comes in.
     *
     * @param instruction which claims the payer wants covered first, counted round; empty for none (ALC-8)
     */
    record Pay(PaymentAim aim, long pick, List<Integer> instruction) implements Step {
        @Override
        public Optional<Decision> on(Invoice invoice, Catalog catalog, InvoiceLedger ledger, LocalDate day) {
            List<ClaimLine> claims = invoice.claims();
            List<Integer> lines = instruction.stream()
                    .map(i -> claims.get(i % claims.size()).number())
                    .distinct()
                    .toList();
            PaymentOrigin origin =
                    new PaymentOrigin("", CatalogSpec.ACCOUNT.digits(), "ARK" + invoice.nextLine(), "", "", lines);
            Money amount =
                    Money.ofMinor(aim.minor(invoice, pick), invoice.header().currency());
            return Optional.of(ledger.register(invoice, new PaymentFacts(amount, day, origin, false)));
        }
    }

    /** The bank returns a payment that still stands. */
    record GiveBack(int pick) implements Step {
        @Override
        public Optional<Decision> on(Invoice invoice, Catalog catalog, InvoiceLedger ledger, LocalDate day) {
            List<PaymentLine> standing = InvoiceHistory.standingPayments(invoice);
            return standing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ledger.returned(
                            invoice, standing.get(pick % standing.size()).number(), day));
        }
    }

    static Arbitrary<Step> payments(boolean withInstructions) {
        Arbitrary<List<Integer>> none = Arbitraries.just(List.of());
        Arbitrary<List<Integer>> some =
                Arbitraries.integers().between(0, 4).list().ofMinSize(1).ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(2, PaymentAim.ALL),
                                Tuple.of(4, PaymentAim.WITHOUT_SOME_OPTIONALS),
                                Tuple.of(1, PaymentAim.MANDATORY),
                                Tuple.of(2, PaymentAim.MANDATORY_AND_A_PART),
                                Tuple.of(1, PaymentAim.AN_ORE_SHORT),
                                Tuple.of(2, PaymentAim.A_PART),
                                Tuple.of(1, PaymentAim.TOO_MUCH),
                                Tuple.of(3, PaymentAim.WHAT_WAS_WAIVED),
                                Tuple.of(1, PaymentAim.ANYTHING)),
                        Arbitraries.longs().between(0, 20_000).withDistribution(RandomDistribution.uniform()),
                        withInstructions ? Arbitraries.frequencyOf(Tuple.of(3, none), Tuple.of(1, some)) : none)
                .as(Pay::new);
    }

    static Arbitrary<Step> steps(boolean withInstructions, boolean withReturns, boolean withClaims) {
        List<Tuple.Tuple2<Integer, Arbitrary<Step>>> kinds = new ArrayList<>();
        kinds.add(Tuple.of(5, payments(withInstructions)));
        if (withClaims) {
            kinds.add(Tuple.of(2, ClaimSpec.specs().map(AddClaim::new)));
        }
        if (withReturns) {
            kinds.add(Tuple.of(2, Arbitraries.integers().between(0, 5).map(GiveBack::new)));
        }
        return Arbitraries.frequencyOf(kinds);
    }

    /** Bits of a number as a choice among so many things. */
    static IntStream chosen(long pick, int among) {
        return IntStream.range(0, among).filter(i -> (pick >> i & 1) == 1);
    }
}
