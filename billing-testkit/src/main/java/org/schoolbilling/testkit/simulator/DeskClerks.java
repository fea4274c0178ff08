package org.schoolbilling.testkit.simulator;

import static org.schoolbilling.testkit.simulator.SchoolYear.CLERK;
import static org.schoolbilling.testkit.simulator.SchoolYear.NOK;
import static org.schoolbilling.testkit.simulator.Thing.done;

import java.util.List;
import java.util.Optional;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.spi.run.Desk;

/** What clerks do with what the bank delivered and no invoice took (PAY-4, PAY-12, PAY-13). */
final class DeskClerks {

    private final SchoolYear year;
    private final Picking picking;

    DeskClerks(SchoolYear year, Picking picking) {
        this.year = year;
        this.picking = picking;
    }

    /** Something with one of them; empty where there is none. */
    Optional<Thing> one() {
        List<RecordedTransaction> all = Checks.all(year.store().unresolved());
        return all.isEmpty() ? Optional.empty() : Optional.of(with(year.any(all)));
    }

    private Thing with(RecordedTransaction one) {
        if (year.chance(25)) {
            return done("remove", billing -> billing.payments().remove(one.key(), "not ours", CLERK));
        }
        if (year.chance(40)) {
            return desk(one);
        }
        if (one.transaction().kind() == TransactionKind.PAYMENT) {
            InvoiceNumber number = picking.number();
            return done("place", billing -> billing.payments().place(one.key(), number, CLERK));
        }
        for (Invoice invoice : picking.issued()) {
            for (var payment : invoice.payments()) {
                if (payment.amount().equals(one.transaction().amount().abs()) && year.chance(80)) {
                    InvoiceNumber number = invoice.header().number().orElseThrow();
                    return done(
                            "take back",
                            billing -> billing.payments().takeBack(one.key(), number, payment.number(), CLERK));
                }
            }
        }
        return done("remove", billing -> billing.payments().remove(one.key(), "no such payment", CLERK));
    }

    /** What else can be done with what no invoice took (PAY-13). */
    private Thing desk(RecordedTransaction one) {
        switch (year.random.nextInt(4)) {
            case 0 -> {
                InvoiceNumber first = picking.number();
                InvoiceNumber second = picking.number();
                Money amount = one.transaction().amount();
                Money part = Money.ofMinor(amount.minor() / 3, NOK);
                List<Desk.Part> parts = first.equals(second) || !part.isPositive()
                        ? List.of(new Desk.Part(first, amount.abs()))
                        : List.of(new Desk.Part(first, part), new Desk.Part(second, amount.minus(part)));
                return done("split", billing -> billing.desk().split(one.key(), parts, CLERK));
            }
            case 1 -> {
                List<TransactionKey> others = List.copyOf(year.bank.delivered().keySet());
                TransactionKey other = year.any(others);
                return done("confirm as duplicate", billing -> billing.desk().duplicate(one.key(), other, CLERK));
            }
            case 2 -> {
                return done("send back", billing -> billing.desk().sendBack(one.key(), "unknown", CLERK));
            }
            default -> {
                // What was placed is never reopened: asked all the same now and then, it is refused.
                List<RecordedTransaction> handled = Checks.all(
                                year.billing().desk().handled(CLERK))
                        .stream()
                        .filter(t -> t.state() != TransactionState.PLACED || year.chance(10))
                        .toList();
                TransactionKey key =
                        handled.isEmpty() ? one.key() : year.any(handled).key();
                return done("reopen", billing -> billing.desk().reopen(key, "a mistake", CLERK));
            }
        }
    }
}
