package org.schoolbilling.documents;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes markup that is well-formed XML and HTML alike. Every text and attribute value is escaped; what XML cannot carry at all
 * (control characters, lone surrogates) is left out.
 */
final class Markup {

    private final StringBuilder out = new StringBuilder(8_192);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are name, value, name, value … */
    Markup open(String element, String... attributes) {
        tag(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** An element that is always empty. */
    Markup empty(String element, String... attributes) {
        tag(element, attributes);
        out.append(" />");
        return this;
    }

    private void tag(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /** An element that holds a text. */
    Markup leaf(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** An element of a class that holds a text; nothing where the text is empty. */
    Markup leafIfAny(String element, String text, String cssClass) {
        return text.isBlank() ? this : leaf(element, text, "class", cssClass);
    }

    /** What is markup already, and ours: style sheets, drawings. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    Markup newLine() {
        out.append('\n');
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (isXml(point)) {
                        out.appendCodePoint(point);
                    }
                }
            }
        }
    }

    private static boolean isXml(int point) {
        if (point < 0x20) {
            return point == '\n' || point == '\t';
        }
        return point != 0x7F && !(point >= 0xD800 && point <= 0xDFFF) && point != 0xFFFE && point != 0xFFFF;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("elements are still open: " + open);
        }
        return out.toString();
    }
}
