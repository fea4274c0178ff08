package org.schoolbilling.admin.command;

import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes one reference (KID-9). */
@Command(
        name = "make",
        description = "Makes the reference of a number, or of letters and digits for rf.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples: school-admin reference make --scheme fik-71 --payee 81234567 123",
            "          school-admin reference make --scheme ocr --control length-digit 1234567890"
        })
final class ReferenceMakeCommand implements Runnable {

    private final App app;

    @Mixin
    private ReferenceOptions options = new ReferenceOptions();

    @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "The number; none for fik-73.")
    private String number = "";

    ReferenceMakeCommand(App app) {
        this.app = app;
    }

    private record Made(String scheme, String reference, String printed) {}

    @Override
    public void run() {
        ReferenceOptions.Chosen chosen = options.chosen();
        try {
            String reference = chosen.maker().apply(number);
            app.say(reference);
            if (app.isJson()) {
                app.json()
                        .value(new Made(
                                chosen.scheme().name(),
                                reference,
                                chosen.scheme().printed(reference)));
            }
        } catch (IllegalArgumentException e) {
            throw Failure.badInput("reference.impossible", "KID-9", String.valueOf(e.getMessage()))
                    .toException();
        }
    }
}
