package org.schoolbilling.testkit.simulator;

import static org.schoolbilling.testkit.simulator.SchoolYear.NOK;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.money.Money;

/** What a clerk happens to take up: an invoice, a line of it, an amount; mostly such as suit. */
final class Picking {

    private final SchoolYear year;

    Picking(SchoolYear year) {
        this.year = year;
    }

    /** All that were sent. */
    List<Invoice> issued() {
        return year.invoices().stream()
                .filter(i -> i.header().number().isPresent())
                .toList();
    }

    /** Mostly one to which it could be done. */
    Invoice any(Predicate<Invoice> suits) {
        List<Invoice> issued = issued();
        List<Invoice> suited = issued.stream().filter(suits).toList();
        return year.any(suited.isEmpty() || year.chance(20) ? issued : suited);
    }

    static boolean has(Invoice invoice, Role role) {
        return invoice.lines().stream().anyMatch(line -> line.role() == role);
    }

    /** Mostly a line of a role. */
    int line(Invoice invoice, Role role) {
        List<Integer> numbers = invoice.lines().stream()
                .filter(line -> line.role() == role)
                .map(InvoiceLine::number)
                .toList();
        return numbers.isEmpty() || year.chance(10)
                ? year.random.nextInt(1, invoice.lines().size() + 1)
                : year.any(numbers);
    }

    /** The number of one that was sent; where none was, of none. */
    InvoiceNumber number() {
        return issued().isEmpty()
                ? new InvoiceNumber(1)
                : any(i -> true).header().number().orElseThrow();
    }

    /** All there is, or some. */
    @Nullable
    Money someOrAll() {
        Money some = Money.ofMinor(year.random.nextInt(1, 20_000), NOK);
        return year.chance(40) ? null : some;
    }
}
