package org.schoolbilling.admin.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.ExitCode;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.spi.validation.CatalogFault;
import org.schoolbilling.spi.validation.CatalogResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a catalogue without a database (CAT-9). */
@Command(
        name = "check",
        description = "Reads a catalogue and tells every fault at once, each with the place where it stands.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin catalogue check catalogue.json"})
final class CatalogueCheckCommand implements Callable<Integer> {

    private final App app;

    @Parameters(paramLabel = "FILE", description = "A JSON file, or YAML where its name ends in .yaml or .yml.")
    private Path file = Path.of("");

    CatalogueCheckCommand(App app) {
        this.app = app;
    }

    private record Checked(
            boolean valid,
            @Nullable String creditor,
            long lineTypes,
            long invoiceTypes,
            List<CatalogFault> faults,
            List<CatalogFault> warnings) {}

    @Override
    public Integer call() {
        CatalogResult result = CatalogueFile.read(app, file);
        if (result instanceof CatalogResult.Accepted accepted) {
            Catalog catalog = accepted.catalog();
            long lineTypes =
                    catalog.lineTypes().stream().filter(LineType::isClaim).count();
            app.say(file + " is a catalogue of " + catalog.creditor() + ": "
                    + Words.count(lineTypes, "line type") + ", "
                    + Words.count(catalog.invoiceTypes().size(), "invoice type") + ", no faults.");
            accepted.warnings().forEach(w -> app.warn(w.toString()));
            answer(new Checked(
                    true,
                    catalog.creditor().value(),
                    lineTypes,
                    catalog.invoiceTypes().size(),
                    List.of(),
                    accepted.warnings()));
            return ExitCode.DONE;
        }
        List<CatalogFault> faults = result.faults();
        app.say(file + " has " + Words.count(faults.size(), "fault") + ":");
        faults.forEach(f -> app.say("  " + f));
        answer(new Checked(false, null, 0, 0, faults, List.of()));
        return ExitCode.BAD_INPUT;
    }

    private void answer(Checked checked) {
        if (app.isJson()) {
            app.json().value(checked);
        }
    }
}
