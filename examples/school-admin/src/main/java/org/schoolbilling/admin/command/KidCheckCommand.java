package org.schoolbilling.admin.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.ExitCode;
import org.schoolbilling.reference.KidFault;
import org.schoolbilling.reference.KidScheme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks KIDs (KID-5). */
@Command(
        name = "check",
        description = {
            "Says of each KID whether it is right, and if not, why.",
            "Checked are length, characters and check character; with --widths also that it has exactly that length and"
                    + " that neither number is 0.",
            "Exit code 0 where all are right, 1 where one is not."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin kid check 0000001231234566"})
final class KidCheckCommand implements Callable<Integer> {

    private final App app;

    @Parameters(arity = "1..*", paramLabel = "KID", description = "What to check.")
    private List<String> kids = new ArrayList<>();

    @Mixin
    private KidOptions options = new KidOptions();

    KidCheckCommand(App app) {
        this.app = app;
    }

    private record Checked(
            String kid, boolean valid, @Nullable String reason) {}

    @Override
    public Integer call() {
        List<Checked> checked = new ArrayList<>();
        for (String kid : kids) {
            String reason = reason(kid);
            checked.add(new Checked(kid, reason == null, reason));
            app.say(kid + (reason == null ? "  is right" : "  is wrong: " + reason));
        }
        if (app.isJson()) {
            app.json().value(checked);
        }
        return checked.stream().allMatch(Checked::valid) ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private @Nullable String reason(String kid) {
        Optional<KidFault> fault = options.hasWidths()
                ? options.scheme().check(kid)
                : options.check().check(kid);
        return fault.map(f -> switch (f) {
                    case LENGTH -> "it has " + kid.length() + " characters, not " + length() + " (KID-1)";
                    case CHARACTERS -> "it has other characters than digits; only the last one may be - (KID-5)";
                    case CHECK_CHARACTER ->
                        "it ends in " + kid.charAt(kid.length() - 1) + ", but by " + options.checkName()
                                + " it must end in "
                                + options.check().checkCharacter(kid.substring(0, kid.length() - 1))
                                + " (KID-5)";
                    case ZERO -> "a number in it is 0, and numbers begin at 1 (KID-2)";
                })
                .orElse(null);
    }

    private String length() {
        if (!options.hasWidths()) {
            return "2 to 25";
        }
        KidScheme scheme = options.scheme();
        return String.valueOf(scheme.length());
    }
}
