package org.schoolbilling.admin.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.ExitCode;
import org.schoolbilling.admin.out.Progress;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.roster.files.RosterFile;
import org.schoolbilling.roster.files.RosterFiles;
import org.schoolbilling.roster.files.RosterSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a roster file without a database. */
@Command(
        name = "check",
        description = "Reads a roster file and tells every fault at once, each with its line and column.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin roster check students.csv"})
final class RosterCheckCommand implements Callable<Integer> {

    private final App app;

    @Mixin
    private RosterInput input = new RosterInput();

    RosterCheckCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() throws IOException {
        RosterFile file = input.file();
        if (app.isJson()) {
            app.json().field("file", file.name()).field("format", file.format()).startItems("faults");
        }
        AtomicLong persons = new AtomicLong();
        RosterSummary summary;
        try (Progress progress = app.progress("reading", -1)) {
            summary = RosterFiles.read(file, person -> progress.stepTo(persons.incrementAndGet()), fault -> {
                app.say(fault.message());
                if (app.isJson()) {
                    app.json().item(FaultRow.of(fault));
                }
            });
        }
        if (app.isJson()) {
            app.json()
                    .field("valid", summary.isFaultless())
                    .field("persons", summary.persons())
                    .field("rowsWithFaults", summary.rowsWithFaults())
                    .field("faultCount", summary.faults())
                    .field("readToEnd", summary.isReadToEnd());
        }
        app.say(file.name() + ": " + Words.count(summary.persons(), "person") + " read, "
                + (summary.isFaultless()
                        ? "no faults."
                        : Words.count(summary.faults(), "fault") + " in " + Words.count(summary.rowsWithFaults(), "row")
                                + ".")
                + (summary.isReadToEnd() ? "" : " What follows the last fault could not be read."));
        return summary.isFaultless() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }
}
