package org.schoolbilling.admin;

import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.GlobalOptions;
import org.schoolbilling.admin.command.BankCommand;
import org.schoolbilling.admin.command.BatchesCommand;
import org.schoolbilling.admin.command.CatalogueCommand;
import org.schoolbilling.admin.command.ClaimCommand;
import org.schoolbilling.admin.command.DocumentCommand;
import org.schoolbilling.admin.command.DraftCommand;
import org.schoolbilling.admin.command.EraseCommand;
import org.schoolbilling.admin.command.EventsCommand;
import org.schoolbilling.admin.command.ExportCommand;
import org.schoolbilling.admin.command.GenerateCommand;
import org.schoolbilling.admin.command.InitCommand;
import org.schoolbilling.admin.command.InvoiceCommand;
import org.schoolbilling.admin.command.IssueCommand;
import org.schoolbilling.admin.command.KidCommand;
import org.schoolbilling.admin.command.LoadCommand;
import org.schoolbilling.admin.command.MoveCommand;
import org.schoolbilling.admin.command.PayCommand;
import org.schoolbilling.admin.command.ReferenceCommand;
import org.schoolbilling.admin.command.RefundCommand;
import org.schoolbilling.admin.command.RemindCommand;
import org.schoolbilling.admin.command.ReportCommand;
import org.schoolbilling.admin.command.RosterCommand;
import org.schoolbilling.admin.command.SearchCommand;
import org.schoolbilling.admin.command.SelfServiceCommand;
import org.schoolbilling.admin.command.ShowCommand;
import org.schoolbilling.admin.command.UnresolvedCommand;
import org.schoolbilling.admin.command.VerifyCommand;
import org.schoolbilling.admin.command.WaiveBulkCommand;
import org.schoolbilling.admin.command.WaiveCommand;
import org.schoolbilling.admin.demo.DemoCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;

/** The program as a whole. */
@Command(
        name = "school-admin",
        mixinStandardHelpOptions = true,
        version = "school-admin 0.1.0",
        description = {
            "Bills students: makes claims, issues invoices with KIDs, reads the bank's files, lets every payment find"
                    + " its claims, and hands balanced postings to the accounts.",
            ""
        },
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            CatalogueCommand.class,
            RosterCommand.class,
            GenerateCommand.class,
            DraftCommand.class,
            IssueCommand.class,
            DocumentCommand.class,
            BankCommand.class,
            LoadCommand.class,
            UnresolvedCommand.class,
            PayCommand.class,
            RemindCommand.class,
            MoveCommand.class,
            WaiveCommand.class,
            RefundCommand.class,
            WaiveBulkCommand.class,
            SearchCommand.class,
            ShowCommand.class,
            ClaimCommand.class,
            InvoiceCommand.class,
            ExportCommand.class,
            BatchesCommand.class,
            ReportCommand.class,
            VerifyCommand.class,
            SelfServiceCommand.class,
            EventsCommand.class,
            EraseCommand.class,
            KidCommand.class,
            ReferenceCommand.class,
            HelpCommand.class
        },
        commandListHeading = "%nCommands, in the order of a term:%n",
        footer = {
            "",
            "Try it:    school-admin demo",
            "A term:    school-admin init --catalogue catalogue.json",
            "           school-admin roster load students.csv",
            "           school-admin generate --invoice-type SEM --line-types SEMAVG,SAIH --term 2026-AUTUMN \\",
            "                                 --unit 110000 --trial",
            "           school-admin issue --term 2026-AUTUMN --due 2026-09-15",
            "           school-admin load bank.ocr",
            "           school-admin export-gl --format gl07 --until 2026-09-30 --out ledger.dat",
            "           school-admin verify",
            "Exit code: 0 done, 1 refused by a rule, 2 usage or bad input, 3 technical"
        })
final class RootCommand {

    @Mixin
    private final GlobalOptions options;

    RootCommand(App app) {
        this.options = app.options();
    }

    GlobalOptions options() {
        return options;
    }
}
