package org.schoolbilling.bank.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.bank.AssignmentSummary;
import org.schoolbilling.spi.bank.BankFileItem;
import org.schoolbilling.spi.bank.BankFileSummary;

/** One reading of one message: a header, then notifications. */
final class CamtReading {

    /** What is remembered of a file grows with its notifications only. */
    static final int MAX_NOTIFICATIONS = 100_000;

    private static final String ISO_20022 = "urn:iso:std:iso:20022:tech:xsd:";
    private static final List<String> VERSIONS = List.of("camt.054.001.02", "camt.054.001.08");
    private static final String EXPECTED = String.join(" or ", VERSIONS);

    private final MessageReader xml;
    private final MessageValues values;
    private final CenturyWindow usual;
    private final Currency currency;
    private final CamtItems items;
    private final Warnings warnings = new Warnings();
    private final List<AssignmentSummary> notifications = new ArrayList<>();
    private String id = "";
    private long total;

    CamtReading(
            String file,
            InputStream in,
            LocalDate today,
            Currency currency,
            ZoneId zone,
            Consumer<? super BankFileItem> receiver)
            throws IOException {
        this.xml = new MessageReader(file, in);
        this.values = new MessageValues(xml, currency, zone);
        this.usual = new CenturyWindow(today);
        this.currency = currency;
        this.items = new CamtItems(receiver);
    }

    BankFileSummary read() throws IOException {
        xml.root();
        String version = requireVersion();
        boolean hasMessage = false;
        while (xml.nextChild()) {
            if (xml.name().equals("BkToCstmrDbtCdtNtfctn") && !hasMessage) {
                hasMessage = true;
                message();
            } else {
                throw xml.fault(
                        "message",
                        "<" + MessageReader.shown(xml.name()) + ">",
                        hasMessage ? "the end of the file" : "<BkToCstmrDbtCdtNtfctn>");
            }
        }
        if (!hasMessage) {
            throw xml.fault("message", "nothing in <Document>", "<BkToCstmrDbtCdtNtfctn>");
        }
        xml.finish();
        warn();
        return new BankFileSummary(
                version,
                id,
                xml.sha256(),
                xml.bytesRead(),
                items.rows(),
                items.transactions(),
                Money.ofMinor(total, currency),
                items.structural(),
                0,
                notifications,
                warnings.texts());
    }

    /** Which version the root element's namespace says that this is. */
    private String requireVersion() {
        String namespace = xml.namespace();
        if (!namespace.startsWith(ISO_20022) || !xml.name().equals("Document")) {
            String found = "<" + MessageReader.shown(xml.name()) + ">"
                    + (namespace.isEmpty() ? " without a namespace" : " of " + MessageReader.shown(namespace));
            throw xml.fault("root element", found, "<Document> of " + EXPECTED);
        }
        String version = namespace.substring(ISO_20022.length());
        if (!VERSIONS.contains(version)) {
            throw xml.fault("message", describe(version), EXPECTED);
        }
        return version;
    }

    private static String describe(String version) {
        String shown = MessageReader.shown(version);
        if (version.startsWith("camt.054.")) {
            return shown + ", a version that is not read here";
        } else if (version.startsWith("camt.053.")) {
            return shown + ", an account statement, which has lump sums but not their payments";
        } else if (version.startsWith("camt.052.")) {
            return shown + ", an account report of what is perhaps not booked yet";
        } else if (version.startsWith("pain.001.")) {
            return shown + ", payments to be made and not payments received";
        }
        return shown;
    }

    private void message() throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "GrpHdr" -> header();
                case "Ntfctn" -> notification();
                default -> xml.skip();
            }
        }
        if (notifications.isEmpty()) {
            throw xml.fault("message", "no notification", "one or more");
        }
    }

    private void header() throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "MsgId" -> id = MessageReader.shown(xml.text());
                case "MsgPgntn" -> new CamtPage().read(xml, "the message", warnings);
                default -> xml.skip();
            }
        }
    }

    private void notification() throws IOException {
        if (notifications.size() == MAX_NOTIFICATIONS) {
            throw xml.fault("notifications", "more than " + MAX_NOTIFICATIONS, "at most so many");
        }
        AssignmentSummary one = new CamtNotification(xml, values, usual, currency, items, warnings).read();
        notifications.add(one);
        total = CamtTotals.sum(xml, total, one.total().minor());
    }

    private void warn() {
        if (xml.startsLate()) {
            warnings.add(
                    "The file starts with a byte order mark or blanks, which the bank does not write: it was saved in"
                            + " an editor");
        }
        if (items.transactions() == 0) {
            warnings.add("The file has no payments");
        }
    }
}
