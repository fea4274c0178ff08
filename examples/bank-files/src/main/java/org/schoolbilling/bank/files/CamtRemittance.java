package org.schoolbilling.bank.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One structured remittance ({@code Strd}): the reference of the payee where it is one (type SCOR, which is KID and RF alike,
 * or none said), and the rest for people to read.
 */
final class CamtRemittance {

    private static final Set<String> FOR_PAYEE = Set.of("SCOR", "");

    private final MessageReader xml;
    private final List<String> texts = new ArrayList<>();
    private String reference = "";
    private String amount = "";

    CamtRemittance(MessageReader xml) {
        this.xml = xml;
    }

    CamtRemittance read() throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "CdtrRefInf" -> creditorReference();
                case "RfrdDocInf" -> document();
                case "RfrdDocAmt" -> amounts();
                case "AddtlRmtInf" -> texts.add(xml.text());
                default -> xml.skip();
            }
        }
        return this;
    }

    String reference() {
        return reference;
    }

    /** What of the payment is for this reference, as the payer's bank wrote it; empty where it does not say. */
    String amount() {
        return amount;
    }

    String text() {
        return texts.isEmpty() ? "" : String.join(" ", texts);
    }

    private void creditorReference() throws IOException {
        String type = "";
        String text = "";
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Tp" -> type = type();
                case "Ref" -> text = CamtPayment.reference(xml, "Ref");
                default -> xml.skip();
            }
        }
        if (FOR_PAYEE.contains(type)) {
            reference = text;
        } else {
            texts.add(text);
        }
    }

    private String type() throws IOException {
        String type = "";
        while (xml.nextChild()) {
            if (xml.name().equals("CdOrPrtry")) {
                type = codeOrProprietary();
            } else {
                xml.skip();
            }
        }
        return type;
    }

    private String codeOrProprietary() throws IOException {
        String type = "";
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Cd" -> type = xml.text();
                case "Prtry" -> type = "proprietary " + xml.text();
                default -> xml.skip();
            }
        }
        return type;
    }

    private void amounts() throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "RmtdAmt" -> amount = xml.text();
                case "CdtNoteAmt" -> amount = "-" + xml.text();
                default -> xml.skip();
            }
        }
    }

    /** The number of an invoice or a credit note that the payer names. */
    private void document() throws IOException {
        while (xml.nextChild()) {
            if (xml.name().equals("Nb")) {
                texts.add(xml.text());
            } else {
                xml.skip();
            }
        }
    }
}
