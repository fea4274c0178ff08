package org.schoolbilling.bank.files;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.schoolbilling.spi.bank.BankFileException;

/**
 * Walks through the elements of an XML message, forward only, in constant memory: a document type, entities, too deep a
 * nesting and too long a text are refused (ERR-3).
 *
 * <p>Who stands at an element takes it whole: by {@link #text}, by {@link #skip}, or by {@link #nextChild} until there is no
 * more. Elements of other namespaces have no name here, so that they are passed over.
 */
final class MessageReader {

    /** What carries money, or says how much of it there is. */
    private static final Set<String> MONEY = Set.of("Ntfctn", "TxsSummry", "Ntry", "NtryDtls", "Btch", "TxDtls");

    /** The messages nest some fifteen deep. */
    static final int MAX_DEPTH = 40;

    /** The longest text the messages know is 2,048 characters. */
    static final int MAX_TEXT = 10_000;

    /** A payment has some hundred elements at most. */
    static final int MAX_ELEMENTS = 10_000;

    private final String file;
    private final MessageBytes bytes;
    private final MessageStart start;
    private final XMLStreamReader xml;
    private int depth;
    private int elements;
    private String namespace = "";

    MessageReader(String file, InputStream source) throws IOException {
        this.file = file;
        this.bytes = MessageBytes.of(file, source);
        this.start = MessageStart.of(file, bytes);
        this.xml = parser(start.rest());
    }

    /** Nothing from outside is ever fetched, and a document type is not even read. */
    private XMLStreamReader parser(InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            return factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** Whether there was a byte order mark or blanks before the message, which banks do not write. */
    boolean startsLate() {
        return start.isLate();
    }

    /** Moves to the root element and takes its namespace for the message's. */
    void root() throws IOException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = next();
        }
        String uri = xml.getNamespaceURI();
        namespace = uri == null ? "" : uri;
    }

    String namespace() {
        return namespace;
    }

    /** Moves to the next element inside the one that was entered; false behind the last, which leaves it. */
    boolean nextChild() throws IOException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> requireBlank();
                default -> {
                    // comments, processing instructions, white space
                }
            }
        }
    }

    /** A new payment or entry begins: its elements are counted anew. */
    void startCount() {
        elements = 0;
    }

    /** The name of the element that is stood at, without prefix; empty if it is of another namespace. */
    String name() {
        String uri = xml.getNamespaceURI();
        return namespace.equals(uri == null ? "" : uri) ? xml.getLocalName() : "";
    }

    /** An attribute of the element that is stood at, or empty. */
    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    /** Takes the element: its text, without blanks around it. */
    String text() throws IOException {
        String name = xml.getLocalName();
        int event = next();
        if (event == XMLStreamConstants.CHARACTERS && xml.getTextLength() <= MAX_TEXT) {
            // Nearly always one piece of text and no more.
            String first = xml.getText();
            event = next();
            return event == XMLStreamConstants.END_ELEMENT
                    ? first.strip()
                    : text(name, new StringBuilder(first), event);
        }
        return text(name, new StringBuilder(), event);
    }

    private String text(String name, StringBuilder text, int first) throws IOException {
        int event = first;
        while (true) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, name);
                case XMLStreamConstants.START_ELEMENT ->
                    throw fault(name, "an element <" + shown(xml.getLocalName()) + "> in it", "text only");
                case XMLStreamConstants.END_ELEMENT -> {
                    return text.toString().strip();
                }
                default -> {
                    // comments and processing instructions
                }
            }
            event = next();
        }
    }

    /** Takes the element: its text, or that of a child of some name. */
    String textOrChild(String child) throws IOException {
        StringBuilder own = new StringBuilder();
        String inChild = "";
        while (true) {
            switch (next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(own, child);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (name().equals(child)) {
                        inChild = text();
                    } else {
                        skip();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return inChild.isEmpty() ? own.toString().strip() : inChild;
                }
                default -> {
                    // comments and the like
                }
            }
        }
    }

    private void append(StringBuilder text, String name) {
        if (text.length() + xml.getTextLength() > MAX_TEXT) {
            throw fault(name, "more than " + MAX_TEXT + " characters", "at most so many");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    /** Takes the element, whatever is in it, but what carries money: that is never passed over because it is misplaced. */
    void skip() throws IOException {
        requireNoMoney();
        int outside = depth - 1;
        while (depth > outside) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                requireNoMoney();
            }
        }
    }

    private void requireNoMoney() {
        if (MONEY.contains(name())) {
            throw fault("structure", "<" + name() + "> where none belongs", "it in its place");
        }
    }

    /** Reads to the end of the file, behind the root element. */
    void finish() throws IOException {
        int event = next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
    }

    long bytesRead() {
        return bytes.count();
    }

    String sha256() {
        return bytes.sha256();
    }

    long line() {
        return lineAt(xml.getLocation());
    }

    /** Where it is stood at now. */
    Location location() {
        return xml.getLocation();
    }

    long lineAt(Location location) {
        return location.getLineNumber() + start.lines();
    }

    BankFileException fault(String what, String found, String expected) {
        return fault(line(), column(), what, found, expected);
    }

    BankFileException fault(long line, int column, String what, String found, String expected) {
        return new BankFileException(file, line, column, what, found, expected);
    }

    int column() {
        return xml.getLocation().getColumnNumber();
    }

    /** A name that a stranger chose, short enough for a message. */
    static String shown(String text) {
        String quoted = OcrRecord.quoted(text.length() > 100 ? text.substring(0, 100) + "…" : text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private int next() throws IOException {
        try {
            int event = xml.next();
            bytes.told();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    elements++;
                    if (depth > MAX_DEPTH) {
                        throw fault("elements", "nested more than " + MAX_DEPTH + " deep", "at most so deep");
                    }
                    if (elements > MAX_ELEMENTS) {
                        throw fault(
                                "elements",
                                "more than " + MAX_ELEMENTS + " in one payment or entry",
                                "at most so many");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD ->
                    throw fault("XML", "a document type (DOCTYPE)", "none: it may hide entities that fill the memory");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw fault(
                            "XML",
                            "an entity &" + shown(xml.getLocalName()) + ";",
                            "none but &amp; &lt; &gt; &quot; &apos;");
                default -> {
                    // text, comments and the like
                }
            }
            return event;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private void requireBlank() {
        if (!xml.isWhiteSpace()) {
            throw fault("XML", "text between elements", "elements only");
        }
    }

    /** What the parser says, without its own way to say where. */
    private BankFileException malformed(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException cause && !(cause instanceof CharConversionException)) {
            throw cause;
        }
        String said = String.valueOf(e.getMessage());
        String why = said.substring(said.indexOf("Message: ") + 1).replaceFirst("^essage: ", "");
        long line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber() + start.lines();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
        return fault(Math.max(line, 0), Math.max(column, 0), "XML", shown(why.strip()), "well-formed XML");
    }
}
