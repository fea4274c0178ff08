package org.schoolbilling.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeFlag;
import org.schoolbilling.catalog.TiedLineType;
import org.schoolbilling.charge.Charge;
import org.schoolbilling.charge.SkipReason;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.ClaimTerms;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.LineHead;

/** Decides on which invoice each charge is claimed, or why it is not. Pure. */
public final class Claiming {

    private final Catalog catalog;
    private final InvoiceType type;
    private final LocalDate today;

    public Claiming(Catalog catalog, InvoiceType type, LocalDate today) {
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.type = Objects.requireNonNull(type, "type");
        this.today = Objects.requireNonNull(today, "today");
    }

    /**
     * What the charges of one debtor, type and term come to.
     *
     * @param invoice that it adds to, or null where every charge was rejected
     * @param keys of the claims it adds, in line order
     */
    public record Claimed(
            List<ClaimOutcome> outcomes, @Nullable Invoice invoice, List<ClaimKey> keys) {
        public Claimed {
            outcomes = List.copyOf(outcomes);
            keys = List.copyOf(keys);
        }
    }

    /**
     * Claims what is not claimed yet (GEN-3), on the invoice given (GEN-4).
     *
     * @param charges all of one debtor and term, in the order their lines shall have
     * @param existing keys that are claimed already, theirs among them
     * @param draft the debtor's open draft of this type and term, or an empty new one
     */
    public Claimed claim(List<Charge> charges, Set<ClaimKey> existing, Invoice draft) {
        boolean isNew = draft.version() == 0 && draft.lines().isEmpty();
        Set<ClaimKey> taken = new HashSet<>();
        List<ClaimOutcome> outcomes = new ArrayList<>();
        List<ClaimLine> lines = new ArrayList<>();
        List<ClaimKey> keys = new ArrayList<>();
        for (Charge charge : charges) {
            LineType lineType = catalog.lineType(charge.lineType()).orElse(null);
            TiedLineType tied = type.tied(charge.lineType()).orElse(null);
            @Nullable SkipReason reason = whyNot(lineType, tied);
            if (reason == null && lineType != null && tied != null) {
                ClaimKey key = ClaimKey.of(charge, lineType.is(LineTypeFlag.MULTIPLE));
                if (!existing.contains(key) && taken.add(key)) {
                    lines.add(line(draft.nextLine() + lines.size(), charge, lineType, tied));
                    keys.add(key);
                    outcomes.add(
                            isNew
                                    ? new ClaimOutcome.NewInvoice(charge, draft.id())
                                    : new ClaimOutcome.AddedToDraft(charge, draft.id()));
                    continue;
                }
                reason = SkipReason.ALREADY_CLAIMED;
            }
            outcomes.add(new ClaimOutcome.Rejected(
                    charge.person(), charge.lineType(), Objects.requireNonNull(reason, "reason")));
        }
        return new Claimed(outcomes, lines.isEmpty() ? null : draft.append(lines, List.of()), keys);
    }

    /** Why no claim of a line type can be made on this invoice type, whoever it is for (CAT-6, CAT-8). */
    public static @Nullable SkipReason whyNot(@Nullable LineType lineType, @Nullable TiedLineType tied) {
        if (lineType == null) {
            return SkipReason.UNKNOWN_LINE_TYPE;
        }
        if (tied == null || !lineType.isClaim()) {
            return SkipReason.NOT_TIED;
        }
        return lineType.is(LineTypeFlag.ACTIVE) ? null : SkipReason.INACTIVE;
    }

    private ClaimLine line(int number, Charge charge, LineType lineType, TiedLineType tied) {
        return new ClaimLine(
                LineHead.of(number, lineType, today, charge.text(), charge.amount()),
                charge.person(),
                charge.study(),
                charge.codingOrNull(),
                ClaimTerms.of(lineType, tied.priority()));
    }
}
