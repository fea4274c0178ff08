package org.schoolbilling.erp.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * How an installation of Oracle Financials wants its file. The flat layout that FS writes is not public, so the columns are
 * declared: start from the documented default, change what the ERP's people ask for, and give the format a name of its own,
 * since a name always means the same bytes.
 *
 * @param columns from left to right; a column may stand twice
 * @param delimiter between columns; a text that has it is put in quotation marks
 * @param hasHeadings whether the first line names the columns
 * @param decimalMark between units and hundredths, {@code .} or {@code ,}
 * @param charset one with one byte a character, the digits and letters being those of ASCII
 */
public record OracleProfile(
        List<OracleColumn> columns,
        char delimiter,
        boolean hasHeadings,
        char decimalMark,
        Unit4Profile.LineEnd lineEnd,
        Charset charset) {

    public OracleProfile {
        columns = List.copyOf(columns);
        Objects.requireNonNull(lineEnd, "lineEnd");
        for (OracleColumn needed : List.of(OracleColumn.BATCH, OracleColumn.CURRENCY_AMOUNT)) {
            if (!columns.contains(needed)) {
                throw new IllegalArgumentException("there must be a column " + needed + ": " + columns);
            }
        }
        if (delimiter != ';' && delimiter != ',' && delimiter != '\t' && delimiter != '|') {
            throw new IllegalArgumentException("delimiter must be ; , | or a tab: '" + delimiter + "'");
        }
        if (decimalMark != '.' && decimalMark != ',') {
            throw new IllegalArgumentException("decimal mark must be . or ,: '" + decimalMark + "'");
        }
        OneByteText.requireOneByte(charset);
    }

    /** The columns of FS's Oracle Financials export in their order, with the amount in company currency and the period. */
    public static OracleProfile fs() {
        return new OracleProfile(
                List.of(
                        OracleColumn.BATCH,
                        OracleColumn.DOCUMENT_TYPE,
                        OracleColumn.TRANSACTION_TYPE,
                        OracleColumn.TYPE,
                        OracleColumn.PLACE,
                        OracleColumn.PROJECT,
                        OracleColumn.MEASURE,
                        OracleColumn.COUNTERPART,
                        OracleColumn.ACTIVITY,
                        OracleColumn.COMPANY,
                        OracleColumn.TAX_CODE,
                        OracleColumn.CURRENCY,
                        OracleColumn.CURRENCY_AMOUNT,
                        OracleColumn.COMPANY_AMOUNT,
                        OracleColumn.TEXT,
                        OracleColumn.VALUE_DATE,
                        OracleColumn.VOUCHER_DATE,
                        OracleColumn.VOUCHER,
                        OracleColumn.PERIOD),
                ';',
                true,
                '.',
                Unit4Profile.LineEnd.CRLF,
                StandardCharsets.ISO_8859_1);
    }

    public OracleProfile withColumns(List<OracleColumn> other) {
        return new OracleProfile(other, delimiter, hasHeadings, decimalMark, lineEnd, charset);
    }

    public OracleProfile withDelimiter(char other) {
        return new OracleProfile(columns, other, hasHeadings, decimalMark, lineEnd, charset);
    }

    public OracleProfile withHeadings(boolean has) {
        return new OracleProfile(columns, delimiter, has, decimalMark, lineEnd, charset);
    }

    public OracleProfile withDecimalMark(char other) {
        return new OracleProfile(columns, delimiter, hasHeadings, other, lineEnd, charset);
    }
}
