package org.schoolbilling.bank.files;

import com.prowidesoftware.swift.model.mx.MxPain00100103;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.SchemaOutputResolver;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Result;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The schema of pain.001.001.03 as Prowide's model of ISO 20022 has it: which elements there are, in which order and which must
 * be there, whatever the currency and kind of account. Only its root element has a namespace, and it knows no lengths, patterns
 * and codes; those are the published schemas' to check ({@link IsoSchema}).
 */
final class Pain001Schema {

    private static final Schema V03 = schema(MxPain00100103.class);

    private Pain001Schema() {}

    /** Why a message of 001.03 is not valid, or empty. */
    static String fault(String message) throws IOException {
        String plain = message.replace("<Document xmlns=", "<iso:Document xmlns:iso=")
                .replace("</Document>", "</iso:Document>");
        try {
            V03.newValidator().validate(new StreamSource(new StringReader(plain)));
            return "";
        } catch (SAXException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The model's schema is in files that import one another. */
    private static Schema schema(Class<?> model) {
        try {
            Path folder = Files.createTempDirectory("pain001");
            List<Path> files = new ArrayList<>();
            JAXBContext.newInstance(model).generateSchema(new SchemaOutputResolver() {
                @Override
                public Result createOutput(String namespace, String file) {
                    files.add(folder.resolve(file));
                    return new StreamResult(folder.resolve(file).toFile());
                }
            });
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            Schema schema = factory.newSchema(files.get(0).toFile());
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
            return schema;
        } catch (JAXBException | IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
