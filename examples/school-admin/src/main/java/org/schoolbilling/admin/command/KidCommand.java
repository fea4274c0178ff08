package org.schoolbilling.admin.command;

import picocli.CommandLine.Command;

/** What needs no database: KIDs. */
@Command(
        name = "kid",
        description = "Makes and checks KIDs.",
        mixinStandardHelpOptions = true,
        subcommands = {KidMakeCommand.class, KidCheckCommand.class})
public final class KidCommand {}
