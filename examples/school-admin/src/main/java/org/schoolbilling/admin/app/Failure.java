package org.schoolbilling.admin.app;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.roster.files.RosterFault;
import org.schoolbilling.roster.files.RosterFileException;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.bank.BankFileException;

/**
 * Why a command did not do what it was asked for.
 *
 * @param code stable, such as {@code invoice.locked}
 * @param rule the rule behind it, where there is one
 * @param details further lines, such as every fault of a file
 */
public record Failure(String code, @Nullable String rule, String message, int exitCode, List<String> details) {

    /** What is the storage's or the ERP's fault, and may go away by itself. */
    private static final Set<String> TECHNICAL = Set.of(
            ErrorCode.PORT_FAILED.code(),
            ErrorCode.PORT_BROKEN.code(),
            ErrorCode.STORE_CONTENTION.code(),
            ErrorCode.STORE_REFUSED.code(),
            ErrorCode.BATCH_IN_DOUBT.code());

    private static final Set<String> BAD_INPUT =
            Set.of(ErrorCode.FILE_FAULTY.code(), ErrorCode.FILE_CHANGED.code(), ErrorCode.CREDITOR_NOT_SET_UP.code());

    public Failure {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        details = List.copyOf(details);
    }

    /** What was given cannot be used. */
    public static Failure badInput(String code, @Nullable String rule, String message) {
        return new Failure(code, rule, message, ExitCode.BAD_INPUT, List.of());
    }

    public CommandException toException() {
        return new CommandException(this, null);
    }

    /** What an exception means to the person at the keyboard. */
    public static Failure of(Throwable thrown, Locale language) {
        if (thrown instanceof CommandException e) {
            return e.failure();
        }
        if (thrown instanceof BillingException e) {
            return of(e, language);
        }
        if (thrown instanceof BankFileException e) {
            return badInput(ErrorCode.FILE_FAULTY.code(), ErrorCode.FILE_FAULTY.rule(), text(e));
        }
        if (thrown instanceof RosterFileException e) {
            List<String> faults = e.faults().stream().map(RosterFault::message).toList();
            return new Failure("roster.faulty", "ERR-2", text(e), ExitCode.BAD_INPUT, faults);
        }
        Throwable cause = thrown.getCause();
        if (thrown instanceof java.io.UncheckedIOException && cause != null) {
            return of(cause, language);
        }
        if (thrown instanceof NoSuchFileException || thrown instanceof FileNotFoundException) {
            return badInput("file.unreadable", null, "There is no file " + thrown.getMessage() + ".");
        }
        if (thrown instanceof AccessDeniedException) {
            return badInput(
                    "file.unreadable", null, "The file " + thrown.getMessage() + " may not be read or written.");
        }
        return technical(thrown);
    }

    private static Failure of(BillingException e, Locale language) {
        // A port's exception is the library's own by now; what this program made of it says more.
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandException known) {
                return known.failure();
            }
            if (cause instanceof RosterFileException roster) {
                return of(roster, language);
            }
        }
        int exit = TECHNICAL.contains(e.code())
                ? ExitCode.TECHNICAL
                : BAD_INPUT.contains(e.code()) ? ExitCode.BAD_INPUT : ExitCode.REFUSED;
        return new Failure(e.code(), e.rule(), e.message(language), exit, List.of());
    }

    private static Failure technical(Throwable thrown) {
        String code = thrown instanceof IOException ? "file.failed" : "technical";
        return new Failure(code, null, root(thrown), ExitCode.TECHNICAL, List.of());
    }

    private static String root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String reason = root == thrown || root.getMessage() == null ? "" : ": " + text(root);
        return text(thrown) + reason;
    }

    private static String text(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message.strip();
    }
}
