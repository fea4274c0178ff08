package org.schoolbilling.roster.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.schoolbilling.roster.Person;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a JSON roster, an object with {@code persons}, one person a line. Reading it gives the same persons. Fails with
 * {@link UncheckedIOException}.
 */
public final class RosterJsonWriter implements Closeable {

    private final JsonGenerator out;
    private final WrittenPerson written = new WrittenPerson();

    /** Writes the beginning; closing writes the end and closes the stream. */
    public RosterJsonWriter(OutputStream stream) {
        out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8);
        write(() -> {
            out.writeStartObject();
            out.writeArrayPropertyStart("persons");
        });
    }

    /** Writes a new file, or over an old one. */
    public static RosterJsonWriter to(Path path) throws IOException {
        return new RosterJsonWriter(Files.newOutputStream(path));
    }

    /**
     * Writes one person.
     *
     * @throws IllegalArgumentException if the format has no place for something of the person, or if the person, or
     *     another of the same number, is written already; nothing of it is written then
     */
    public void write(Person person) {
        Node.Branch tree = PersonTree.of(person);
        written.require(person, tree, new Faults("person"));
        write(() -> {
            out.writeRaw('\n');
            write(tree);
        });
    }

    private void write(Node node) {
        if (node instanceof Node.Branch branch) {
            out.writeStartObject();
            branch.facts().forEach((name, value) -> {
                out.writeName(name);
                write(value);
            });
            out.writeEndObject();
        } else if (node instanceof Node.Many many) {
            out.writeStartArray();
            many.items().forEach(this::write);
            out.writeEndArray();
        } else if (node instanceof Node.Leaf leaf) {
            switch (leaf.form()) {
                case NUMBER -> out.writeNumber(Long.parseLong(leaf.text()));
                case BOOLEAN -> out.writeBoolean(Boolean.parseBoolean(leaf.text()));
                default -> out.writeString(leaf.text());
            }
        }
    }

    private static void write(Runnable writing) {
        try {
            writing.run();
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        }
    }

    @Override
    public void close() {
        write(() -> {
            out.writeRaw('\n');
            out.writeEndArray();
            out.writeEndObject();
            out.close();
        });
    }
}
