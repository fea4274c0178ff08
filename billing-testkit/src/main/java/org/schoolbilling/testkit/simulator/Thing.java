package org.schoolbilling.testkit.simulator;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.SchoolBilling;

/**
 * One thing that happens at a school. All that is random about it is drawn when it is made, so that it can be done again.
 *
 * @param isDisturbed whether adapters may fail and clerks may interfere while it is done
 * @param mayFail whether it may fail though no store fails: its own port may
 * @param work on the billing of whoever does it
 */
record Thing(String name, boolean isDisturbed, boolean mayFail, Consumer<SchoolBilling> work) {

    /** Something that may be disturbed and, undisturbed, does not fail. */
    static Thing done(String name, Consumer<SchoolBilling> work) {
        return new Thing(name, true, false, work);
    }

    /** In one of five cases it is tried first: then both say the same, be it a refusal (GEN-2). */
    static Thing perhapsTried(SchoolYear year, String name, Preview preview) {
        if (!year.chance(20)) {
            return done(name, billing -> preview.in(billing, Mode.COMMIT));
        }
        return new Thing(name + " after a trial", false, false, billing -> {
            Object before = year.picture();
            String trial = said(() -> preview.in(billing, Mode.TRIAL));
            Checks.require(before.equals(year.picture()), "the trial changed what is stored (GEN-2)");
            String commit = said(() -> preview.in(billing, Mode.COMMIT));
            Checks.require(trial.equals(commit), "the trial said " + trial + ", then came " + commit + " (GEN-2)");
            year.count("trial " + (commit.startsWith("refused") ? "of what is refused" : "of what is done"));
        });
    }

    /** What is done in a mode, with its report. */
    interface Preview {
        Object in(SchoolBilling billing, Mode mode);
    }

    private static String said(Supplier<Object> work) {
        try {
            return String.valueOf(work.get())
                    .replace("mode=TRIAL", "mode=COMMIT")
                    .replaceAll("\\brun=\\d+", "run=?");
        } catch (BillingException e) {
            return "refused " + e.code() + ": " + e.getMessage();
        }
    }
}
