package org.schoolbilling.admin.command;

import picocli.CommandLine.Command;

/** What may be changed on an invoice. */
@Command(
        name = "invoice",
        description = "Changes what may be changed on an invoice, corrects a payment's reference, or ends it by hand.",
        mixinStandardHelpOptions = true,
        subcommands = {InvoiceChangeCommand.class, InvoiceCorrectCommand.class, InvoiceEndCommand.class})
public final class InvoiceCommand {}
