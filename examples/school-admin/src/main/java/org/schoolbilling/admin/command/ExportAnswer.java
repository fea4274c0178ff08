package org.schoolbilling.admin.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.LedgerFiles;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.erp.files.OracleFormat;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.ReportLine;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.spi.run.ExportReport;

/** Says what was handed over (GLX-4). */
final class ExportAnswer {

    private final App app;
    private final LedgerFiles files;

    ExportAnswer(App app, LedgerFiles files) {
        this.app = app;
        this.files = files;
    }

    private record VoucherRow(long voucher, String date, String account, long postings, String amount) {

        static VoucherRow of(VoucherSum sum) {
            return new VoucherRow(
                    sum.number(),
                    sum.date().toString(),
                    sum.receivingAccount(),
                    sum.postings(),
                    sum.amount().toText());
        }
    }

    private record LineRow(long voucher, String lineType, String account, String debit, String credit, long postings) {

        static LineRow of(ReportLine line) {
            return new LineRow(
                    line.voucher(),
                    line.lineType().value(),
                    line.coding().toText(),
                    line.debit().toText(),
                    line.credit().toText(),
                    line.postings());
        }
    }

    private record BatchRow(
            String batch,
            String state,
            String until,
            @Nullable String file,
            boolean repeated,
            long postings,
            String debit,
            String credit,
            String received,
            String refunded,
            @Nullable String leftOut,
            List<VoucherRow> vouchers,
            List<LineRow> lines) {}

    void tell(List<ExportReport> reports, boolean isTrial) {
        if (app.isJson()) {
            app.json()
                    .field("batches", reports.stream().map(r -> row(r, isTrial)).toList());
            return;
        }
        if (reports.isEmpty()) {
            app.say("There is nothing to hand over.");
        }
        for (ExportReport report : reports) {
            print(report, isTrial);
        }
    }

    private BatchRow row(ExportReport report, boolean isTrial) {
        GlBatch batch = report.batch();
        return new BatchRow(
                batch.number().value(),
                isTrial ? "TRIAL" : batch.state().name(),
                batch.until().toString(),
                isTrial ? null : files.place(batch.number()).toString(),
                report.isRepeated(),
                batch.postings(),
                batch.debit().toText(),
                batch.debit().toText(),
                report.received().toText(),
                report.refunded().toText(),
                hasCodingSideOnly(batch)
                        ? report.received().minus(report.refunded()).toText()
                        : null,
                batch.vouchers().stream().map(VoucherRow::of).toList(),
                report.lines().stream().map(LineRow::of).toList());
    }

    /** GLX-6: an Oracle file leaves out what the ERP books of the bank's statement. */
    private static boolean hasCodingSideOnly(GlBatch batch) {
        return batch.format().equals(OracleFormat.NAME);
    }

    private void print(ExportReport report, boolean isTrial) {
        GlBatch batch = report.batch();
        app.say((isTrial
                        ? "Trial, nothing is written or marked. It would be batch " + batch.number()
                        : "Batch " + batch.number() + (report.isRepeated() ? ", made earlier," : "") + " is in "
                                + files.place(batch.number()))
                + ": " + Words.count(batch.postings(), "posting") + " up to " + batch.until() + ", debit "
                + Words.money(batch.debit()) + ", credit the same.");
        app.say("Received " + Words.money(report.received()) + ", refunded " + Words.money(report.refunded()) + ".");
        if (hasCodingSideOnly(batch)) {
            app.say("The file has the coding side only. Left out of it, on the banks' ledger accounts: "
                    + Words.money(report.received().minus(report.refunded())) + ".");
        }
        Table vouchers = new Table()
                .left("Voucher")
                .left("Date")
                .left("Received on")
                .right("Postings")
                .right("Amount");
        for (VoucherSum one : batch.vouchers()) {
            vouchers.row(
                    one.number(),
                    one.date(),
                    one.receivingAccount(),
                    Words.count(one.postings()),
                    Words.amount(one.amount()));
        }
        vouchers.print(app.out());
        app.say("");
        Table lines = new Table()
                .left("Voucher")
                .left("Line type")
                .left("Account")
                .right("Debit")
                .right("Credit")
                .right("Postings");
        for (ReportLine line : report.lines()) {
            lines.row(
                    line.voucher(),
                    line.lineType(),
                    line.coding().toText(),
                    Words.amount(line.debit()),
                    Words.amount(line.credit()),
                    Words.count(line.postings()));
        }
        lines.print(app.out());
    }
}
