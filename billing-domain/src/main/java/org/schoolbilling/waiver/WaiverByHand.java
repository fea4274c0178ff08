package org.schoolbilling.waiver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.money.Money;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.Settlement;

/** The lines by which a person gives up demands, or takes that back (frafall, WAI-1, WAI-4). */
public final class WaiverByHand {

    private WaiverByHand() {}

    /**
     * Spreads a waiver over the open claims in reverse priority: what would be paid last is given up first (WAI-1, ALC-1).
     *
     * @param type the line type of waivers
     * @param amount above zero
     * @param on the date of the lines
     * @param reason the text of the lines, at most 70 characters
     * @return one line for each claim it reaches
     * @throws IllegalArgumentException if the amount is more than what is owed
     */
    public static List<TargetedLine> lines(Invoice invoice, LineType type, Money amount, LocalDate on, String reason) {
        List<ClaimPosition> claims = Settlement.of(invoice).claimPositions();
        return spread(invoice, claims, type, amount, on, reason);
    }

    /** The same over some of its claims. */
    static List<TargetedLine> spread(
            Invoice invoice, List<ClaimPosition> some, LineType type, Money amount, LocalDate on, String reason) {
        List<ClaimPosition> claims = new ArrayList<>(some);
        claims.sort(Comparator.comparing(ClaimPosition::line, ClaimLine.BY_PRIORITY.reversed()));
        List<TargetedLine> lines = new ArrayList<>();
        Money left = amount;
        for (ClaimPosition claim : claims) {
            Money part = left.min(claim.open());
            if (part.isPositive()) {
                lines.add(line(
                        invoice.nextLine() + lines.size(),
                        type,
                        on,
                        reason,
                        part,
                        claim.line().number()));
                left = left.minus(part);
            }
        }
        if (left.isPositive()) {
            throw new IllegalArgumentException(
                    "a waiver of " + amount + " is " + left + " more than is owed on invoice " + invoice.id());
        }
        return lines;
    }

    /**
     * Takes back what still stands of a waiver, whoever made it (WAI-4).
     *
     * @param type the line type of waivers undone
     * @param number of the new line
     * @param waiver a line of which something stands
     */
    public static TargetedLine undoing(int number, LineType type, TargetedLine waiver, Money standing, LocalDate on) {
        return line(number, type, on, "Frafall på linje " + waiver.number() + " opphevet", standing, waiver.number());
    }

    /** The waivers of which something still stands, in line order: those by hand and those made by the optional rule. */
    public static List<TargetedLine> standing(Invoice invoice) {
        Settlement settlement = Settlement.of(invoice);
        List<TargetedLine> standing = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            if (line instanceof TargetedLine waiver
                    && waiver.role() == Role.WAIVER
                    && settlement.standing(waiver).isPositive()) {
                standing.add(waiver);
            }
        }
        return standing;
    }

    private static TargetedLine line(int number, LineType type, LocalDate on, String text, Money amount, int target) {
        return new TargetedLine(LineHead.of(number, type, on, text, amount), target, false);
    }
}
