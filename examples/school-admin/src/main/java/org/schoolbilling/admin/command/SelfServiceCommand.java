package org.schoolbilling.admin.command;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.document.InvoiceDocument;
import org.schoolbilling.identifier.Bic;
import org.schoolbilling.identifier.Iban;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.run.SelfService;
import org.schoolbilling.spi.run.SelfServiceSettings;
import org.schoolbilling.spi.run.SelfServiceView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a student's web page does, to try it out (SLF). */
@Command(
        name = "self-service",
        description = "What a student's web page calls, to try it out: it shows invoices, makes the semester fee's, and"
                + " wishes for paper.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples: school-admin self-service show --debtor S1",
            "          school-admin self-service create --debtor S1 --semester-type SEM --semester-fee SEMAVG",
            "          school-admin self-service wish 100001 --debtor S1"
        })
public final class SelfServiceCommand {

    private final App app;

    SelfServiceCommand(App app) {
        this.app = app;
    }

    /** The settings, each on where it is said (SLF-4). */
    static final class Settings {

        @Option(names = "--debtor", required = true, paramLabel = "ID", description = "Who looks.")
        private @Nullable DebtorId debtor;

        @Option(names = "--due", paramLabel = "DATE", description = "Due date of what students make.")
        private @Nullable LocalDate due;

        @Option(names = "--semester-type", paramLabel = "CODE", description = "Invoice type of the semester fee.")
        private @Nullable InvoiceTypeCode type;

        @Option(names = "--semester-fee", paramLabel = "CODE", description = "Its line type.")
        private @Nullable LineTypeCode semesterFee;

        @Option(names = "--welfare-fee", paramLabel = "CODE", description = "The welfare fee's line type.")
        private @Nullable LineTypeCode welfareFee;

        @Option(names = "--paper-fee", paramLabel = "CODE", description = "What paper costs: a line type.")
        private @Nullable LineTypeCode paperFee;

        @Option(names = "--demand-study-right", description = "Only with a valid study right.")
        private boolean demandsStudyRight;

        SelfService on(Session session) {
            return session.billing()
                    .selfService(new SelfServiceSettings(
                            due, type, semesterFee, welfareFee, paperFee, true, false, true, demandsStudyRight));
        }

        DebtorId debtor() {
            return java.util.Objects.requireNonNull(debtor);
        }
    }

    private record Row(
            String number,
            String title,
            String kid,
            String account,
            String iban,
            String bic,
            String due,
            String toPay,
            String status,
            boolean mayWishSending,
            boolean isSendWished) {

        static Row of(SelfServiceView.Entry entry) {
            InvoiceDocument document = entry.document();
            return new Row(
                    document.facts().number(),
                    document.facts().title(),
                    document.facts().kid(),
                    document.payee().bankAccount().digits(),
                    document.payee().iban().map(Iban::toString).orElse(""),
                    document.payee().bic().map(Bic::toString).orElse(""),
                    document.facts().due().map(LocalDate::toString).orElse(""),
                    document.sums().toPay().toText(),
                    entry.status().code(),
                    entry.mayWishSending(),
                    entry.isSendWished());
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "What the debtor sees (SLF-1).",
            footer = {"", "Example: school-admin self-service show --debtor S1"})
    void show(@Mixin Settings settings) {
        try (Session session = Session.open(app)) {
            SelfServiceView view = settings.on(session).show(settings.debtor(), session.actor());
            if (app.isJson()) {
                app.json()
                        .field("invoices", view.invoices().stream().map(Row::of).toList())
                        .field("mayCreate", view.mayCreate())
                        .field("whyNot", view.whyNot());
                return;
            }
            Table table = new Table()
                    .right("Number")
                    .left("What")
                    .left("KID")
                    .left("Account")
                    .left("IBAN")
                    .left("BIC")
                    .left("Due")
                    .right("To pay")
                    .left("Status");
            view.invoices().stream()
                    .map(Row::of)
                    .forEach(r ->
                            table.row(r.number, r.title, r.kid, r.account, r.iban, r.bic, r.due, r.toPay, r.status));
            if (table.isEmpty()) {
                app.say("No invoices.");
            } else {
                table.print(app.out());
            }
            app.say(
                    view.mayCreate()
                            ? "The semester fee can be asked for."
                            : "Nothing to make: " + view.whyNot(Locale.ENGLISH) + ".");
        }
    }

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Makes the semester fee's invoice and issues it at once (SLF-2).",
            footer = {
                "",
                "Example: school-admin self-service create --debtor S1 --semester-type SEM --semester-fee SEMAVG"
            })
    void create(
            @Mixin Settings settings,
            @Option(names = "--paper", description = "Sent on paper; adds the paper fee.") boolean isOnPaper) {
        try (Session session = Session.open(app)) {
            tell(settings.on(session).create(new PersonId(settings.debtor().value()), isOnPaper, session.actor()));
        }
    }

    @Command(
            name = "wish",
            mixinStandardHelpOptions = true,
            description = "Wishes to have an invoice sent anew on paper (SLF-3).",
            footer = {"", "Example: school-admin self-service wish 100001 --debtor S1"})
    void wish(
            @Mixin Settings settings,
            @Parameters(paramLabel = "NUMBER", description = "The invoice.") InvoiceNumber number) {
        try (Session session = Session.open(app)) {
            Invoice invoice =
                    session.store().invoicesByNumber(java.util.List.of(number)).get(number);
            if (invoice == null || !invoice.header().debtor().equals(settings.debtor())) {
                throw BillingException.of(ErrorCode.INVOICE_UNKNOWN, "invoice " + number);
            }
            tell(settings.on(session).wish(invoice.id(), session.actor()));
        }
    }

    private void tell(Invoice invoice) {
        String number = invoice.header().number().map(InvoiceNumber::toString).orElse("");
        boolean isWished = invoice.header().marks().sendWished().isPresent();
        if (app.isJson()) {
            app.json()
                    .field("number", number)
                    .field("kid", invoice.header().kid().map(Object::toString).orElse(""))
                    .field("sendWished", isWished);
        } else {
            app.say("Invoice " + number + ", " + Words.count(invoice.claims().size(), "claim")
                    + (isWished ? "; the next issue run takes it along." : "."));
        }
    }
}
