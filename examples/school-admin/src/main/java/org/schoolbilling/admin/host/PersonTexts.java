package org.schoolbilling.admin.host;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.schoolbilling.identifier.NationalIdRules;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.files.RosterFile;
import org.schoolbilling.roster.files.RosterFiles;
import org.schoolbilling.roster.files.RosterFormat;
import org.schoolbilling.roster.files.RosterJsonWriter;

/** Persons as texts, each as the JSON roster format writes one: a page at a time, since a text alone costs more. */
final class PersonTexts {

    private PersonTexts() {}

    /** One text a person, in order. */
    static List<String> write(List<Person> persons) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RosterJsonWriter writer = new RosterJsonWriter(bytes)) {
            persons.forEach(writer::write);
        }
        List<String> texts = new ArrayList<>();
        for (String line : bytes.toString(StandardCharsets.UTF_8).split("\n", -1)) {
            int start = line.indexOf('{');
            int end = line.lastIndexOf('}') + 1;
            if (start >= 0 && start <= 1 && end > start && !line.startsWith("{\"persons\"")) {
                texts.add(line.substring(start, end));
            }
        }
        if (texts.size() != persons.size()) {
            throw new IllegalStateException(persons.size() + " persons became " + texts.size() + " texts");
        }
        return texts;
    }

    /** The persons of texts, in order. */
    static List<Person> read(List<String> texts) {
        byte[] bytes = ("[" + String.join(",\n", texts) + "]").getBytes(StandardCharsets.UTF_8);
        List<Person> persons = new ArrayList<>();
        RosterFile page = RosterFile.of("stored roster", RosterFormat.JSON, () -> new ByteArrayInputStream(bytes))
                .withRules(NationalIdRules.FROM_2032);
        try {
            RosterFiles.read(page, persons::add, fault -> {
                throw new IllegalStateException("the stored roster cannot be read: " + fault.message());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return persons;
    }
}
