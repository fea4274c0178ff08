package org.schoolbilling.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.party.LanguageForm;

/**
 * How a clerk wants documents to be (ISS-8).
 *
 * @param languageOrNull the run's language; null for the invoice's, else the debtor's, else the default (ISS-5)
 * @param isReminder whether the reminder is written instead of the invoice
 * @param withStudentNumber whether the student or participant number stands beside the name
 * @param sender who sent it, at the upper edge; used with {@link AddressPlace#FOLD} only
 * @param paragraphOrNull goes before the invoice type's upper paragraph
 * @param backPage a paragraph for the back of the sheet; empty for none
 */
public record DocumentOptions(
        @Nullable LanguageForm languageOrNull,
        boolean isReminder,
        Heading heading,
        ClaimLayout claims,
        AddressPlace address,
        boolean withStudentNumber,
        String sender,
        @Nullable String paragraphOrNull,
        String backPage) {

    /** An invoice in the debtor's language, with a table of claims, for a window envelope. */
    public static final DocumentOptions DEFAULT =
            new DocumentOptions(null, false, Heading.NONE, ClaimLayout.TABLE, AddressPlace.WINDOW, false, "", null, "");

    public DocumentOptions {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(claims, "claims");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(backPage, "backPage");
    }

    public DocumentOptions withLanguage(@Nullable LanguageForm language) {
        return new DocumentOptions(
                language, isReminder, heading, claims, address, withStudentNumber, sender, paragraphOrNull, backPage);
    }

    /** The same for the reminder. */
    public DocumentOptions asReminder() {
        return asReminder(paragraphOrNull);
    }

    /**
     * The same for the reminder of a round with a text of its own (REM-1).
     *
     * @param paragraph null for the invoice type's own
     */
    public DocumentOptions asReminder(@Nullable String paragraph) {
        return new DocumentOptions(
                languageOrNull, true, heading, claims, address, withStudentNumber, sender, paragraph, backPage);
    }

    public DocumentOptions withHeading(Heading other) {
        return new DocumentOptions(
                languageOrNull,
                isReminder,
                other,
                claims,
                address,
                withStudentNumber,
                sender,
                paragraphOrNull,
                backPage);
    }

    public DocumentOptions withClaims(ClaimLayout layout) {
        return new DocumentOptions(
                languageOrNull,
                isReminder,
                heading,
                layout,
                address,
                withStudentNumber,
                sender,
                paragraphOrNull,
                backPage);
    }
}
