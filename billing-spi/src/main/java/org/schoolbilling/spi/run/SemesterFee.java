package org.schoolbilling.spi.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.charge.ChargeOutcome;
import org.schoolbilling.charge.Charging;
import org.schoolbilling.charge.GenerateRequest;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.term.Term;

/** The semester-fee invoice that a student makes (SLF-2). */
final class SemesterFee {

    private final Context context;
    private final SelfServiceSettings settings;

    SemesterFee(Context context, SelfServiceSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /** Makes and issues it; called again after it was cut off between the two, it issues what the same actor made. */
    Invoice create(PersonId person, boolean isOnPaper, Actor actor) {
        Catalog catalog = context.catalog();
        String no = whyNot(catalog, person, isOnPaper, actor);
        if (!no.isEmpty()) {
            throw BillingException.of(ErrorCode.SELF_SERVICE_REFUSED, person.value(), no);
        }
        GenerateRequest request = request(person, isOnPaper);
        GenerateRun.forOne(context, request, actor);
        IssueRun.forOne(
                context,
                new IssueRequest(
                        request.term(), request.invoiceType(), request.selection(), null, request.dueOrNull(), false),
                actor);
        return invoice(person)
                .orElseThrow(() -> BillingException.of(
                        ErrorCode.SELF_SERVICE_REFUSED, person.value(), SelfServiceRefusal.NOT_CLAIMED.name()));
    }

    /** Why the person cannot make the semester-fee invoice now; empty where it can be made (SLF-2, SLF-4). */
    String whyNot(Catalog catalog, PersonId id, boolean isOnPaper, Actor actor) {
        if (settings.semesterTypeOrNull() == null
                || settings.semesterFeeOrNull() == null
                || catalog.invoiceType(settings.semesterTypeOrNull()).isEmpty()) {
            return SelfServiceRefusal.OFF.name();
        }
        Person person = person(id);
        if (person == null) {
            return SelfServiceRefusal.PERSON_UNKNOWN.name();
        }
        LocalDate today = context.today();
        if (person.isDoctoral(today)) {
            return SelfServiceRefusal.DOCTORAL.name();
        }
        if (settings.demandsStudyRight()
                && person.studyRights().stream().noneMatch(r -> r.period().contains(today))) {
            return SelfServiceRefusal.NO_STUDY_RIGHT.name();
        }
        Optional<Invoice> there = invoice(id);
        if (there.isPresent()) {
            boolean isCutOff =
                    there.get().isDraft() && there.get().header().created().by().equals(actor);
            return isCutOff ? "" : SelfServiceRefusal.EXISTS.name();
        }
        for (ChargeOutcome outcome : new Charging(catalog, request(id, isOnPaper), today).charge(person)) {
            if (outcome instanceof ChargeOutcome.Skipped skipped
                    && skipped.lineType().equals(settings.semesterFeeOrNull())) {
                return skipped.reason().name();
            }
        }
        return "";
    }

    private GenerateRequest request(PersonId person, boolean isOnPaper) {
        List<LineTypeCode> lineTypes = new ArrayList<>();
        lineTypes.add(Objects.requireNonNull(settings.semesterFeeOrNull()));
        if (settings.welfareFeeOrNull() != null) {
            lineTypes.add(settings.welfareFeeOrNull());
        }
        if (isOnPaper && settings.paperFeeOrNull() != null) {
            lineTypes.add(settings.paperFeeOrNull());
        }
        return new GenerateRequest(
                Objects.requireNonNull(settings.semesterTypeOrNull()),
                lineTypes,
                Map.of(),
                Term.containing(context.today()),
                settings.dueOrNull(),
                new Selection.OnePerson(person),
                false,
                false);
    }

    private @Nullable Person person(PersonId id) {
        try (Cursor<RosterAnswer> answers = context.roster().select(new Selection.OnePerson(id), context.today())) {
            return answers.hasNext() && answers.next() instanceof RosterAnswer.Found found ? found.person() : null;
        }
    }

    private Optional<Invoice> invoice(PersonId person) {
        DebtorId debtor = new DebtorId(person.value());
        InvoiceTypeCode type = Objects.requireNonNull(settings.semesterTypeOrNull());
        return context
                .store()
                .invoicesOf(List.of(debtor), type, Term.containing(context.today()))
                .getOrDefault(debtor, List.of())
                .stream()
                .filter(i -> !i.header().isDiscarded())
                .filter(i -> i.claims().stream().anyMatch(c -> c.type().equals(settings.semesterFeeOrNull())))
                .findFirst();
    }
}
