package org.schoolbilling.ledger;

/** What a decision about one invoice comes to. */
public sealed interface Decision {

    /** It is to be done. */
    record Yes(Changes changes) implements Decision {}

    /** It is refused, and why; nothing changes. */
    record No(Refusal refusal) implements Decision {}

    static Decision no(RefusalCode code, String object, String... arguments) {
        return new No(Refusal.of(code, object, arguments));
    }
}
