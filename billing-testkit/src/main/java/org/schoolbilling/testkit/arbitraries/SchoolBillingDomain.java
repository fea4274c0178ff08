package org.schoolbilling.testkit.arbitraries;

import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.reference.Kid;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.roster.Person;
import org.schoolbilling.term.Term;

/**
 * All of this package by type: a property marked {@code @Domain(SchoolBillingDomain.class)} gets its
 * {@code @ForAll Invoice}, {@code Money}, {@code Person} and so on from here. An invoice is one that was issued and lived
 * through a story.
 */
public class SchoolBillingDomain extends DomainContextBase {

    /** Made by jqwik. */
    public SchoolBillingDomain() {}

    @Provide
    Arbitrary<Money> amounts() {
        return Amounts.amounts();
    }

    @Provide
    Arbitrary<KidScheme> kidSchemes() {
        return References.kidSchemes();
    }

    @Provide
    Arbitrary<Kid> kids() {
        return References.kids();
    }

    @Provide
    Arbitrary<Catalog> catalogs() {
        return Catalogs.catalogs();
    }

    @Provide
    Arbitrary<Person> persons() {
        return Persons.persons();
    }

    @Provide
    Arbitrary<Debtor> debtors() {
        return Debtors.debtors();
    }

    @Provide
    Arbitrary<InvoiceStory> stories() {
        return Invoices.stories();
    }

    @Provide
    Arbitrary<Invoice> invoices() {
        return Invoices.stories().map(story -> story.play().invoice());
    }

    @Provide
    Arbitrary<BankTransaction> transactions() {
        return Payments.transactions();
    }

    @Provide
    Arbitrary<Term> terms() {
        return Terms.terms();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.days();
    }
}
