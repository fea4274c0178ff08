package org.schoolbilling.roster.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.PersonId;

/**
 * Reads a file of person ids: UTF-8, one id a line; blank lines and those that begin with {@code #} are passed over
 * (ROS-4).
 */
public final class IdFile {

    private static final int LONGEST = 38;

    private IdFile() {}

    /** Reads a file; see {@link #read(String, InputStream)}. */
    public static IdFileResult read(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return read(RosterFile.nameOf(path), bytes);
        }
    }

    /**
     * Reads bytes to their end; the caller closes them. An id that cannot be read, or stands on an earlier line too, is a
     * fault with its line; the others go on. Of more than a million lines the rest is one fault (ERR-3).
     *
     * @throws IOException if the bytes cannot be read; there is then no result (SPI-7)
     */
    @SuppressWarnings("resource") // the caller's bytes
    public static IdFileResult read(String name, InputStream bytes) throws IOException {
        List<FileId> ids = new ArrayList<>();
        List<IdFault> faults = new ArrayList<>();
        Map<String, Integer> lineOf = new HashMap<>();
        try {
            Utf8Lines lines = new Utf8Lines(bytes, RosterLimits.ID_LINE);
            for (Utf8Lines.Line line = lines.next(); line != null; line = lines.next()) {
                int number = Math.toIntExact(line.number());
                String text = line.text().strip();
                if (number > RosterLimits.ID_LINES) {
                    faults.add(unreadable(name, number, "", "and what follows is not read: split the file"));
                    break;
                }
                if (text.isEmpty() || text.startsWith("#")) {
                    continue;
                }
                String reason = whyUnreadable(line, text);
                Integer earlier = lineOf.get(text);
                if (reason != null) {
                    faults.add(unreadable(name, number, text, reason));
                } else if (earlier != null) {
                    faults.add(new IdFault(
                            name,
                            number,
                            IdFault.Kind.REPEATED,
                            Quote.of(text),
                            "stands on line " + earlier + " too and is taken once"));
                } else {
                    lineOf.put(text, number);
                    ids.add(new FileId(number, new PersonId(text)));
                }
            }
        } catch (Utf8Lines.Utf16Exception e) {
            faults.add(unreadable(name, 0, "UTF-16", "cannot be read: save the file in UTF-8"));
        }
        return new IdFileResult(ids, faults);
    }

    private static @Nullable String whyUnreadable(Utf8Lines.Line line, String text) {
        if (line.isTooLong() || text.length() > LONGEST) {
            return "is longer than an id, which has at most " + LONGEST + " characters: give one id a line";
        }
        if (text.indexOf('\uFFFD') >= 0) {
            return "has letters that are not UTF-8: save the file in UTF-8";
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return "has control characters: is it a text file?";
        }
        if (Values.isNationalId(text)) {
            return "is a national id: give the school's own ids, since these are printed and logged";
        }
        return null;
    }

    private static IdFault unreadable(String name, int line, String text, String reason) {
        return new IdFault(name, line, IdFault.Kind.UNREADABLE, Quote.of(text), reason);
    }
}
