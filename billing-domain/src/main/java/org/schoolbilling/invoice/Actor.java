package org.schoolbilling.invoice;

import java.util.Objects;

/** Who did something: a user's name in the host, or the name of a job; 1–60 characters. */
public record Actor(String name) {

    public Actor {
        Objects.requireNonNull(name, "name");
        if (name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("actor must have 1 to 60 characters: '" + name + "'");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
