package org.schoolbilling.admin.app;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Objects;
import org.schoolbilling.admin.out.JsonDocument;
import org.schoolbilling.admin.out.Progress;

/** One run of the program: its options and its streams. */
public final class App {

    private final GlobalOptions options = new GlobalOptions();
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final JsonDocument json;

    public App(InputStream in, PrintStream out, PrintStream err) {
        this.in = Objects.requireNonNull(in, "in");
        this.out = Objects.requireNonNull(out, "out");
        this.err = Objects.requireNonNull(err, "err");
        this.json = new JsonDocument(out);
    }

    public GlobalOptions options() {
        return options;
    }

    public InputStream in() {
        return in;
    }

    public PrintStream out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }

    public boolean isJson() {
        return options.isJson();
    }

    /** The document that this run answers with, where JSON was asked for. */
    public JsonDocument json() {
        return json;
    }

    /** Tells a person something, who has not asked for JSON. */
    public void say(String line) {
        if (!isJson()) {
            out.println(line);
        }
    }

    /** Tells what a person should know and what is no failure; it never mixes with the answer. */
    public void warn(String line) {
        err.println("warning: " + line);
    }

    /**
     * Shows how far a run is, where a person looks on.
     *
     * @param most how many steps there will be; below zero where nobody knows
     */
    public Progress progress(String task, long most) {
        return !isJson() && Terminal.isThere() ? Progress.bar(err, task, most) : Progress.none();
    }

    /** Tells why it failed, and gives the exit code. */
    public int fail(Throwable thrown) {
        Failure failure = Failure.of(thrown, options.language());
        String rule = failure.rule() == null ? "" : ", " + failure.rule();
        err.println("school-admin: " + failure.message() + " [" + failure.code() + rule + "]");
        failure.details().forEach(detail -> err.println("  " + detail));
        if (options.isDebug()) {
            thrown.printStackTrace(err);
        }
        if (isJson()) {
            json.field("error", new ErrorJson(failure.code(), failure.rule(), failure.message(), failure.details()));
        }
        return failure.exitCode();
    }

    /** Ends the answer. */
    public void end() {
        if (isJson()) {
            json.end();
            out.println();
        }
        out.flush();
        err.flush();
    }
}
