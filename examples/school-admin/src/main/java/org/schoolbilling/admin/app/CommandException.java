package org.schoolbilling.admin.app;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ends a command with what this program itself has to say. */
public final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public CommandException(Failure failure, @Nullable Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return Objects.requireNonNull(failure, "failure");
    }
}
