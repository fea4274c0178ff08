package org.schoolbilling.admin.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.document.AddressPlace;
import org.schoolbilling.document.ClaimLayout;
import org.schoolbilling.document.DocumentOptions;
import org.schoolbilling.document.Heading;
import org.schoolbilling.documents.Stationery;
import org.schoolbilling.party.LanguageForm;
import picocli.CommandLine.Option;

/** How documents are to look (ISS-8). */
final class DocumentLook {

    @Option(names = "--reminder", description = "Write reminders instead of invoices.")
    private boolean reminder;

    @Option(
            names = "--language",
            paramLabel = "nb|nn|en|da",
            description = "The language; each invoice's own where nothing is said.")
    private @Nullable LanguageForm language;

    @Option(names = "--institution", paramLabel = "NAME", description = "The institution, in the heading.")
    private String institution = "";

    @Option(names = "--with-class", description = "Unit and class of the student in the heading, from the roster.")
    private boolean withClass;

    @Option(names = "--with-student-number", description = "The student number beside the name.")
    private boolean withStudentNumber;

    @Option(names = "--paragraph-only", description = "The paragraph and the total only, no table of claims.")
    private boolean paragraphOnly;

    @Option(names = "--fold", description = "The address at the upper edge, for sheets folded and sealed.")
    private boolean fold;

    @Option(names = "--sender", paramLabel = "TEXT", description = "With --fold: who sent it.")
    private String sender = "";

    @Option(
            names = "--paragraph",
            paramLabel = "FILE",
            description = "A text file (UTF-8) in the place of the invoice type's paragraph.")
    private @Nullable Path paragraph;

    @Option(names = "--back", paramLabel = "FILE", description = "A text file (UTF-8) for the back of the sheet.")
    private @Nullable Path back;

    @Option(names = "--logo", paramLabel = "FILE", description = "A logo, PNG or JPEG.")
    private @Nullable Path logo;

    @Option(
            names = "--ocr-font",
            paramLabel = "FILE",
            description = "A TrueType file of OCR-B for amount, KID and account in PDFs.")
    private @Nullable Path ocrFont;

    DocumentOptions options() {
        return new DocumentOptions(
                language,
                reminder,
                new Heading(institution, "", ""),
                paragraphOnly ? ClaimLayout.PARAGRAPH_ONLY : ClaimLayout.TABLE,
                fold ? AddressPlace.FOLD : AddressPlace.WINDOW,
                withStudentNumber,
                sender,
                paragraph == null ? null : text(paragraph),
                back == null ? "" : text(back));
    }

    boolean withGroup() {
        return withClass;
    }

    Stationery stationery() {
        Stationery stationery = Stationery.PLAIN;
        if (logo != null) {
            stationery = stationery.withLogo(bytes(logo));
        }
        return ocrFont == null ? stationery : stationery.withOcrFont(ocrFont);
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
