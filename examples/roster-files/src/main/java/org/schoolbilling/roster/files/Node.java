package org.schoolbilling.roster.files;

import java.util.List;
import java.util.Map;

/** What a row or a person of a file says, before anyone asks what it means; the same for both formats. */
sealed interface Node {

    Place place();

    /** What a {@link Leaf} was written as. */
    enum Form {
        /** Of a CSV file, where everything is text. */
        CELL("text"),
        TEXT("a text in quotation marks"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        NULL("null");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** A value that is written as one text. */
    record Leaf(Place place, Form form, String text) implements Node {}

    /** Several of one kind. */
    record Many(Place place, List<Node> items) implements Node {}

    /** Facts with names. */
    record Branch(Place place, Map<String, Node> facts) implements Node {}
}
