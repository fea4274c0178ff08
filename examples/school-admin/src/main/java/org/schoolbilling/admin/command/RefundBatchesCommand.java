package org.schoolbilling.admin.command;

import java.util.List;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.refund.RefundBatch;
import picocli.CommandLine.Command;

/** Lists batches of refunds (REF-5). */
@Command(
        name = "batches",
        description = "Lists the batches of refunds that were made for the bank.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin refund batches"})
final class RefundBatchesCommand implements Runnable {

    private final App app;

    RefundBatchesCommand(App app) {
        this.app = app;
    }

    private record Row(
            long batch,
            String message,
            String format,
            String state,
            String until,
            String payOn,
            int transfers,
            String sum,
            String createdBy,
            String createdAt) {

        static Row of(RefundBatch batch) {
            return new Row(
                    batch.number(),
                    batch.messageId(),
                    batch.format(),
                    batch.isDelivered() ? "DELIVERED" : "CREATED",
                    batch.until().toString(),
                    batch.payOn().toString(),
                    batch.transfers(),
                    batch.sum().toText(),
                    batch.created().by().name(),
                    batch.created().at().toString());
        }
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            List<RefundBatch> batches = session.store().refundBatches();
            if (app.isJson()) {
                app.json().startItems("items");
                batches.forEach(batch -> app.json().item(Row.of(batch)));
                return;
            }
            if (batches.isEmpty()) {
                app.say("No refund was handed over yet.");
                return;
            }
            Table table = new Table()
                    .right("Batch")
                    .left("Message")
                    .left("Handed over")
                    .left("Until")
                    .left("To be paid")
                    .right("Payments")
                    .right("Sum")
                    .left("Made");
            for (RefundBatch batch : batches) {
                Row row = Row.of(batch);
                table.row(
                        row.batch(),
                        row.message(),
                        batch.isDelivered() ? "yes" : "not yet",
                        row.until(),
                        row.payOn(),
                        Words.count(batch.transfers()),
                        Words.amount(batch.sum()),
                        row.createdAt() + " by " + row.createdBy());
            }
            table.print(app.out());
        }
    }
}
