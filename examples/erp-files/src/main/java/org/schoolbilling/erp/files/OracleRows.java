package org.schoolbilling.erp.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.catalog.OracleCoding;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.erp.DeliveryAnswer.Rejected.Item;

/** Writes rows of the coding side as delimited lines, and adds up those of the bank side. */
final class OracleRows implements LedgerRowWriter {

    private static final String GENERAL_LEDGER = "GL";

    private final String batchName;
    private final String batchNumber;
    private final LedgerSettings settings;
    private final OracleProfile profile;
    private final OneByteText charset;
    private final OutputStream out;
    private final List<Item> faults = new ArrayList<>();
    private boolean isStarted;
    private long row;
    private long leftOutRows;
    private Money leftOut;

    OracleRows(GlBatch batch, LedgerSettings settings, OracleProfile profile, OneByteText charset, OutputStream out) {
        this.batchName = "batch " + batch.number();
        this.batchNumber = batch.number().value();
        this.settings = settings;
        this.profile = profile;
        this.charset = charset;
        this.out = out;
        this.leftOut = Money.zero(settings.currency());
        if (settings.erp() != ErpKind.ORACLE) {
            throw LedgerFileException.of(
                    batchName, "has settings for " + settings.erp() + ", the file is for ORACLE (CAT-7)");
        }
    }

    @Override
    public void write(GlRow next) throws IOException {
        row++;
        String place = RowPlace.of(batchName, next.voucher(), row);
        if (!(next.coding() instanceof OracleCoding coding)) {
            throw LedgerFileException.of(
                    place,
                    "has a coding for " + next.coding().erp() + ", the file is for ORACLE (CAT-7): "
                            + Quoted.of(next.coding().toText()));
        }
        start();
        if (next.isBankSide()) {
            leaveOut(next);
            return;
        }
        faults.clear();
        List<String> fields = new ArrayList<>();
        for (OracleColumn column : profile.columns()) {
            fields.add(checked(place, column, field(column, next, coding)));
        }
        if (!faults.isEmpty()) {
            throw new LedgerFileException(faults);
        }
        line(OracleLine.join(fields, profile.delimiter()));
    }

    private void leaveOut(GlRow row) {
        if (row.amount().currency().equals(leftOut.currency())) {
            leftOutRows++;
            leftOut = leftOut.plus(row.amount());
        }
    }

    private String field(OracleColumn column, GlRow row, OracleCoding coding) {
        return switch (column) {
            case BATCH -> batchNumber;
            case DOCUMENT_TYPE -> settings.documentType();
            case TRANSACTION_TYPE -> GENERAL_LEDGER;
            case TYPE -> coding.type();
            case PLACE -> coding.place();
            case PROJECT -> coding.project();
            case MEASURE -> coding.measure();
            case COUNTERPART -> coding.counterpart();
            case ACTIVITY -> coding.activity();
            case COMPANY -> coding.company().isEmpty() ? settings.companyCode() : coding.company();
            case TAX_CODE -> settings.taxCode();
            case CURRENCY -> settings.currency().getCurrencyCode();
            case CURRENCY_AMOUNT, COMPANY_AMOUNT ->
                row.amount().negated().toText().replace('.', profile.decimalMark());
            case TEXT -> Transliteration.of(row.text(), charset);
            case VALUE_DATE, VOUCHER_DATE -> DateTimeFormatter.BASIC_ISO_DATE.format(row.date());
            case VOUCHER -> Long.toString(row.voucher());
            case PERIOD -> row.period();
            case UNSET -> "";
        };
    }

    /** A code is never transliterated: another letter is another account. */
    private String checked(String place, OracleColumn column, String field) {
        if (!charset.holds(field)) {
            faults.add(new Item(
                    place + ", field " + column.heading(),
                    "has a character that " + profile.charset() + " does not hold: " + Quoted.of(field)));
        }
        return field;
    }

    private void start() throws IOException {
        if (!isStarted && profile.hasHeadings()) {
            line(OracleLine.headings(profile));
        }
        isStarted = true;
    }

    private void line(String line) throws IOException {
        // not by OneByteText, which has no tab
        out.write(line.getBytes(profile.charset()));
        out.write(profile.lineEnd().bytes());
    }

    @Override
    public Optional<LeftOut> leftOut() {
        return Optional.of(new LeftOut(leftOutRows, leftOut));
    }

    @Override
    public void finish() throws IOException {
        start();
        out.flush();
    }
}
