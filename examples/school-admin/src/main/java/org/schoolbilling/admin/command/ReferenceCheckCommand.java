package org.schoolbilling.admin.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.ExitCode;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.reference.ReferenceScheme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks references (KID-9). */
@Command(
        name = "check",
        description = {
            "Says of each reference whether it is right, and if not, why.",
            "Exit code 0 where all are right, 1 where one is not."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin reference check --scheme rf \"RF18 5390 0754 7034\""})
final class ReferenceCheckCommand implements Callable<Integer> {

    private final App app;

    @Mixin
    private ReferenceOptions options = new ReferenceOptions();

    @Parameters(arity = "1..*", paramLabel = "REFERENCE", description = "What to check.")
    private List<String> references = new ArrayList<>();

    ReferenceCheckCommand(App app) {
        this.app = app;
    }

    private record Checked(
            String reference, boolean valid, @Nullable String reason) {}

    @Override
    public Integer call() {
        ReferenceScheme scheme = options.chosen().scheme();
        List<Checked> checked = new ArrayList<>();
        for (String reference : references) {
            String reason = reason(scheme, reference);
            String shown = NationalId.maskIn(reference);
            checked.add(new Checked(shown, reason == null, reason));
            app.say(shown + (reason == null ? "  is right" : "  is wrong: " + reason));
        }
        if (app.isJson()) {
            app.json().value(checked);
        }
        return checked.stream().allMatch(Checked::valid) ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static @Nullable String reason(ReferenceScheme scheme, String reference) {
        return scheme.fault(reference)
                .map(fault -> switch (fault) {
                    case LENGTH -> "it has a length that references of " + scheme.name() + " do not have";
                    case CHARACTERS -> "it is not written as references of " + scheme.name() + " are";
                    case LENGTH_DIGIT -> "its last digit but one is not the last digit of its length";
                    case CHECK_DIGIT -> "its check digits do not belong to the rest";
                    case CREDITOR -> "it is another creditor's";
                    case EMPTY -> "it is 0";
                })
                .orElse(null);
    }
}
