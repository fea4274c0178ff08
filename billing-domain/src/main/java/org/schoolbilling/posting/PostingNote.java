package org.schoolbilling.posting;

import java.util.Arrays;
import org.schoolbilling.catalog.LineTypeCode;

/**
 * The text of a posting: claim or payment, and the bank's reference, which comes first for unplaced money (GLX-5). It is
 * part of what the general ledger gets, so it is in Norwegian whatever the reader's language.
 */
public final class PostingNote {

    private static final int REFERENCE_LENGTH = 34;

    private PostingNote() {}

    static String of(PostingKind kind, LineTypeCode lineType, String reference) {
        String shown = shortened(reference);
        String note =
                switch (kind) {
                    case RECEIVED -> "Innbetaling " + shown;
                    case CLAIM, VAT -> "Krav " + lineType + " " + shown;
                    case REFUND -> "Refusjon " + shown;
                    case UNPLACED -> shown + " Uplassert";
                };
        return note.trim();
    }

    /** A note holds 50 characters, and the end of a reference tells more than its start. */
    private static String shortened(String reference) {
        return reference.length() <= REFERENCE_LENGTH
                ? reference
                : reference.substring(reference.length() - REFERENCE_LENGTH);
    }

    /**
     * The posting as it is where the payment's reference is another (INV-5). A note that does not quote the reference in one
     * of our forms stays as it is; a posting moved to another account keeps the form it was made in (MOV-2).
     */
    public static Posting corrected(Posting posting, String reference, String correctedReference) {
        return Arrays.stream(PostingKind.values())
                .filter(form -> of(form, posting.lineType(), reference).equals(posting.note()))
                .findFirst()
                .map(form -> posting.withNote(of(form, posting.lineType(), correctedReference)))
                .orElse(posting);
    }
}
