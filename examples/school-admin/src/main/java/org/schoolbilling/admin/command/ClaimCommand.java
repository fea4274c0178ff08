package org.schoolbilling.admin.command;

import picocli.CommandLine.Command;

/** Claims by hand. */
@Command(
        name = "claim",
        description = "Adds claims by hand.",
        mixinStandardHelpOptions = true,
        subcommands = ClaimAddCommand.class)
public final class ClaimCommand {}
