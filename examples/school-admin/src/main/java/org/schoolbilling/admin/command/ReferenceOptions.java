package org.schoolbilling.admin.command;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.reference.FikScheme;
import org.schoolbilling.reference.FinnishScheme;
import org.schoolbilling.reference.ReferenceScheme;
import org.schoolbilling.reference.RfScheme;
import org.schoolbilling.reference.SwedishScheme;
import picocli.CommandLine.Option;

/** Which scheme is meant (KID-9). */
final class ReferenceOptions {

    /** The schemes as they are named on the command line. */
    enum Name {
        FIK_04,
        FIK_71,
        FIK_73,
        FIK_75,
        OCR,
        FI,
        RF
    }

    @Option(
            names = "--scheme",
            required = true,
            paramLabel = "NAME",
            description = "fik-04, fik-71, fik-73, fik-75, ocr, fi or rf.")
    private String name = "";

    @Option(names = "--payee", paramLabel = "N", description = "FIK: the payee, 8 digits; fik-04: the giro account.")
    private @Nullable String payee;

    @Option(
            names = "--control",
            paramLabel = "LEVEL",
            description = "OCR: soft, check-digit (where nothing is said), length-digit or fixed-length.")
    private String control = "check-digit";

    @Option(
            names = "--lengths",
            split = ",",
            paramLabel = "N",
            description = "OCR of fixed length: one or two lengths.")
    private int[] lengths = {};

    /** A scheme, and what makes references of it. */
    record Chosen(ReferenceScheme scheme, UnaryOperator<String> maker) {}

    Chosen chosen() {
        try {
            return choose();
        } catch (IllegalArgumentException e) {
            throw Failure.badInput("usage", "KID-9", String.valueOf(e.getMessage()))
                    .toException();
        }
    }

    private Chosen choose() {
        return switch (Inputs.named(Name.class, "--scheme", name)) {
            case FIK_04 -> fik(FikScheme.Card.CARD_04);
            case FIK_71 -> fik(FikScheme.Card.CARD_71);
            case FIK_73 -> fik(FikScheme.Card.CARD_73);
            case FIK_75 -> fik(FikScheme.Card.CARD_75);
            case OCR -> {
                SwedishScheme scheme =
                        new SwedishScheme(Inputs.named(SwedishScheme.Control.class, "--control", control), agreed());
                yield new Chosen(scheme, scheme::make);
            }
            case FI -> {
                FinnishScheme scheme = new FinnishScheme();
                yield new Chosen(scheme, scheme::make);
            }
            case RF -> {
                RfScheme scheme = new RfScheme();
                yield new Chosen(scheme, scheme::make);
            }
        };
    }

    private Chosen fik(FikScheme.Card card) {
        if (payee == null) {
            throw new IllegalArgumentException("--payee is missing: FIK references name it.");
        }
        FikScheme scheme = new FikScheme(card, payee);
        return new Chosen(scheme, scheme::make);
    }

    private SwedishScheme.Lengths agreed() {
        if (lengths.length > 2) {
            throw new IllegalArgumentException("--lengths are one or two, not " + lengths.length + ".");
        }
        return new SwedishScheme.Lengths(lengths.length > 0 ? lengths[0] : 0, lengths.length > 1 ? lengths[1] : 0);
    }
}
