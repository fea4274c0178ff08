package org.schoolbilling.spi.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Period;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.RegistrationCard;
import org.schoolbilling.roster.RegistrationForm;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.host.FeeRegistration;
import org.schoolbilling.spi.host.Notice;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.spi.store.StoredEvent;
import org.schoolbilling.term.Term;

/** Puts beside the semester-fee events of one chunk what the roster says of their persons now (PAY-11). */
final class FeeNotices {

    private final int institution;
    private final Set<String> automaticCategories;
    private final boolean hasRoster;
    private final Map<PersonId, Person> persons = new HashMap<>();

    /**
     * Reads the persons of a chunk's events, if there is a roster.
     *
     * @throws RuntimeException if the roster fails: then nothing is known, and nothing is told (SPI-7)
     */
    FeeNotices(Context context, Settings settings, List<StoredEvent> events) {
        this.automaticCategories = settings.automaticCategories();
        Set<PersonId> asked = new TreeSet<>();
        events.forEach(e -> fee(e.event()).ifPresent(fee -> asked.add(fee.person())));
        this.institution = asked.isEmpty() ? 0 : context.catalog().settings().institutionNumber();
        this.hasRoster = context.rosterOrNull() != null;
        if (hasRoster && !asked.isEmpty()) {
            List<FileId> ids = new ArrayList<>();
            asked.forEach(id -> ids.add(new FileId(ids.size() + 1, id)));
            try (Cursor<RosterAnswer> answers = context.roster().select(new Selection.OfFile(ids), context.today())) {
                answers.forEachRemaining(answer -> {
                    if (answer instanceof RosterAnswer.Found found) {
                        persons.put(found.person().id(), found.person());
                    }
                });
            }
        }
    }

    private record Fee(PersonId person, boolean isPaid, List<Term> terms) {}

    private static Optional<Fee> fee(HostEvent event) {
        if (event instanceof HostEvent.SemesterFeePaid e) {
            return Optional.of(new Fee(e.person(), true, e.terms()));
        }
        return event instanceof HostEvent.SemesterFeeNotPaidAnyMore e
                ? Optional.of(new Fee(e.person(), false, e.terms()))
                : Optional.empty();
    }

    /** What the host is told; empty where every card is blocked. */
    Optional<Notice> notice(StoredEvent stored) {
        Optional<Fee> fee = fee(stored.event());
        if (fee.isEmpty()) {
            return Optional.of(new Notice(stored.key(), stored.event(), null));
        }
        List<FeeRegistration.Card> cards = cards(fee.get());
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice(
                        stored.key(),
                        stored.event(),
                        new FeeRegistration(
                                fee.get().person(),
                                fee.get().isPaid(),
                                FeeRegistration.PaymentForm.GIRO,
                                institution,
                                cards)));
    }

    private List<FeeRegistration.Card> cards(Fee fee) {
        @Nullable Person person = persons.get(fee.person());
        List<FeeRegistration.Card> cards = new ArrayList<>();
        for (Term term : fee.terms()) {
            Optional<RegistrationCard> card = person == null ? Optional.empty() : person.registrationCard(term);
            if (!card.map(RegistrationCard::isBlocked).orElse(false)) {
                cards.add(new FeeRegistration.Card(
                        term, hasRoster ? form(person, term) : null, person != null && fee.isPaid() && card.isEmpty()));
            }
        }
        return cards;
    }

    private RegistrationForm form(@Nullable Person person, Term term) {
        Period days = new Period(term.firstDay(), term.lastDay());
        boolean isAutomatic = person != null
                && person.studyRights().stream()
                        .anyMatch(right -> automaticCategories.contains(right.category())
                                && right.period().overlaps(days));
        return isAutomatic ? RegistrationForm.AUTOMATIC : RegistrationForm.PAYMENT_ONLY;
    }
}
