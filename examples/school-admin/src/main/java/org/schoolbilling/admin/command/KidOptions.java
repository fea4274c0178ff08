package org.schoolbilling.admin.command;

import java.util.List;
import java.util.Locale;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.reference.CheckMethod;
import org.schoolbilling.reference.KidField;
import org.schoolbilling.reference.KidScheme;
import picocli.CommandLine.Option;

/** How KIDs are made. */
final class KidOptions {

    @Option(
            names = "--check",
            paramLabel = "mod10|mod11",
            description = "How the last character is computed; mod10 where nothing is said.")
    private CheckMethod check = CheckMethod.MOD10;

    @Option(
            names = "--widths",
            split = ",",
            paramLabel = "N",
            description = "How many digits the invoice number and the debtor number have, such as 9,6.")
    private List<Integer> widths = List.of();

    CheckMethod check() {
        return check;
    }

    String checkName() {
        return check.name().toLowerCase(Locale.ROOT);
    }

    boolean hasWidths() {
        return !widths.isEmpty();
    }

    /** The scheme of the widths, or the usual one. */
    KidScheme scheme() {
        if (widths.isEmpty()) {
            return new KidScheme(KidScheme.DEFAULT.fields(), check);
        }
        if (widths.size() != 2) {
            throw Failure.badInput("usage", "KID-1", "--widths has two numbers, such as 9,6: " + widths)
                    .toException();
        }
        try {
            return KidScheme.of(
                    check,
                    new KidField(KidScheme.INVOICE, widths.get(0)),
                    new KidField(KidScheme.DEBTOR, widths.get(1)));
        } catch (IllegalArgumentException e) {
            throw Failure.badInput("kid.impossible", "KID-4", String.valueOf(e.getMessage()))
                    .toException();
        }
    }
}
