package org.schoolbilling.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.money.Money;

/**
 * A numbered hand-over of postings (bunt).
 *
 * @param until the last posting date it takes
 * @param format the format it is written in; it stays when the batch is produced again (GLX-3)
 * @param catalogVersion of the catalogue whose settings it is written with, likewise
 * @param vouchers in number order, without gap
 * @param debit the sum of its debits, and of its credits (GLX-6)
 */
public record GlBatch(
        BatchNumber number,
        LocalDate until,
        String format,
        long catalogVersion,
        List<VoucherSum> vouchers,
        long postings,
        Money debit,
        BatchState state,
        String answer,
        Stamp created) {

    public GlBatch {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(format, "format");
        vouchers = List.copyOf(vouchers);
        Objects.requireNonNull(debit, "debit");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(created, "created");
    }

    public GlBatch with(BatchState newState, String newAnswer) {
        return new GlBatch(
                number, until, format, catalogVersion, vouchers, postings, debit, newState, newAnswer, created);
    }
}
