package org.schoolbilling.testkit.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.identifier.NationalIdSource;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.reference.CheckMethod;
import org.schoolbilling.reference.Kid;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.roster.Person;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;

@Domain(SchoolBillingDomain.class)
class ValueDistributionProperties {

    private static final int TRIES = 1000;

    /** Half of what is usual, on one fixed sample: chance decides nothing here. */
    private static void atLeast(int percent, String what, boolean occurs) {
        Statistics.label(what)
                .collect(occurs)
                .coverage(coverage -> coverage.check(true).percentage(p -> p >= percent / 2.0));
    }

    @Property(tries = TRIES, seed = "20260820")
    void amountsAreRoundOddAndTiny(@ForAll Money amount) {
        assertThat(amount.isPositive()).isTrue();
        assertThat(amount.minor()).isLessThanOrEqualTo(10_000_000);
        atLeast(25, "multiples of 50 kroner", amount.minor() % 5000 == 0);
        atLeast(25, "odd øre", amount.minor() % 100 != 0);
        atLeast(2, "below two kroner", amount.minor() < 200);
    }

    @Provide
    Arbitrary<Money> yen() {
        return Amounts.amounts().in(Currency.getInstance("JPY")).between(-5, 5).inWholeUnits();
    }

    @Property(tries = 200, seed = "20260820")
    void amountsStayWithinTheirBoundsInAnyCurrency(@ForAll @From("yen") Money amount) {
        assertThat(amount.minor()).isBetween(-5L, 5L);
        assertThat(amount.currency().getCurrencyCode()).isEqualTo("JPY");
    }

    @Property(tries = TRIES, seed = "20260820")
    void bothCheckMethodsAndBothFieldOrdersOccur(@ForAll KidScheme scheme) {
        atLeast(30, "mod 11", scheme.check() == CheckMethod.MOD11);
        atLeast(20, "the invoice number alone", scheme.fields().size() == 1);
        atLeast(20, "the debtor first", scheme.fields().get(0).name().equals(KidScheme.DEBTOR));
    }

    @Property(tries = TRIES, seed = "20260820")
    void kidsAreOfAllLengths(@ForAll Kid kid) {
        atLeast(10, "short", kid.value().length() < 12);
        atLeast(10, "long", kid.value().length() > 18);
        Statistics.label("ends in a dash")
                .collect(kid.hasDash())
                .coverage(coverage -> coverage.check(true).count(count -> count > 0));
    }

    @Property(tries = TRIES, seed = "20260820")
    void cataloguesDiffer(@ForAll Catalog catalog) {
        for (ErpKind erp : ErpKind.values()) {
            atLeast(10, erp.name(), catalog.settings().erp() == erp);
        }
        var type = catalog.invoiceTypes().iterator().next();
        List<Integer> priorities =
                type.lineTypes().stream().map(tied -> tied.priority()).toList();
        atLeast(30, "equal priorities", priorities.stream().distinct().count() < priorities.size());
    }

    @Property(tries = TRIES, seed = "20260820")
    void allPersonsAreSynthetic(@ForAll Person person) {
        NationalId id = person.nationalId().orElseThrow();
        assertThat(id.source()).isEqualTo(NationalIdSource.TAX_ADMINISTRATION_TEST);
        assertThat(id.birthDate()).isEqualTo(person.birthDate());
        assertThat(person.toDebtor().number()).isPositive();
        LocalDate today = LocalDate.of(2026, 2, 2);
        atLeast(5, "doctoral", person.isDoctoral(today));
        atLeast(10, "no programme", person.memberships().isEmpty());
        atLeast(
                4,
                "a right that ended",
                person.studyRights().stream().anyMatch(r -> !r.period().contains(today)));
        atLeast(30, "a name with æ, ø or å", person.name().full().matches(".*[æøåÆØÅ].*"));
        atLeast(1, "a name of the greatest length", person.name().last().length() == 30);
        atLeast(
                4,
                "a long name with æ, ø and å",
                person.name().full().length() > 30
                        && person.name().full().matches("(?i).*æ.*")
                        && person.name().full().matches("(?i).*ø.*")
                        && person.name().full().matches("(?i).*å.*"));
    }

    @Provide
    Arbitrary<Person> payers() {
        return Persons.persons().whoPay();
    }

    @Property(tries = 300, seed = "20260820")
    void whoPaysMayStudyToday(@ForAll @From("payers") Person person) {
        LocalDate today = LocalDate.of(2026, 2, 2);
        assertThat(person.memberships()).isNotEmpty().allMatch(m -> m.isCurrent());
        assertThat(person.memberships()).allMatch(m -> person.hasStudyRight(m.programme(), today));
        assertThat(person.isDoctoral(today)).isFalse();
    }

    @Provide
    Arbitrary<List<Person>> rosters() {
        return Rosters.rosters();
    }

    @Property(tries = 200, seed = "20260820")
    void nobodyIsTwiceInARoster(@ForAll @From("rosters") List<Person> roster) {
        assertThat(roster).extracting(Person::id).doesNotHaveDuplicates();
        assertThat(roster).extracting(Person::number).doesNotHaveDuplicates();
        atLeast(30, "more than five", roster.size() > 5);
    }

    @Property(tries = TRIES, seed = "20260820")
    void debtorsAreOfAllKinds(@ForAll Debtor debtor) {
        Statistics.label("kind").collect(debtor.kind()).coverage(coverage -> {
            for (DebtorKind kind : DebtorKind.values()) {
                coverage.check(kind).percentage(p -> p > 15);
            }
        });
        atLeast(10, "with organisation number", debtor.organisationNumber().isPresent());
        atLeast(20, "with national id", debtor.nationalId().isPresent());
        debtor.nationalId().ifPresent(id -> assertThat(id.isSynthetic()).isTrue());
        atLeast(10, "without a language of their own", debtor.language() == null);
        atLeast(30, "with address", !debtor.address().lines().isEmpty());
    }

    @Property(tries = TRIES, seed = "20260820")
    void transactionsAreOfAllKinds(@ForAll BankTransaction transaction) {
        Statistics.label("kind").collect(transaction.kind()).coverage(coverage -> {
            for (TransactionKind kind : TransactionKind.values()) {
                coverage.check(kind).percentage(p -> p > 2);
            }
        });
        atLeast(40, "a KID that is well formed", KidScheme.DEFAULT.isValid(transaction.reference()));
        atLeast(5, "no KID", transaction.reference().isEmpty());
    }

    @Property(tries = TRIES, seed = "20260820")
    void termsAreMostlySpringAndAutumn(@ForAll Term term) {
        assertThat(term.year()).isBetween(2020, 2030);
        Statistics.label("season").collect(term.season()).coverage(coverage -> {
            for (Season season : Season.values()) {
                coverage.check(season).percentage(p -> p > 5);
            }
        });
    }

    @Property(tries = TRIES, seed = "20260820")
    void halfOfTheDaysAreEdges(@ForAll LocalDate day) {
        assertThat(day.getYear()).isBetween(2020, 2030);
        boolean isEdge =
                day.getDayOfMonth() == 1 || day.equals(YearMonth.from(day).atEndOfMonth());
        atLeast(40, "first or last of a month", isEdge);
        atLeast(1, "leap days", day.getMonthValue() == 2 && day.getDayOfMonth() == 29);
    }

    @Provide
    Arbitrary<LocalDate> daysOfATerm() {
        return Terms.terms(2024, 2026).flatMap(Dates::daysOf);
    }

    @Property(tries = 300, seed = "20260820")
    void daysOfATermLieInIt(@ForAll @From("daysOfATerm") LocalDate day) {
        assertThat(day).isBetween(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31));
    }
}
