package org.schoolbilling.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.money.Money;
import org.schoolbilling.reference.Kid;
import org.schoolbilling.roster.Period;
import org.schoolbilling.settlement.PaymentPosition;

/**
 * Tells where the money of payments stands, by payment date (datofordeling, REP-3): on claims, or held or paid back, which is
 * booked on the unplaced account. What was moved to another invoice or returned is not there any more. For one thread.
 */
public final class PaymentsReport {

    /**
     * What is asked for.
     *
     * @param days of payment dates
     */
    public record Request(ReportScope scope, Period days, SemesterFees semesterFees) {
        public Request {
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(days, "days");
            Objects.requireNonNull(semesterFees, "semesterFees");
        }
    }

    private record Group(LocalDate date, String coding, String lineType) {}

    private final Request request;
    private final String unplacedAccount;
    private final Map<Group, PaymentSum> sums = new TreeMap<>(
            Comparator.comparing(Group::date).thenComparing(Group::coding).thenComparing(Group::lineType));
    private Money total;

    public PaymentsReport(Request request, AccountCoding unplacedAccount, Currency currency) {
        this.request = Objects.requireNonNull(request, "request");
        this.unplacedAccount = unplacedAccount.toText();
        this.total = Money.zero(currency);
    }

    /** Counts an item and gives the parts of its payments that the report is about. */
    public List<PaymentPart> add(ReportItem item) {
        ReportScope scope = request.scope();
        if (!new ReportScope(scope.termOrNull(), scope.typeOrNull(), null, scope.unitOrNull()).takes(item)) {
            return List.of();
        }
        List<PaymentPart> parts = new ArrayList<>();
        for (PaymentPosition position : item.settlement().paymentPositions()) {
            if (request.days().contains(position.line().date())) {
                addPayment(item, position, parts);
            }
        }
        for (PaymentPart part : parts) {
            total = total.plus(part.amount());
            sums.merge(
                    new Group(part.date(), part.coding(), part.lineType()),
                    new PaymentSum(part.date(), part.coding(), part.lineType(), 1, part.amount()),
                    (a, b) -> new PaymentSum(
                            a.date(),
                            a.coding(),
                            a.lineType(),
                            a.parts() + 1,
                            a.amount().plus(b.amount())));
        }
        return parts;
    }

    private void addPayment(ReportItem item, PaymentPosition position, List<PaymentPart> parts) {
        Map<Integer, Money> byClaim = new LinkedHashMap<>();
        for (Allocation allocation : item.invoice().allocations()) {
            if (allocation.payment() == position.line().number()) {
                byClaim.merge(allocation.claim(), allocation.amount(), Money::plus);
            }
        }
        byClaim.forEach((number, amount) -> {
            ClaimLine claim = (ClaimLine) item.invoice().line(number);
            if (!amount.isZero() && isAsked(claim)) {
                parts.add(part(
                        item,
                        position,
                        claim.coding().map(AccountCoding::toText).orElse(""),
                        claim.type().value(),
                        amount));
            }
        });
        Money onNoClaim = position.unplaced().plus(position.refunded());
        if (!onNoClaim.isZero()
                && request.scope().lineTypeOrNull() == null
                && request.semesterFees() != SemesterFees.ONLY) {
            parts.add(part(item, position, unplacedAccount, "", onNoClaim));
        }
    }

    private boolean isAsked(ClaimLine claim) {
        LineTypeCode wanted = request.scope().lineTypeOrNull();
        return (wanted == null || claim.type().equals(wanted))
                && switch (request.semesterFees()) {
                    case INCLUDED -> true;
                    case ONLY -> claim.terms().isSemesterFee();
                    case LEFT_OUT -> !claim.terms().isSemesterFee();
                };
    }

    private static PaymentPart part(
            ReportItem item, PaymentPosition position, String coding, String lineType, Money amount) {
        return new PaymentPart(
                position.line().date(),
                coding,
                lineType,
                item.debtor().number(),
                item.debtor().name(),
                item.number(),
                item.invoice().header().kid().map(Kid::value).orElse(""),
                position.line().origin().reference(),
                amount);
    }

    /** By date, coding and line type, in this order. */
    public List<PaymentSum> sums() {
        return List.copyOf(sums.values());
    }

    public Money total() {
        return total;
    }
}
