package org.schoolbilling.roster.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.schoolbilling.identifier.NationalIdRules;

/**
 * The bytes of a roster file, which can be opened again and again, and how to understand them.
 *
 * @param name what people know it by, for messages
 * @param rules which national ids are right (IDN-1)
 */
public record RosterFile(String name, RosterFormat format, Opener opener, NationalIdRules rules) {

    /** Opens the bytes from the first one, each time anew; whoever opened them closes them. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    public RosterFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(opener, "opener");
        Objects.requireNonNull(rules, "rules");
    }

    /**
     * A file whose name ends in {@code .csv} or {@code .json}. Throws {@link IllegalArgumentException} for others, which
     * {@link #of(Path, RosterFormat)} takes.
     */
    public static RosterFile of(Path path) {
        String name = nameOf(path);
        return of(
                path,
                RosterFormat.ofFileName(name)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "\"" + name + "\" ends in neither .csv nor .json: say which format it has")));
    }

    /** A file of this format, whatever its name. */
    public static RosterFile of(Path path, RosterFormat format) {
        return of(nameOf(path), format, () -> Files.newInputStream(path));
    }

    /** Bytes from elsewhere. */
    public static RosterFile of(String name, RosterFormat format, Opener opener) {
        return new RosterFile(name, format, opener, NationalIdRules.UNTIL_2031);
    }

    /** The same file, with national ids judged by these rules. */
    public RosterFile withRules(NationalIdRules rules) {
        return new RosterFile(name, format, opener, rules);
    }

    static String nameOf(Path path) {
        Path name = path.getFileName();
        return (name == null ? path : name).toString();
    }
}
