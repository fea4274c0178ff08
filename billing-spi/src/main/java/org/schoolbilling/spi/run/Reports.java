package org.schoolbilling.spi.run;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.report.AgeingReport;
import org.schoolbilling.report.BankEntry;
import org.schoolbilling.report.BankReport;
import org.schoolbilling.report.ControlReport;
import org.schoolbilling.report.ControlRow;
import org.schoolbilling.report.LedgerReport;
import org.schoolbilling.report.LedgerRow;
import org.schoolbilling.report.PaymentPart;
import org.schoolbilling.report.PaymentsReport;
import org.schoolbilling.report.ReportScope;
import org.schoolbilling.report.TypeRow;
import org.schoolbilling.report.UnresolvedRow;
import org.schoolbilling.roster.Period;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.host.Permission;

/**
 * Reports over the whole ledger (REP). Rows come one by one in the order of the store's streams; sums are in what is returned.
 * Memory holds the sums. Nothing is changed.
 */
public final class Reports {

    private final Context context;

    Reports(Context context) {
        this.context = context;
    }

    /** Invoices by filter, with sums in all and by unit and class (REP-1). */
    public LedgerReport ledger(LedgerReport.Request request, Actor actor, Consumer<? super LedgerRow> rows) {
        Catalog catalog = start(actor);
        LedgerReport report = new LedgerReport(request, catalog.settings().currency());
        ReportScan.of(context, request.scope(), true)
                .each(item -> report.add(item).ifPresent(rows));
        return report;
    }

    /** Invoices that do not balance (REP-2). */
    public ControlReport control(
            ReportScope scope, boolean withMovementsOnly, Actor actor, Consumer<? super ControlRow> rows) {
        Catalog catalog = start(actor);
        ControlReport report =
                new ControlReport(scope, withMovementsOnly, catalog.settings().currency());
        ReportScan.of(context, scope, false).each(item -> report.add(item).ifPresent(rows));
        return report;
    }

    /** Payments by date and coding, or one by one with people and KIDs (REP-3). */
    public PaymentsReport payments(PaymentsReport.Request request, Actor actor, Consumer<? super PaymentPart> parts) {
        Catalog catalog = start(actor);
        PaymentsReport report = new PaymentsReport(
                request,
                catalog.settings().unplacedAccount(),
                catalog.settings().currency());
        ReportScan.of(context, request.scope(), false)
                .each(item -> report.add(item).forEach(parts));
        return report;
    }

    /**
     * What reached bank accounts, by account and value date (REP-4).
     *
     * @param account one account's digits, or empty for all
     */
    public BankReport bank(Period days, String account, Actor actor, Consumer<? super BankEntry> entries) {
        Catalog catalog = start(actor);
        BankReport report = new BankReport(days, account, catalog.settings().currency());
        ReportScan.of(context, ReportScope.ALL, false)
                .each(item -> report.add(item).forEach(entries));
        try (Cursor<RecordedTransaction> unresolved = context.store().unresolved()) {
            while (unresolved.hasNext()) {
                report.add(unresolved.next()).ifPresent(entries);
            }
        }
        return report;
    }

    /** Active invoice types (REP-5). */
    public void types(Actor actor, Consumer<? super TypeRow> rows) {
        TypeRow.of(start(actor)).forEach(rows);
    }

    /** The unresolved list with ages (REP-6). */
    public void unresolved(Actor actor, Consumer<? super UnresolvedRow> rows) {
        context.require(actor, Permission.READ);
        try (Cursor<RecordedTransaction> unresolved = context.store().unresolved()) {
            while (unresolved.hasNext()) {
                rows.accept(UnresolvedRow.of(unresolved.next(), context.today()));
            }
        }
    }

    /** How old what is owed is on a day (REP-8). */
    public AgeingReport ageing(ReportScope scope, LocalDate on, Actor actor) {
        Catalog catalog = start(actor);
        AgeingReport report = new AgeingReport(scope, on, catalog.settings().currency());
        ReportScan.of(context, scope, false).each(report::add);
        return report;
    }

    private Catalog start(Actor actor) {
        context.require(actor, Permission.READ);
        return context.catalog();
    }
}
