package org.schoolbilling.bank.files;

import java.io.IOException;
import java.util.Set;

/** A bank transaction code ({@code BkTxCd}): what kind of movement the bank says it is. */
final class CamtCode {

    /** Payment returned or called back, direct debit unpaid, reversed or called back. */
    private static final Set<String> RETURNS = Set.of("RRTN", "RPCR", "UPDD", "PRDD", "RCDD");

    /** Credit transfers and cheques issued, direct debits received, cards used. */
    private static final Set<String> OUTGOING = Set.of("ICDT", "IRCT", "ICHQ", "RDDT", "CCRD");

    private String family = "";
    private String subFamily = "";

    /** Takes the element. */
    CamtCode read(MessageReader xml) throws IOException {
        while (xml.nextChild()) {
            if (xml.name().equals("Domn")) {
                domain(xml);
            } else {
                xml.skip();
            }
        }
        return this;
    }

    private void domain(MessageReader xml) throws IOException {
        while (xml.nextChild()) {
            if (xml.name().equals("Fmly")) {
                family(xml);
            } else {
                xml.skip();
            }
        }
    }

    private void family(MessageReader xml) throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Cd" -> family = xml.text();
                case "SubFmlyCd" -> subFamily = xml.text();
                default -> xml.skip();
            }
        }
    }

    /** Whether it takes an earlier movement back. */
    boolean isReturn() {
        return RETURNS.contains(subFamily);
    }

    /** Whether the account's owner paid: no payment that came in. */
    boolean isOutgoing() {
        return OUTGOING.contains(family) && !isReturn();
    }
}
