package org.schoolbilling.document;

import java.util.Objects;
import org.schoolbilling.party.Address;

/**
 * Whom the document is sent to.
 *
 * @param studentNumber student or participant number; empty where it is not to be shown
 */
public record Recipient(String name, Address address, String studentNumber) {

    public Recipient {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(studentNumber, "studentNumber");
    }
}
