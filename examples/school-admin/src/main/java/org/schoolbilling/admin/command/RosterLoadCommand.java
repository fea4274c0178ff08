package org.schoolbilling.admin.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.CommandException;
import org.schoolbilling.admin.app.ExitCode;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.host.RosterLoad;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Progress;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.roster.files.RosterFile;
import org.schoolbilling.roster.files.RosterSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Loads a roster (ERR-2). */
@Command(
        name = "load",
        description = {
            "Replaces the roster by a file's, as a whole: a file with a fault changes nothing.",
            "Claims and invoices stay as they are."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin roster load students.csv"})
final class RosterLoadCommand implements Runnable {

    private static final int SHOWN = 100;

    private final App app;

    @Mixin
    private RosterInput input = new RosterInput();

    RosterLoadCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            RosterFile file = input.file();
            List<String> faults = new ArrayList<>();
            RosterSummary summary;
            try (Progress progress = app.progress("loading", -1)) {
                summary = new RosterLoad(session.roster(), app.options().clock())
                        .load(
                                file,
                                session.actor(),
                                fault -> {
                                    if (faults.size() < SHOWN) {
                                        faults.add(fault.message());
                                    }
                                },
                                progress::stepTo);
            }
            if (!summary.isFaultless()) {
                throw faulty(file, summary, faults);
            }
            app.say("The roster is " + file.name() + " now: " + Words.count(summary.persons(), "person") + ".");
            if (app.isJson()) {
                app.json().field("file", file.name()).field("persons", summary.persons());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static CommandException faulty(RosterFile file, RosterSummary summary, List<String> faults) {
        return new CommandException(
                new Failure(
                        "roster.faulty",
                        "ERR-2",
                        file.name() + " has " + Words.count(summary.faults(), "fault")
                                + ". Nothing of it is loaded; the roster is as it was.",
                        ExitCode.BAD_INPUT,
                        faults),
                null);
    }
}
