package org.schoolbilling.bank.files;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What names a message of credit transfers. The same header and transfers give the same bytes.
 *
 * @param id unique for ever between sender and bank, 1 to 28 plain characters; a bank refuses one that it has seen
 * @param created when it was made, in local time; to the second
 * @param initiator who sends it: 1 to 140 characters
 * @param agreement the number by which the bank knows the sender, at most 35 plain characters, or empty
 */
public record TransferMessage(String id, LocalDateTime created, String initiator, String agreement) {

    /** Leaves room for the number of a group: ids of groups begin with the message's. */
    private static final int LONGEST_ID = 28;

    public TransferMessage {
        MessageText.requireId(id, LONGEST_ID, "message id");
        created = Objects.requireNonNull(created, "created").truncatedTo(ChronoUnit.SECONDS);
        MessageText.requireText(initiator, 140, "name of the initiator");
        if (!agreement.isEmpty()) {
            MessageText.requireId(agreement, 35, "agreement");
        }
    }
}
