package org.schoolbilling.admin.command;

import java.util.List;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.VoucherSum;
import picocli.CommandLine.Command;

/** Lists hand-overs to the general ledger. */
@Command(
        name = "batches",
        description = "Lists what was handed over to the general ledger.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin batches"})
public final class BatchesCommand implements Runnable {

    private final App app;

    BatchesCommand(App app) {
        this.app = app;
    }

    private record Row(
            String batch,
            String state,
            String format,
            String until,
            long firstVoucher,
            long lastVoucher,
            long postings,
            String debit,
            String createdBy,
            String createdAt,
            String answer) {}

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            List<GlBatch> batches = session.store().batches();
            if (app.isJson()) {
                app.json().startItems("items");
                batches.forEach(b -> app.json().item(row(b)));
                return;
            }
            if (batches.isEmpty()) {
                app.say("Nothing was handed over yet.");
                return;
            }
            Table table = new Table()
                    .left("Batch")
                    .left("State")
                    .left("Format")
                    .left("Until")
                    .left("Vouchers")
                    .right("Postings")
                    .right("Amount")
                    .left("Made");
            for (GlBatch batch : batches) {
                Row row = row(batch);
                table.row(
                        row.batch(),
                        Words.of(batch.state()),
                        row.format(),
                        row.until(),
                        row.firstVoucher() + "-" + row.lastVoucher(),
                        Words.count(row.postings()),
                        Words.amount(batch.debit()),
                        row.createdAt() + " by " + row.createdBy());
            }
            table.print(app.out());
        }
    }

    private static Row row(GlBatch batch) {
        List<VoucherSum> vouchers = batch.vouchers();
        return new Row(
                batch.number().value(),
                batch.state().name(),
                batch.format(),
                batch.until().toString(),
                vouchers.isEmpty() ? 0 : vouchers.get(0).number(),
                vouchers.isEmpty() ? 0 : vouchers.get(vouchers.size() - 1).number(),
                batch.postings(),
                batch.debit().toText(),
                batch.created().by().name(),
                batch.created().at().toString(),
                batch.answer());
    }
}
