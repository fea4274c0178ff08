package org.schoolbilling.admin.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.CommandException;
import org.schoolbilling.admin.app.ExitCode;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.spi.json.CatalogReader;
import org.schoolbilling.spi.json.DocumentFormat;
import org.schoolbilling.spi.validation.CatalogFault;
import org.schoolbilling.spi.validation.CatalogResult;

/** Reads a catalogue from a file (CAT-9). */
public final class CatalogueFile {

    private CatalogueFile() {}

    static CatalogResult read(App app, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return CatalogReader.create()
                    .read(
                            in,
                            DocumentFormat.ofFileName(file.toString()),
                            app.options().language());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The catalogue, or an error with every fault. */
    public static Catalog require(App app, Path file) {
        CatalogResult result = read(app, file);
        if (result instanceof CatalogResult.Refused refused) {
            List<String> faults =
                    refused.faults().stream().map(CatalogFault::toString).toList();
            throw new CommandException(
                    new Failure(
                            "catalogue.faulty",
                            "CAT-9",
                            file + " has " + Words.count(faults.size(), "fault") + ". Nothing of it is used.",
                            ExitCode.BAD_INPUT,
                            faults),
                    null);
        }
        CatalogResult.Accepted accepted = (CatalogResult.Accepted) result;
        accepted.warnings().forEach(w -> app.warn(w.toString()));
        return accepted.catalog();
    }
}
