package org.schoolbilling.admin.command;

import picocli.CommandLine.Command;

/** The people. */
@Command(
        name = "roster",
        description = "Checks and loads the people that claims are made for.",
        mixinStandardHelpOptions = true,
        subcommands = {RosterCheckCommand.class, RosterLoadCommand.class, RosterShowCommand.class})
public final class RosterCommand {}
