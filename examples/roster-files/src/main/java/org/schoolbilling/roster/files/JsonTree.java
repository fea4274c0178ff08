package org.schoolbilling.roster.files;

import static org.schoolbilling.roster.files.RosterFaultKind.LIMIT;
import static org.schoolbilling.roster.files.RosterFaultKind.REPEATED_NAME;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.roster.files.Node.Form;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One person of a JSON file as a tree, which is kept small: what is too much is read past. */
final class JsonTree {

    private static final int PER_NODE = 16;

    private final JsonParser parser;
    private final Faults faults;
    private int budget = RosterLimits.PERSON;

    JsonTree(JsonParser parser, Faults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** The value that the parser stands at; null where the person has become too big. */
    @Nullable
    Node read(Place.InJson place) {
        JsonToken token = parser.currentToken();
        if (budget < 0) {
            parser.skipChildren();
            return null;
        }
        if (token == JsonToken.START_OBJECT) {
            return branch(place);
        }
        if (token == JsonToken.START_ARRAY) {
            return many(place);
        }
        String text = parser.getString();
        spend(text.length(), place);
        return new Node.Leaf(place, form(token), text);
    }

    private Node branch(Place.InJson place) {
        Map<String, Node> facts = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            spend(key.length(), place);
            Place.InJson at = below(place, key, -1);
            parser.nextToken();
            Node value = read(at);
            if (value != null && facts.putIfAbsent(key, value) != null) {
                faults.add(at, REPEATED_NAME, key, "each key once", "take one of the two out");
            }
        }
        return new Node.Branch(place, facts);
    }

    private Node many(Place.InJson place) {
        List<Node> items = new ArrayList<>();
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            spend(0, place);
            Node item = read(below(place, "", index++));
            if (item != null) {
                items.add(item);
            }
        }
        return new Node.Many(place, items);
    }

    private Place.InJson below(Place.InJson place, String key, int index) {
        var location = parser.currentTokenLocation();
        return new Place.InJson(place, key, index, location.getLineNr(), location.getColumnNr());
    }

    private void spend(int characters, Place place) {
        if (budget < 0) {
            return;
        }
        budget -= PER_NODE + characters;
        if (budget < 0) {
            faults.add(
                    place,
                    LIMIT,
                    "",
                    "a person of at most " + RosterLimits.PERSON + " characters",
                    "take out what is not needed");
        }
    }

    private static Form form(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Form.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Form.BOOLEAN;
            case VALUE_NULL -> Form.NULL;
            default -> Form.TEXT;
        };
    }
}
