package org.schoolbilling.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.money.Money;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Trigger;
import org.schoolbilling.waiver.WaiverByHand;

/** Decides what a person gives up of what is owed, and takes that back (frafall, WAI-1, WAI-4). Pure. */
public final class Waiving {

    private final Basis basis;

    /**
     * @param stamp who acts, and when; it stands in the log
     */
    public Waiving(Catalog catalog, Stamp stamp) {
        this.basis = Basis.of(catalog, stamp);
    }

    /**
     * Waives what is owed, or a part of it, over the open claims in reverse priority (WAI-1).
     *
     * @param amountOrNull null for all that is owed
     * @param on the date of the waiver
     * @param reason why, at most 70 characters; a text with the date where it is blank
     */
    public Decision waive(Invoice invoice, @Nullable Money amountOrNull, LocalDate on, String reason) {
        Optional<Decision> no = basis.notIssued(invoice);
        if (no.isPresent()) {
            return no.get();
        }
        Money owed = Settlement.of(invoice).outstanding();
        if (!owed.isPositive()) {
            return Basis.no(RefusalCode.NOTHING_TO_WAIVE, invoice);
        }
        Money amount = Basis.given(amountOrNull, owed);
        if (amount.isGreaterThan(owed)) {
            return Basis.no(RefusalCode.WAIVER_TOO_LARGE, invoice, amount.toText(), owed.toText());
        }
        LineType type = basis.catalog().fixedType(Role.WAIVER);
        List<TargetedLine> lines = WaiverByHand.lines(
                invoice, type, amount, on, reason.isBlank() ? "Frafall registrert for hånd " + on : reason);
        Invoice after = invoice.append(lines, List.of());
        List<LogEntry> log = lines.stream()
                .map(line -> basis.log(
                        after, LogField.WAIVER, line.number(), "", line.amount().toText(), Trigger.WAIVER))
                .toList();
        return basis.yes(invoice, after, Trigger.WAIVER, on, log);
    }

    /**
     * Takes back what still stands of one waiver (WAI-4). What the remaining facts give is what stands then (ALC-3); a
     * waiver that the optional rule made is not made again on its claim (OPT-7).
     *
     * @param line the waiver's line number
     */
    public Decision undo(Invoice invoice, int line, LocalDate on) {
        Optional<Decision> no = basis.notIssued(invoice);
        if (no.isPresent()) {
            return no.get();
        }
        Optional<InvoiceLine> waiver = Basis.line(invoice, line, Role.WAIVER);
        if (waiver.isEmpty()) {
            return Basis.unsuitable(invoice, line, Role.WAIVER);
        }
        return WaiverByHand.standing(invoice).contains(waiver.get())
                ? undo(invoice, List.of((TargetedLine) waiver.get()), on)
                : Basis.no(RefusalCode.WAIVER_UNDONE, invoice, "line " + line);
    }

    /** Takes back all waivers that stand (WAI-4). */
    public Decision undoAll(Invoice invoice, LocalDate on) {
        Optional<Decision> no = basis.notIssued(invoice);
        if (no.isPresent()) {
            return no.get();
        }
        List<TargetedLine> standing = WaiverByHand.standing(invoice);
        return standing.isEmpty() ? Basis.no(RefusalCode.NO_WAIVER, invoice) : undo(invoice, standing, on);
    }

    private Decision undo(Invoice invoice, List<TargetedLine> waivers, LocalDate on) {
        Settlement settlement = Settlement.of(invoice);
        LineType type = basis.catalog().fixedType(Role.WAIVER_UNDONE);
        List<TargetedLine> lines = new ArrayList<>();
        List<LogEntry> log = new ArrayList<>();
        for (TargetedLine waiver : waivers) {
            Money standing = settlement.standing(waiver);
            lines.add(WaiverByHand.undoing(invoice.nextLine() + lines.size(), type, waiver, standing, on));
            log.add(basis.log(invoice, LogField.WAIVER, waiver.number(), standing.toText(), "", Trigger.WAIVER_UNDONE));
        }
        Invoice after = basis.replayed(invoice.append(lines, List.of()), on);
        return basis.yes(invoice, after, Trigger.WAIVER_UNDONE, on, log);
    }
}
