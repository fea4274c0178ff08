package org.schoolbilling.bank.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction ({@code TxDtls}) of an entry says of itself. The payer's name is not kept: account and text are what
 * people look for a payment by.
 */
final class CamtPayment {

    private static final String NONE = "NOTPROVIDED";
    private static final int LONGEST_REFERENCE = 35;

    private final MessageReader xml;
    private final MessageValues values;
    private final long line;

    private @Nullable Long amount;
    private @Nullable Boolean debit;
    private boolean isReturn;
    private String archiveReference = "";
    private String transactionId = "";
    private String endToEndId = "";
    private String payerAccount = "";
    private final Map<String, String> references = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int textLength;

    CamtPayment(MessageReader xml, MessageValues values) {
        this.xml = xml;
        this.values = values;
        this.line = xml.line();
    }

    /** Takes the element. */
    CamtPayment read() throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Refs" -> references();
                case "Amt" -> amountHere();
                case "CdtDbtInd" -> debit = values.isDebit("the transaction");
                case "AmtDtls" -> amountDetails();
                case "BkTxCd" -> isReturn |= new CamtCode().read(xml).isReturn();
                case "RtrInf" -> {
                    isReturn = true;
                    xml.skip();
                }
                case "RltdPties" -> parties();
                case "RmtInf" -> remittance();
                default -> xml.skip();
            }
        }
        return this;
    }

    private void references() throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "AcctSvcrRef" -> archiveReference = reference("AcctSvcrRef");
                case "TxId" -> transactionId = reference("TxId");
                case "EndToEndId" -> endToEndId = reference("EndToEndId");
                default -> xml.skip();
            }
        }
    }

    private String reference(String what) throws IOException {
        return reference(xml, what);
    }

    /** Takes a reference of the bank's; empty where the bank says that there is none. */
    static String reference(MessageReader xml, String what) throws IOException {
        String text = xml.text();
        if (text.length() > LONGEST_REFERENCE) {
            throw xml.fault(what, text.length() + " characters", "at most " + LONGEST_REFERENCE);
        }
        return text.equals(NONE) ? "" : text;
    }

    /** Of the amounts in the ledger's currency the transaction's own counts first, then what it came to. */
    private void amountDetails() throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "TxAmt", "CntrValAmt" -> amountIn();
                default -> xml.skip();
            }
        }
    }

    private void amountIn() throws IOException {
        while (xml.nextChild()) {
            if (xml.name().equals("Amt")) {
                amountHere();
            } else {
                xml.skip();
            }
        }
    }

    private void amountHere() throws IOException {
        if (amount == null && values.isInCurrency()) {
            amount = values.amount("amount", "the transaction");
        } else {
            xml.skip();
        }
    }

    private void parties() throws IOException {
        while (xml.nextChild()) {
            if (xml.name().equals("DbtrAcct")) {
                payerAccount = values.payerAccount();
            } else {
                xml.skip();
            }
        }
    }

    private void remittance() throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Ustrd" -> addText(xml.text());
                case "Strd" -> structured();
                default -> xml.skip();
            }
        }
    }

    private void structured() throws IOException {
        CamtRemittance one = new CamtRemittance(xml).read();
        if (!one.reference().isEmpty()) {
            references.merge(one.reference(), one.amount(), (before, more) -> before + " " + more);
        }
        addText(one.text());
    }

    private void addText(String text) {
        textLength += text.length();
        if (textLength > MessageReader.MAX_TEXT) {
            throw xml.fault(
                    "texts of a payment", "more than " + MessageReader.MAX_TEXT + " characters", "at most so many");
        }
        if (!text.isEmpty()) {
            texts.add(text);
        }
    }

    long line() {
        return line;
    }

    /** In minor units and above zero, or null where it does not say. */
    @Nullable
    Long amount() {
        return amount;
    }

    /** Whether it goes the other way than its entry does by this mark; null where it has none. */
    @Nullable
    Boolean debit() {
        return debit;
    }

    boolean isReturn() {
        return isReturn;
    }

    String archiveReference() {
        return archiveReference;
    }

    String transactionId() {
        return transactionId;
    }

    String endToEndId() {
        return endToEndId;
    }

    String payerAccount() {
        return payerAccount;
    }

    /** The reference for the payee; empty where there is none, or several, which one payment cannot be booked on. */
    String reference() {
        return references.size() == 1 ? references.keySet().iterator().next() : "";
    }

    /** What the payer wrote, and before it references that are several, each with its amount. */
    String text() {
        if (references.size() <= 1 && texts.isEmpty()) {
            return "";
        }
        List<String> all = new ArrayList<>();
        if (references.size() > 1) {
            references.forEach(
                    (reference, part) -> all.add(part.isBlank() ? reference : reference + " " + part.strip()));
        }
        all.addAll(texts);
        return String.join(" ", all).strip();
    }
}
