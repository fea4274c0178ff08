package org.schoolbilling.bank.files;

import java.io.IOException;

/** Which page of a long message or notification this is ({@code MsgPgntn}, {@code NtfctnPgntn}). */
final class CamtPage {

    private String number = "";
    private boolean isLast = true;

    /** Takes the element, and warns where other pages must be looked for. */
    void read(MessageReader xml, String of, Warnings warnings) throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "PgNb" -> number = MessageReader.shown(xml.text());
                case "LastPgInd" -> isLast = xml.text().matches("true|1");
                default -> xml.skip();
            }
        }
        if (!isLast) {
            warnings.add("This is page " + number + " of " + of
                    + " and not the last: the others come in files of their own");
        }
    }
}
