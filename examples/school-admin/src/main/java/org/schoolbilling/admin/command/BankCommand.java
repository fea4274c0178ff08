package org.schoolbilling.admin.command;

import picocli.CommandLine.Command;

/** Bank files, without a database. */
@Command(
        name = "bank",
        description = "Looks at bank files without a database.",
        mixinStandardHelpOptions = true,
        subcommands = BankCheckCommand.class)
public final class BankCommand {}
