package org.schoolbilling.admin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the program on one database: in this process, or as a process of its own that can be killed. */
public final class Cli {

    private final String database;
    private final String today;

    private Cli(String database, String today) {
        this.database = database;
        this.today = today;
    }

    /** On a new embedded database in a folder. */
    public static Cli in(Path folder) {
        return on(folder.resolve("ledger").toString());
    }

    /** On a database by path or URL. */
    public static Cli on(String database) {
        return new Cli(database, "2026-08-10");
    }

    /** The same, on another day. */
    public Cli at(String day) {
        return new Cli(database, day);
    }

    /** What came of a run. */
    public record Result(int exit, String out, String err) {

        public JsonNode json() {
            return new JsonMapper().readTree(out);
        }

        /** The code of the error that JSON tells. */
        public String errorCode() {
            return json().at("/error/code").asString();
        }
    }

    private List<String> arguments(String... command) {
        List<String> all = new ArrayList<>(List.of("--db", database, "--today", today, "--actor", "tester"));
        all.addAll(Arrays.asList(command));
        return all;
    }

    /** Runs a command in this process. */
    public Result run(String... command) {
        return run(new byte[0], command);
    }

    /** Runs a command in this process with something on its standard input. */
    public Result run(byte[] in, String... command) {
        return plain(in, arguments(command).toArray(String[]::new));
    }

    /** Runs the program with just these words. */
    public static Result plain(String... words) {
        return plain(new byte[0], words);
    }

    static Result plain(byte[] in, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = SchoolAdmin.run(
                words,
                new ByteArrayInputStream(in),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command that must be done. */
    public Result done(String... command) {
        Result result = run(command);
        if (result.exit() != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with " + result);
        }
        return result;
    }

    /** Starts a command as a process of its own; what it says goes to a pipe, or to a file where one is given. */
    public Process start(String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SchoolAdmin.class.getName()));
        line.addAll(arguments(command));
        return new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .start();
    }
}
