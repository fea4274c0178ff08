package org.schoolbilling.roster.files;

import static org.schoolbilling.roster.files.RosterFaultKind.ENCODING;
import static org.schoolbilling.roster.files.RosterFaultKind.LIMIT;
import static org.schoolbilling.roster.files.RosterFaultKind.MISSING;
import static org.schoolbilling.roster.files.RosterFaultKind.REPEATED_NAME;
import static org.schoolbilling.roster.files.RosterFaultKind.SYNTAX;
import static org.schoolbilling.roster.files.RosterFaultKind.UNKNOWN_NAME;
import static org.schoolbilling.roster.files.RosterFaultKind.VALUE;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.roster.Person;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads the JSON roster. */
final class JsonRows implements Rows {

    private static final String PERSONS = "persons";
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(RosterLimits.NESTING)
                    .maxStringLength(RosterLimits.TEXT)
                    .maxNameLength(RosterLimits.KEY)
                    .maxNumberLength(100)
                    .build())
            .build();

    private enum At {
        START,
        TOP,
        PERSONS,
        END
    }

    private final RosterFile file;
    private final InputStream bytes;
    private final PersonReader reader;
    private @Nullable JsonParser opened;
    private At at = At.START;
    private boolean isObject;
    private boolean hasPersons;
    private int index;

    JsonRows(RosterFile file, InputStream bytes) {
        this.file = file;
        this.bytes = bytes;
        this.reader = new PersonReader(file.rules());
    }

    @Override
    public @Nullable Row next() throws IOException {
        Faults faults = new Faults(file.name());
        try {
            JsonParser parser = parser();
            while (at != At.END) {
                Row row =
                        switch (at) {
                            case START -> start(parser, faults);
                            case TOP -> top(parser, faults);
                            case PERSONS -> person(parser, faults);
                            case END -> null;
                        };
                if (row != null) {
                    return row;
                }
            }
            return null;
        } catch (Utf8Lines.Utf16Exception e) {
            faults.add(new Place.OfLine(0), ENCODING, "UTF-16", "UTF-8", "save the file in UTF-8");
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (StreamConstraintsException e) {
            faults.add(
                    place(e.getLocation()),
                    LIMIT,
                    "",
                    "at most " + RosterLimits.NESTING + " levels, texts of " + RosterLimits.TEXT + " and keys of "
                            + RosterLimits.KEY + " characters",
                    "nothing after this place was read");
        } catch (JacksonException e) {
            faults.add(
                    place(e.getLocation()),
                    SYNTAX,
                    e.getOriginalMessage(),
                    "well-formed JSON",
                    "correct it: nothing after this place was read");
        }
        at = At.END;
        return Row.ofFile(faults, true);
    }

    private JsonParser parser() throws IOException {
        if (opened == null) {
            opened = FACTORY.createParser(
                    ObjectReadContext.empty(),
                    new InputStreamReader(Utf8Lines.withoutMark(bytes), StandardCharsets.UTF_8));
        }
        return opened;
    }

    private @Nullable Row start(JsonParser parser, Faults faults) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            hasPersons = true;
            at = At.PERSONS;
            return null;
        }
        if (token == JsonToken.START_OBJECT) {
            isObject = true;
            at = At.TOP;
            return null;
        }
        String found = token == null ? "" : parser.getString();
        faults.add(
                place(parser.currentTokenLocation()),
                token == null ? MISSING : VALUE,
                found,
                "an array of persons, or an object with \"persons\"",
                token == null ? "an empty file is no roster" : "put the persons in brackets");
        at = At.END;
        return Row.ofFile(faults, true);
    }

    /** What stands beside the persons: nothing, but for the key of their array. */
    private @Nullable Row top(JsonParser parser, Faults faults) {
        JsonToken token = parser.nextToken();
        if (token == null || !isObject || token == JsonToken.END_OBJECT) {
            return end(parser, token, faults);
        }
        String key = parser.currentName();
        Place place = new Place.InJson(null, key, -1, line(parser), column(parser));
        JsonToken value = parser.nextToken();
        if (!key.equals(PERSONS)) {
            parser.skipChildren();
            faults.add(place, UNKNOWN_NAME, key, "\"persons\"", "take it out");
        } else if (hasPersons) {
            parser.skipChildren();
            faults.add(place, REPEATED_NAME, key, "each key once", "take one of the two out");
        } else {
            hasPersons = true;
            if (value == JsonToken.START_ARRAY) {
                at = At.PERSONS;
                return null;
            }
            parser.skipChildren();
            faults.add(place, VALUE, "", "an array of persons, [ … ]", "put them in brackets");
        }
        return Row.ofFile(faults, false);
    }

    private @Nullable Row end(JsonParser parser, @Nullable JsonToken token, Faults faults) {
        at = At.END;
        Place place = place(parser.currentTokenLocation());
        if (!hasPersons) {
            faults.add(place, MISSING, "", "\"persons\"", "put it in, with an array of persons");
        }
        if (token != null && (token != JsonToken.END_OBJECT || parser.nextToken() != null)) {
            faults.add(
                    place(parser.currentTokenLocation()),
                    SYNTAX,
                    "more",
                    "the end of the file",
                    "take out what follows the persons");
        }
        return faults.count() == 0 ? null : Row.ofFile(faults, true);
    }

    private @Nullable Row person(JsonParser parser, Faults faults) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            at = At.TOP;
            return null;
        }
        Place.InJson persons = isObject ? new Place.InJson(null, PERSONS, -1, 0, 0) : null;
        Place.InJson place = new Place.InJson(persons, "", index++, line(parser), column(parser));
        Node node = new JsonTree(parser, faults).read(place);
        Person person = null;
        if (node instanceof Node.Branch branch) {
            person = reader.read(branch, faults);
        } else if (faults.count() == 0) {
            String found = node instanceof Node.Leaf leaf ? leaf.text() : "[ … ]";
            faults.add(place, VALUE, found, "a person, { … }", "put the facts in braces");
        }
        return Row.of(faults.count() == 0 ? person : null, faults);
    }

    private static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static int column(JsonParser parser) {
        return parser.currentTokenLocation().getColumnNr();
    }

    private static Place place(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 0
                ? new Place.OfLine(0)
                : new Place.InJson(null, "", -1, location.getLineNr(), location.getColumnNr());
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
