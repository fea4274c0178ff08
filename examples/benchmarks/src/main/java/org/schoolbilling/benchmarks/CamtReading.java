package org.schoolbilling.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Currency;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openjdk.jmh.infra.Blackhole;
import org.schoolbilling.bank.files.Camt054Format;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.bank.BankFileSummary;

/** The two ways through a message that need no more memory for a greater one. */
final class CamtReading {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 8);
    private static final Currency NOK = Currency.getInstance("NOK");

    private CamtReading() {}

    static BankFileSummary ours(BankFile message, Blackhole hole) throws IOException {
        return new Camt054Format().read(message, DAY, NOK, hole::consume);
    }

    static long events(BankFile message) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        long events = 0;
        try (InputStream in = message.open()) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                xml.next();
                events++;
            }
        }
        return events;
    }
}
