package org.schoolbilling.admin.app;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.term.Term;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the domain's values from the command line; what does not fit is refused with the domain's own message. */
public final class Converters {

    private Converters() {}

    public static void register(CommandLine line) {
        register(line, CreditorId.class, CreditorId::new);
        register(line, InvoiceTypeCode.class, InvoiceTypeCode::new);
        register(line, LineTypeCode.class, LineTypeCode::new);
        register(line, InvoiceNumber.class, text -> new InvoiceNumber(number(text)));
        register(line, InvoiceId.class, text -> new InvoiceId(number(text)));
        register(line, BatchNumber.class, BatchNumber::new);
        register(line, DebtorId.class, DebtorId::new);
        register(line, PersonId.class, PersonId::new);
        register(line, LanguageForm.class, LanguageForm::parse);
        register(line, Status.class, Status::parse);
        register(line, Term.class, Term::parse);
        register(line, LocalDate.class, Converters::date);
        register(line, Integer.class, Converters::integer);
        register(line, int.class, Converters::integer);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no number", e);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no date, such as 2026-09-15", e);
        }
    }

    private static Integer integer(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no whole number", e);
        }
    }

    private static <T> void register(CommandLine line, Class<T> type, Function<String, T> reader) {
        line.registerConverter(type, text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        });
    }
}
