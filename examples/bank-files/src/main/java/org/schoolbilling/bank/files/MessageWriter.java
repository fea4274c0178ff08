package org.schoolbilling.bank.files;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of an XML message in UTF-8; the stream is not closed. */
final class MessageWriter {

    interface Content {
        void write() throws IOException;
    }

    private final XMLStreamWriter xml;

    MessageWriter(OutputStream out) throws IOException {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** The whole document: its root element in a namespace. */
    void document(String root, String namespace, Content content) throws IOException {
        try {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(namespace);
            content.write();
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** An element with others in it. */
    void element(String name, Content content) throws IOException {
        try {
            xml.writeStartElement(name);
            content.write();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** The same on a line of its own. */
    void line(String name, Content content) throws IOException {
        try {
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        element(name, content);
    }

    /** An element with a text in it. */
    void text(String name, String text) throws IOException {
        element(name, () -> characters(text));
    }

    /** An element of a currency with an amount in it. */
    void amount(String name, String currency, String amount) throws IOException {
        element(name, () -> {
            try {
                xml.writeAttribute("Ccy", currency);
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
            characters(amount);
        });
    }

    private void characters(String text) throws IOException {
        try {
            xml.writeCharacters(text);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
