package org.schoolbilling.admin.command;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.roster.files.RosterFile;
import org.schoolbilling.roster.files.RosterFormat;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A roster file that was named on the command line. */
final class RosterInput {

    @Parameters(paramLabel = "FILE", description = "A CSV or JSON file.")
    private Path path = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "csv|json",
            description = "What the file is, where its name does not end in .csv or .json.")
    private @Nullable RosterFormat format;

    RosterFile file() throws NoSuchFileException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        RosterFormat given = format;
        return given != null ? RosterFile.of(path, given) : Inputs.checked(() -> RosterFile.of(path));
    }
}
