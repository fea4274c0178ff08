package org.schoolbilling.bank.files;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * Schemas as they were published, from a jar that carries them. Those of ISO 20022 are its own, unchanged; the one of
 * pain.001.001.03 is the German banks' narrowing of it (accounts by IBAN, euro, names up to 70 characters), so that what is valid
 * by it is valid by ISO 20022's, but not the other way round.
 *
 * <p>Of camt.054 the jar has none, but it has camt.052 of the same editions, which is made of the same parts: account, sums,
 * entries and their details are the same types. Only the names of the two outer elements differ, and that a report may have
 * balances. A notification is therefore checked as the report that it would be.
 */
final class IsoSchema {

    static final IsoSchema PAIN_V09 = new IsoSchema("pain.001.001.09");
    static final IsoSchema PAIN_V03_GERMAN = new IsoSchema("pain.001.001.03");
    static final IsoSchema CAMT_V02 = new IsoSchema("camt.052.001.02");
    static final IsoSchema CAMT_V08 = new IsoSchema("camt.052.001.08");

    private final String messageName;
    private final Schema schema;

    private IsoSchema(String messageName) {
        this.messageName = messageName;
        URL file = IsoSchema.class.getResource("/" + messageName + ".xsd");
        try {
            this.schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(file);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Why a message is not valid, or empty. */
    String fault(String message) {
        try {
            schema.newValidator().validate(new StreamSource(new StringReader(message)));
            return "";
        } catch (SAXException e) {
            return messageName + ": " + e.getMessage();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Why a camt.054 notification is not valid as the report with the same parts, or empty. */
    static String faultOfNotification(String message) {
        IsoSchema schema = message.contains("camt.054.001.02") ? CAMT_V02 : CAMT_V08;
        return schema.fault(message.replace("camt.054.001", "camt.052.001")
                .replace("BkToCstmrDbtCdtNtfctn", "BkToCstmrAcctRpt")
                .replace("Ntfctn>", "Rpt>"));
    }
}
