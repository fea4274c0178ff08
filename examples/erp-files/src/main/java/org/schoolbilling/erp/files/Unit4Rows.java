package org.schoolbilling.erp.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.catalog.Unit4Coding;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.spi.erp.DeliveryAnswer.Rejected.Item;

/** Writes rows as Unit4 records (GLX-5, GLX-7). What is the same in all of them is filled once. */
final class Unit4Rows implements LedgerRowWriter {

    private static final String GENERAL_LEDGER = "GL";

    private final String batch;
    private final Unit4Profile profile;
    private final FixedRecord record;
    private final OutputStream out;
    private long row;

    Unit4Rows(GlBatch batch, LedgerSettings settings, FixedRecord record, Unit4Profile profile, OutputStream out) {
        this.batch = "batch " + batch.number();
        this.record = record;
        this.profile = profile;
        this.out = out;
        requireUnit4(settings);
        record.code(Use.BATCH, batch.number().value());
        record.code(Use.INTERFACE, profile.interfaceCode());
        record.code(Use.DOCUMENT_TYPE, settings.documentType());
        record.code(Use.TRANSACTION_TYPE, GENERAL_LEDGER);
        record.code(Use.COMPANY, settings.companyCode());
        record.code(Use.TAX_CODE, settings.taxCode());
        record.code(Use.CURRENCY, settings.currency().getCurrencyCode());
        throwFaults(this.batch);
        record.keep();
    }

    private void requireUnit4(LedgerSettings settings) {
        if (settings.erp() != ErpKind.UNIT4) {
            throw LedgerFileException.of(
                    batch, "has settings for " + settings.erp() + ", the file is for UNIT4 (CAT-7)");
        }
        if (settings.currency().getDefaultFractionDigits() != 2) {
            throw LedgerFileException.of(
                    batch, "is in " + settings.currency() + ", and the file holds hundredths, which that has not");
        }
    }

    @Override
    public void write(GlRow next) throws IOException {
        row++;
        if (!(next.coding() instanceof Unit4Coding coding)) {
            throw LedgerFileException.of(
                    RowPlace.of(batch, next.voucher(), row),
                    "has a coding for " + next.coding().erp() + ", the file is for UNIT4 (CAT-7): "
                            + Quoted.of(next.coding().toText()));
        }
        record.clear();
        record.code(Use.ACCOUNT, coding.account());
        record.code(Use.DIM_1, coding.place());
        record.code(Use.DIM_2, coding.purpose());
        record.code(Use.DIM_4, coding.project());
        record.code(Use.DIM_5, coding.programme());
        record.code(Use.DIM_6, coding.code());
        record.amount(Use.CURRENCY_AMOUNT, next.amount().minor());
        if (profile.repeatsAmount()) {
            record.amount(Use.COMPANY_AMOUNT, next.amount().minor());
        }
        record.text(Use.TEXT, next.text());
        record.date(Use.VALUE_DATE, next.date());
        record.date(Use.VOUCHER_DATE, next.date());
        record.number(Use.VOUCHER, next.voucher());
        record.month(Use.PERIOD, next.date());
        if (!record.faults().isEmpty()) {
            throwFaults(RowPlace.of(batch, next.voucher(), row));
        }
        record.writeTo(out);
    }

    private void throwFaults(String place) {
        List<Item> faults = record.faults().stream()
                .map(fault -> new Item(place + ", " + fault.item(), fault.reason()))
                .toList();
        if (!faults.isEmpty()) {
            throw new LedgerFileException(faults);
        }
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
