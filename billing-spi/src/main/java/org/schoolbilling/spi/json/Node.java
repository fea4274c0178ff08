package org.schoolbilling.spi.json;

import java.util.List;
import java.util.Map;

/** A part of a document as it was read, its numbers still the characters that stand there. */
sealed interface Node {

    /** Keys and what they hold, in the document's order. */
    record Keys(Map<String, Node> entries) implements Node {

        @Override
        public String toString() {
            return "{ }";
        }
    }

    /** A list. */
    record Entries(List<Node> entries) implements Node {

        @Override
        public String toString() {
            return "[ ]";
        }
    }

    /** A text, a number or a truth value. */
    record Scalar(Kind kind, String text) implements Node {

        private static final int LONGEST_QUOTE = 60;

        /** The characters as a message quotes them: a text in quotation marks. */
        @Override
        public String toString() {
            String cut = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
            return kind == Kind.TEXT ? "\"" + cut + "\"" : cut;
        }
    }

    /** Nothing: a null, which is as good as a key left out. */
    record Nothing() implements Node {}

    /** What stood there and was reported while reading. */
    record Unread() implements Node {}

    /** What a scalar is. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH
    }
}
