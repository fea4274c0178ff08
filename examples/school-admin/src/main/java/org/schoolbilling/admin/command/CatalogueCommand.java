package org.schoolbilling.admin.command;

import picocli.CommandLine.Command;

/** The document that says what may be demanded. */
@Command(
        name = "catalogue",
        aliases = "catalog",
        description = "Checks the document that says what may be demanded, and puts its next version in force.",
        mixinStandardHelpOptions = true,
        subcommands = {CatalogueCheckCommand.class, CatalogueShowCommand.class})
public final class CatalogueCommand {}
