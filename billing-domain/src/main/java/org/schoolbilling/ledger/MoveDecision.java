package org.schoolbilling.ledger;

/** What a decision to move a payment from one invoice to another comes to (MOV-1). */
public sealed interface MoveDecision {

    /** It is to be done; both are stored in one commit. */
    record Yes(Changes source, Changes target) implements MoveDecision {}

    /** It is refused, and why; nothing changes. */
    record No(Refusal refusal) implements MoveDecision {}
}
