package org.schoolbilling.admin.command;

import picocli.CommandLine.Command;

/** What needs no database: payment references of the neighbours (KID-9). */
@Command(
        name = "reference",
        description = "Makes and checks references of other countries: Danish FIK, Swedish OCR, Finnish, ISO 11649.",
        mixinStandardHelpOptions = true,
        subcommands = {ReferenceMakeCommand.class, ReferenceCheckCommand.class})
public final class ReferenceCommand {}
