package org.schoolbilling.admin;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Commands;
import org.schoolbilling.admin.app.Converters;
import org.schoolbilling.admin.app.ExitCode;
import org.schoolbilling.admin.app.Failure;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Starts the program. */
public final class SchoolAdmin {

    private SchoolAdmin() {}

    /** Runs one command with the streams of the process, in UTF-8, and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(args, System.in, out, err));
    }

    /**
     * Runs one command.
     *
     * @return the exit code: 0 done, 1 refused by a rule, 2 usage or bad input, 3 technical
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        // The constraint provider's log finds the program's by this name only.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        App app = new App(in, out, err);
        CommandLine line = commandLine(app);
        line.setOut(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true));
        line.setErr(new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true));
        line.setParameterExceptionHandler((wrong, arguments) -> usage(app, wrong, arguments));
        line.setExecutionExceptionHandler((thrown, command, parsed) -> app.fail(thrown));
        int exit = line.execute(args);
        app.end();
        return exit;
    }

    /** All commands, and how their help looks. */
    static CommandLine commandLine(App app) {
        CommandLine line = new CommandLine(new RootCommand(app), new Commands(app));
        Converters.register(line);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpLongOptionsMaxWidth(30);
        line.setUsageHelpWidth(100);
        abbreviate(line);
        return line;
    }

    /** The options are listed right below. */
    private static void abbreviate(CommandLine line) {
        line.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        line.getSubcommands().values().forEach(SchoolAdmin::abbreviate);
    }

    private static int usage(App app, ParameterException wrong, String... arguments) {
        CommandLine command = wrong.getCommandLine();
        if (Arrays.asList(arguments).contains("--json") && !app.isJson()) {
            app.options().askJson();
        }
        app.fail(Failure.badInput("usage", null, String.valueOf(wrong.getMessage()))
                .toException());
        if (!UnmatchedArgumentException.printSuggestions(wrong, app.err())) {
            app.err().println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.BAD_INPUT;
    }
}
