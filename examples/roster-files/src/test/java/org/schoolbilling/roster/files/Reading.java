package org.schoolbilling.roster.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.schoolbilling.roster.Person;

/** A file as read: all that was given, in order. */
record Reading(List<Person> persons, List<RosterFault> faults, RosterSummary summary) {

    static Reading csv(String... lines) {
        return of(RosterFormat.CSV, String.join("\n", lines));
    }

    static Reading json(String text) {
        return of(RosterFormat.JSON, text);
    }

    static Reading of(RosterFormat format, String text) {
        return of(format, text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(RosterFormat format, byte[] bytes) {
        return of(file(format, bytes));
    }

    static Reading of(RosterFile file) {
        List<Person> persons = new ArrayList<>();
        List<RosterFault> faults = new ArrayList<>();
        try {
            return new Reading(persons, faults, RosterFiles.read(file, persons::add, faults::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RosterFile file(RosterFormat format, byte[] bytes) {
        String name = format == RosterFormat.CSV ? "roster.csv" : "roster.json";
        return RosterFile.of(name, format, () -> new ByteArrayInputStream(bytes));
    }

    static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Reading.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> ids() {
        return persons.stream().map(person -> person.id().value()).toList();
    }

    List<String> messages() {
        return faults.stream().map(RosterFault::message).toList();
    }

    RosterFault onlyFault() {
        if (faults.size() != 1) {
            throw new AssertionError("one fault expected: " + messages());
        }
        return faults.get(0);
    }
}
