package org.schoolbilling.admin.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.ledger.HostEventText;
import org.schoolbilling.spi.host.FeeRegistration;
import org.schoolbilling.spi.host.Notice;
import org.schoolbilling.term.Term;

/** Events as people read them, and as other programs do. */
final class EventWords {

    private EventWords() {}

    /** What happened, in words. */
    static String of(Notice notice) {
        HostEvent event = notice.event();
        if (event instanceof HostEvent.StatusChanged e) {
            return Words.of(e.from()) + " -> " + Words.of(e.to());
        }
        if (event instanceof HostEvent.SemesterFeePaid e) {
            return "semester fee of " + e.person() + " for " + terms(e.terms()) + " paid on " + e.paidOn()
                    + cards(notice);
        }
        if (event instanceof HostEvent.SemesterFeeNotPaidAnyMore e) {
            return "semester fee of " + e.person() + " for " + terms(e.terms()) + " is not paid any more"
                    + cards(notice);
        }
        if (event instanceof HostEvent.EndStudyRightRequested e) {
            return "please end the study right of " + e.person() + " in "
                    + (e.programmes().isEmpty() ? "all programmes" : String.join(", ", e.programmes()))
                    + (e.withClassMembership() ? ", with class membership" : "")
                    + (e.withExamRegistrations() ? ", with exam registrations" : "");
        }
        return "please register " + ((HostEvent.RegisterRecipientRequested) event).person() + " as a student";
    }

    private static String terms(List<Term> terms) {
        return terms.stream().map(Term::toString).collect(Collectors.joining(" and "));
    }

    private static String cards(Notice notice) {
        return notice.registration().map(FeeRegistration::cards).orElse(List.of()).stream()
                .map(card -> "; card " + card.term()
                        + card.form().map(form -> " " + Words.of(form)).orElse("")
                        + (card.isToBeMade() ? ", to be made" : ""))
                .collect(Collectors.joining());
    }

    /** All of it by name; what an event does not have is left out. */
    static Map<String, Object> json(Notice notice) {
        HostEvent event = notice.event();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", notice.key());
        json.put("event", HostEventText.write(event).kind());
        json.put("invoice", event.invoice().value());
        json.put("debtor", event.debtor().value());
        if (event instanceof HostEvent.StatusChanged e) {
            json.put("from", e.from().name());
            json.put("to", e.to().name());
        } else if (event instanceof HostEvent.SemesterFeePaid e) {
            json.put("person", e.person().value());
            json.put("line", e.line());
            json.put("terms", e.terms().stream().map(Term::toCode).toList());
            json.put("paidOn", e.paidOn().toString());
        } else if (event instanceof HostEvent.SemesterFeeNotPaidAnyMore e) {
            json.put("person", e.person().value());
            json.put("line", e.line());
            json.put("terms", e.terms().stream().map(Term::toCode).toList());
        } else if (event instanceof HostEvent.EndStudyRightRequested e) {
            json.put("person", e.person().value());
            json.put("programmes", e.programmes());
            json.put("withClassMembership", e.withClassMembership());
            json.put("withExamRegistrations", e.withExamRegistrations());
        } else if (event instanceof HostEvent.RegisterRecipientRequested e) {
            json.put("person", e.person().value());
        }
        notice.registration().ifPresent(registration -> json.put("registration", registration(registration)));
        return json;
    }

    private record Card(String term, @Nullable String form, boolean isToBeMade) {}

    private record Registration(boolean isPaid, String paymentForm, int institution, List<Card> cards) {}

    private static Registration registration(FeeRegistration r) {
        return new Registration(
                r.isPaid(),
                r.form().name().toLowerCase(Locale.ROOT),
                r.institution(),
                r.cards().stream()
                        .map(c -> new Card(
                                c.term().toCode(), c.form().map(Enum::name).orElse(null), c.isToBeMade()))
                        .toList());
    }
}
