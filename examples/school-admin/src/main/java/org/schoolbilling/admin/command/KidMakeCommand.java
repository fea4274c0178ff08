package org.schoolbilling.admin.command;

import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.reference.Kid;
import org.schoolbilling.reference.KidScheme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes one KID (KID-4). */
@Command(
        name = "make",
        description = "Makes the KID of an invoice number and a debtor number.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin kid make --invoice 123 --debtor 123456"})
final class KidMakeCommand implements Runnable {

    private final App app;

    @Option(names = "--invoice", required = true, paramLabel = "N", description = "The invoice number.")
    private long invoice;

    @Option(names = "--debtor", required = true, paramLabel = "N", description = "The debtor number.")
    private long debtor;

    @Mixin
    private KidOptions kids = new KidOptions();

    KidMakeCommand(App app) {
        this.app = app;
    }

    private record Made(String kid, int length, String check) {}

    @Override
    public void run() {
        KidScheme scheme = kids.scheme();
        Kid kid;
        try {
            kid = scheme.generate(invoice, debtor);
        } catch (IllegalArgumentException e) {
            throw Failure.badInput("kid.impossible", "KID-4", String.valueOf(e.getMessage()))
                    .toException();
        }
        scheme.warnings()
                .forEach(w -> app.warn(
                        switch (w) {
                            case SHORT -> "a KID of fewer than 4 characters is refused by some banks (KID-1)";
                            case DASH -> "one KID of eleven ends in -, which some banks refuse (KID-3)";
                        }));
        app.say(kid.value());
        if (app.isJson()) {
            app.json().value(new Made(kid.value(), kid.value().length(), kids.checkName()));
        }
    }
}
