package org.schoolbilling.ledger;

import java.util.List;
import java.util.Objects;

/**
 * A decision's no.
 *
 * @param object what it is about, such as {@code invoice 17}
 * @param arguments what the message for the code names, in its order
 */
public record Refusal(RefusalCode code, String object, List<String> arguments) {

    public Refusal {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(object, "object");
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(RefusalCode code, String object, String... arguments) {
        return new Refusal(code, object, List.of(arguments));
    }
}
