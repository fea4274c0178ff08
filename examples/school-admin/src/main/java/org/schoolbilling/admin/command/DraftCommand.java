package org.schoolbilling.admin.command;

import picocli.CommandLine.Command;

/** Invoices that are not issued yet. */
@Command(
        name = "draft",
        description = "Looks through and changes invoices that are not issued yet.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DraftListCommand.class,
            DraftAmountCommand.class,
            DraftRemoveLineCommand.class,
            DraftDiscardCommand.class
        })
public final class DraftCommand {}
