package org.schoolbilling.spi.run;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.document.DocumentOptions;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.term.Term;

/**
 * Which documents are wanted, and how (ISS-5, ISS-8).
 *
 * @param withGroup whether unit and class of the recipient, as the roster knows them today, stand in the heading
 */
public record DocumentRequest(Choice choice, DocumentOptions options, boolean withGroup) {

    public DocumentRequest {
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(options, "options");
    }

    /** Of which invoices. */
    public sealed interface Choice {}

    /** Issued invoices by number, in this order. */
    public record ByNumber(List<InvoiceNumber> numbers) implements Choice {
        public ByNumber {
            numbers = List.copyOf(numbers);
        }
    }

    /** Invoices by id, in this order; drafts give previews (INV-4). */
    public record ById(List<InvoiceId> ids) implements Choice {
        public ById {
            ids = List.copyOf(ids);
        }
    }

    /** What an issue run sent last. */
    public record OfRun(long run) implements Choice {}

    /** The issued invoices of a term, of one type or all; as reminders, those that are reminded and still open. */
    public record OfTerm(Term term, @Nullable InvoiceTypeCode typeOrNull) implements Choice {
        public OfTerm {
            Objects.requireNonNull(term, "term");
        }
    }
}
