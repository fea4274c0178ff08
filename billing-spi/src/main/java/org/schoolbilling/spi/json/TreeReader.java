package org.schoolbilling.spi.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads a document to a tree. Repeated keys and aliases are reported, and the rest is read all the same. */
final class TreeReader {

    private static final String RULE = "CAT-9";
    private static final String MARK = "\uFEFF";
    private static final int LONGEST_DETAIL = 160;

    private final Syntax syntax;
    private final ReadFaults faults;

    TreeReader(Syntax syntax, ReadFaults faults) {
        this.syntax = syntax;
        this.faults = faults;
    }

    /** The tree, or null where the document is no such document, which is then reported. */
    @Nullable
    Node read(byte[] document, DocumentFormat format) {
        if (document.length > Syntax.LARGEST) {
            faults.add("", "ERR-3", "tooBig", String.valueOf(Syntax.LARGEST));
            return null;
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document));
            return read(text.toString(), format);
        } catch (CharacterCodingException e) {
            faults.add("", RULE, "notUtf8");
            return null;
        }
    }

    private @Nullable Node read(String text, DocumentFormat format) {
        String document = text.startsWith(MARK) ? text.substring(1) : text;
        try (JsonParser parser = syntax.parser(document)) {
            return root(parser, format);
        } catch (JacksonException e) {
            // From the first or the last byte: the parser is not there to tell where.
            faults.addAt(TokenStreamLocation.NA, "", RULE, "syntax", format.name(), detail(e));
            return null;
        }
    }

    private @Nullable Node root(JsonParser parser, DocumentFormat format) {
        try {
            if (parser.nextToken() == null) {
                faults.add("", RULE, "empty");
                return null;
            }
            Node root = node(parser, "");
            if (parser.nextToken() == null) {
                return root;
            }
            faults.addAt(parser.currentTokenLocation(), "", RULE, "trailing");
        } catch (StreamConstraintsException e) {
            faults.addAt(parser.currentLocation(), "", "ERR-3", "limit", detail(e));
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            faults.addAt(place, "", RULE, "syntax", format.name(), detail(e));
        }
        return null;
    }

    private Node node(JsonParser parser, String path) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> keys(parser, path);
            case START_ARRAY -> entries(parser, path);
            case VALUE_NULL -> new Node.Nothing();
            case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(Node.Kind.TRUTH, truth(token));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Scalar(Node.Kind.NUMBER, parser.getString());
            default -> text(parser, path);
        };
    }

    private Node text(JsonParser parser, String path) {
        if (syntax.isAlias(parser)) {
            faults.addAt(parser.currentTokenLocation(), path, "ERR-3", "alias");
            return new Node.Unread();
        }
        return new Node.Scalar(Node.Kind.TEXT, parser.getString());
    }

    private Node keys(JsonParser parser, String path) {
        Map<String, Node> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String place = Paths.key(path, key);
            if (entries.containsKey(key)) {
                faults.addAt(parser.currentTokenLocation(), place, RULE, "duplicateKey");
            }
            parser.nextToken();
            entries.putIfAbsent(key, node(parser, place));
        }
        return new Node.Keys(entries);
    }

    private Node entries(JsonParser parser, String path) {
        List<Node> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            entries.add(node(parser, path + "[" + entries.size() + "]"));
        }
        return new Node.Entries(entries);
    }

    private static String truth(JsonToken token) {
        return token == JsonToken.VALUE_TRUE ? "true" : "false";
    }

    /** What the parser says, on one line. */
    private static String detail(JacksonException e) {
        String text =
                String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ").strip();
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }
}
