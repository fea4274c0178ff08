package org.schoolbilling.erp.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import org.schoolbilling.catalog.Unit4Coding;
import org.schoolbilling.money.Money;

/** One record as it was read; finds each field by the positions its table states. */
final class ReadRecord {

    private final Unit4Format format;
    private final byte[] bytes;
    private final long row;

    ReadRecord(Unit4Format format, byte[] bytes, long row) {
        this.format = format;
        this.bytes = bytes;
        this.row = row;
    }

    Unit4Row toRow() {
        Currency currency = currency();
        boolean repeats = format.profile().repeatsAmount();
        return new Unit4Row(
                row,
                text(Use.BATCH),
                text(Use.INTERFACE),
                text(Use.DOCUMENT_TYPE),
                text(Use.TRANSACTION_TYPE),
                text(Use.COMPANY),
                coding(),
                text(Use.TAX_CODE),
                Money.ofMinor(number(Use.CURRENCY_AMOUNT), currency),
                repeats ? Money.ofMinor(number(Use.COMPANY_AMOUNT), currency) : null,
                text(Use.TEXT),
                date(Use.VALUE_DATE),
                date(Use.VOUCHER_DATE),
                number(Use.VOUCHER),
                text(Use.PERIOD));
    }

    private String raw(Use use) {
        LayoutField field = format.layout().field(use);
        return new String(
                bytes,
                field.from() - 1,
                field.to() - field.from() + 1,
                format.profile().charset());
    }

    private String text(Use use) {
        return raw(use).stripTrailing();
    }

    private long number(Use use) {
        String text = raw(use).strip();
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw fault(use, "is no number: " + Quoted.of(text));
        }
    }

    private LocalDate date(Use use) {
        try {
            return LocalDate.parse(raw(use), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw fault(use, "is no date: " + Quoted.of(raw(use)));
        }
    }

    private Currency currency() {
        try {
            return Money.zero(Currency.getInstance(text(Use.CURRENCY))).currency();
        } catch (IllegalArgumentException e) {
            throw fault(Use.CURRENCY, "is no currency: " + Quoted.of(text(Use.CURRENCY)));
        }
    }

    private Unit4Coding coding() {
        try {
            return new Unit4Coding(
                    text(Use.ACCOUNT),
                    text(Use.DIM_1),
                    text(Use.DIM_2),
                    text(Use.DIM_4),
                    text(Use.DIM_5),
                    text(Use.DIM_6));
        } catch (IllegalArgumentException e) {
            throw fault(Use.ACCOUNT, e.getMessage() == null ? "is no account" : e.getMessage());
        }
    }

    private LedgerFileException fault(Use use, String reason) {
        LayoutField field = format.layout().field(use);
        return LedgerFileException.of("row " + row + ", " + field.title() + ", column " + field.from(), reason);
    }
}
