package org.schoolbilling.spi.validation;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Makes a catalogue of a document, or finds every fault that keeps it from being one (CAT-9): the constraints of its
 * records first, then what its entries say of each other. Faults come in the order of the document and in the language
 * asked for: English, Norwegian (nb, nn) or Danish. What only follows from another fault is not reported.
 *
 * <p>Safe for use by several threads; costly to make, so that a host makes one.
 */
public final class CatalogCheck {

    private final ConstraintCheck constraints;

    /** A check by a host's own factory, which must know this library's messages. */
    public CatalogCheck(ValidatorFactory factory) {
        this.constraints = new ConstraintCheck(Objects.requireNonNull(factory, "factory"));
    }

    /** A check by the Jakarta Validation provider that is found. */
    public static CatalogCheck create() {
        return new CatalogCheck(Validation.buildDefaultValidatorFactory());
    }

    /** The catalogue of a document, or its faults. */
    public CatalogResult toCatalog(CatalogDocument document, Locale language) {
        return toCatalog(document, List.of(), language);
    }

    /**
     * The catalogue of a document that was read from elsewhere, or its faults.
     *
     * @param earlier what was wrong with it before it became records; those are among the faults reported, and what
     *     follows from them is not
     */
    public CatalogResult toCatalog(CatalogDocument document, List<CatalogFault> earlier, Locale language) {
        Faults faults = new Faults(earlier, language);
        constraints.check(document, language, faults);
        new ReferenceCheck(document, faults).check();
        KidCheck kids = new KidCheck(document, faults);
        kids.check();
        return faults.isEmpty()
                ? new CatalogResult.Accepted(new ToCatalog(document).catalog(), kids.warnings())
                : new CatalogResult.Refused(faults.inOrder());
    }
}
