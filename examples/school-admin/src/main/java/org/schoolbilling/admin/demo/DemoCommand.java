package org.schoolbilling.admin.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.ExitCode;
import org.schoolbilling.admin.app.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows a whole term. */
@Command(
        name = "demo",
        description = {
            "Plays a whole term of a made-up school: people, claims, invoices, a bank file with everything that goes wrong"
                    + " in one, the payments' way to their claims, and the file for the general ledger.",
            "Every sum is worked out twice, once by plain arithmetic, and held against the other. Every step is done twice,"
                    + " and the second time changes nothing.",
            "Exit code 1 where something does not add up."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Examples: school-admin demo", "          school-admin demo --students 100000 --dir large-school"
        })
public final class DemoCommand implements Callable<Integer> {

    private static final int LARGEST = 200_000;

    private final App app;

    @Option(
            names = "--students",
            paramLabel = "N",
            description = "How many people the school has, 20 to 200000; 2000 where nothing is said.")
    private int students = 2_000;

    @Option(
            names = "--dir",
            paramLabel = "FOLDER",
            description = "Where its files go: school-billing-demo where nothing is said. Where there are files in it"
                    + " already, the next free of FOLDER-2, FOLDER-3 ...")
    private Path folder = Path.of("school-billing-demo");

    @Option(names = "--seed", paramLabel = "N", description = "Another number is another school.")
    private long seed = 1;

    DemoCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() throws IOException {
        if (students < Student.LAID_DOWN || students > LARGEST) {
            throw Failure.badInput(
                            "usage",
                            null,
                            "--students is " + Student.LAID_DOWN + " to " + LARGEST + ", not " + students)
                    .toException();
        }
        Path free = free(folder);
        Files.createDirectories(free);
        boolean isRight = new Demo(app, free, students, seed).play();
        return isRight ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static Path free(Path wanted) throws IOException {
        @Nullable Path name = wanted.getFileName();
        Path candidate = wanted;
        for (int i = 2; isUsed(candidate); i++) {
            candidate = wanted.resolveSibling((name == null ? "demo" : name) + "-" + i);
        }
        return candidate;
    }

    private static boolean isUsed(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }
}
