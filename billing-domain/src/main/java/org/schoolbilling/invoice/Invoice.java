package org.schoolbilling.invoice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.schoolbilling.roster.PersonId;

/**
 * One debtor's account for one demand, as it was read or as a decision would have it (fakturareskontro). Immutable.
 *
 * @param version how often it was stored; 0 where it never was
 * @param lines in number order, numbered 1, 2, 3 …
 * @param allocations in number order, numbered likewise
 * @param postings how many postings it has in the journal
 */
public record Invoice(
        InvoiceHeader header, long version, List<InvoiceLine> lines, List<Allocation> allocations, int postings) {

    public Invoice {
        Objects.requireNonNull(header, "header");
        lines = List.copyOf(lines);
        allocations = List.copyOf(allocations);
        if (version < 0 || postings < 0) {
            throw new IllegalArgumentException(
                    "version and postings must not be negative: " + version + ", " + postings);
        }
        for (int i = 0; i < lines.size(); i++) {
            checkLine(header, lines, i);
        }
        for (int i = 0; i < allocations.size(); i++) {
            checkAllocation(header, lines, allocations.get(i), i + 1);
        }
    }

    private static void checkLine(InvoiceHeader header, List<InvoiceLine> lines, int index) {
        InvoiceLine line = lines.get(index);
        LineHead head = line.head();
        if (head.number() != index + 1) {
            throw new IllegalArgumentException(
                    "invoice " + header.id() + ": line " + line.number() + " stands where " + (index + 1) + " belongs");
        }
        if (!head.amount().currency().equals(header.currency())) {
            throw new IllegalArgumentException(
                    "invoice " + header.id() + ": line " + line.number() + " is not in " + header.currency());
        }
        if (line instanceof TargetedLine targeted
                && lines.get(targeted.target() - 1).role() != targeted.role().target()) {
            throw new IllegalArgumentException("invoice " + header.id() + ": line " + line.number() + " of role "
                    + line.role() + " cannot act on line " + targeted.target() + " of role "
                    + lines.get(targeted.target() - 1).role());
        }
        if (line instanceof PaymentLine && header.isDraft()) {
            throw new IllegalArgumentException("invoice " + header.id() + " is a draft and cannot be paid (PAY-10)");
        }
    }

    private static void checkAllocation(InvoiceHeader header, List<InvoiceLine> lines, Allocation a, int number) {
        if (a.number() != number
                || a.payment() > lines.size()
                || a.claim() > lines.size()
                || !(lines.get(a.payment() - 1) instanceof PaymentLine)
                || !(lines.get(a.claim() - 1) instanceof ClaimLine)) {
            throw new IllegalArgumentException("invoice " + header.id() + ": allocation " + a.number()
                    + " does not place a payment on a claim: " + a);
        }
    }

    /** A new draft without lines. */
    public static Invoice draft(InvoiceHeader header) {
        return new Invoice(header, 0, List.of(), List.of(), 0);
    }

    public InvoiceId id() {
        return header.id();
    }

    public boolean isDraft() {
        return header.isDraft();
    }

    public int nextLine() {
        return lines.size() + 1;
    }

    /**
     * The line of a number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public InvoiceLine line(int number) {
        if (number < 1 || number > lines.size()) {
            throw new IllegalArgumentException(
                    "invoice " + id() + " has lines 1 to " + lines.size() + ", not " + number);
        }
        return lines.get(number - 1);
    }

    public List<ClaimLine> claims() {
        return lines.stream()
                .filter(ClaimLine.class::isInstance)
                .map(ClaimLine.class::cast)
                .toList();
    }

    /** Whom the claims are about, in the order of the lines. */
    public Set<PersonId> persons() {
        Set<PersonId> persons = new LinkedHashSet<>();
        claims().forEach(claim -> persons.add(claim.person()));
        return persons;
    }

    /** The programmes that claims are for; empty where none names one. */
    public Set<String> programmes() {
        Set<String> programmes = new TreeSet<>();
        for (ClaimLine claim : claims()) {
            if (!claim.study().programme().isEmpty()) {
                programmes.add(claim.study().programme());
            }
        }
        return programmes;
    }

    public List<PaymentLine> payments() {
        return lines.stream()
                .filter(PaymentLine.class::isInstance)
                .map(PaymentLine.class::cast)
                .toList();
    }

    public Invoice withHeader(InvoiceHeader changed) {
        return changed.equals(header) ? this : new Invoice(changed, version, lines, allocations, postings);
    }

    /** With lines and allocations added at the end: lines of an issued invoice are not changed or removed. */
    public Invoice append(List<? extends InvoiceLine> moreLines, List<Allocation> moreAllocations) {
        if (moreLines.isEmpty() && moreAllocations.isEmpty()) {
            return this;
        }
        return new Invoice(header, version, joined(lines, moreLines), joined(allocations, moreAllocations), postings);
    }

    private static <T> List<T> joined(List<T> some, List<? extends T> more) {
        if (more.isEmpty()) {
            return some;
        }
        List<T> all = new ArrayList<>(some.size() + more.size());
        all.addAll(some);
        all.addAll(more);
        return all;
    }

    /**
     * With other lines, which only a draft can have (INV-4).
     *
     * @throws IllegalStateException if it was issued
     */
    public Invoice withDraftLines(List<? extends InvoiceLine> others) {
        if (!isDraft()) {
            throw new IllegalStateException("invoice " + id() + " was issued: its lines are fixed (INV-5)");
        }
        return new Invoice(header, version, List.copyOf(others), allocations, postings);
    }

    /** With a payment line's references as given; its number, amount, date and the rest stay (INV-5). */
    public Invoice withReferences(int paymentLine, String archiveReference, String transactionId) {
        if (!(line(paymentLine) instanceof PaymentLine payment)) {
            throw new IllegalArgumentException("line " + paymentLine + " of invoice " + id() + " is no payment");
        }
        List<InvoiceLine> corrected = new ArrayList<>(lines);
        corrected.set(paymentLine - 1, payment.withReferences(archiveReference, transactionId));
        return new Invoice(header, version, corrected, allocations, postings);
    }

    /** With other words on its lines, as only erasing the debtor leaves it (LOG-5); numbers, dates and amounts stay. */
    public Invoice withWords(List<InvoiceLine> reworded) {
        if (reworded.size() != lines.size()) {
            throw new IllegalArgumentException(
                    "invoice " + id() + " has " + lines.size() + " lines, not " + reworded.size());
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!isSameEntry(lines.get(i), reworded.get(i))) {
                throw new IllegalArgumentException("line " + (i + 1) + " of invoice " + id() + " is not only reworded");
            }
        }
        return reworded.equals(lines) ? this : new Invoice(header, version, reworded, allocations, postings);
    }

    private static boolean isSameEntry(InvoiceLine line, InvoiceLine reworded) {
        InvoiceLine same = reworded.withText(line.text());
        if (line instanceof PaymentLine payment && same instanceof PaymentLine other) {
            return other.withOrigin(payment.origin()).equals(payment);
        }
        return same.equals(line);
    }

    public Invoice withPostings(int count) {
        return new Invoice(header, version, lines, allocations, count);
    }

    public Invoice withVersion(long stored) {
        return new Invoice(header, stored, lines, allocations, postings);
    }
}
