package org.schoolbilling.documents;

import org.schoolbilling.catalog.Payee;
import org.schoolbilling.document.DocumentFacts;
import org.schoolbilling.document.InvoiceDocument;
import org.schoolbilling.document.Recipient;

/**
 * The part that is paid from: due date, payer and payee, and below them KID, amount and account, where a Norwegian giro form
 * has them (ISS-5, ISS-8).
 */
final class PaymentPart {

    private final InvoiceDocument document;
    private final Labels labels;
    private final Markup out;

    PaymentPart(InvoiceDocument document, Labels labels, Markup out) {
        this.document = document;
        this.labels = labels;
        this.out = out;
    }

    void write(String due, String dueKey) {
        Payee payee = document.payee();
        DocumentFacts facts = document.facts();
        Recipient recipient = document.recipient();
        out.open("section", "class", "payment");
        out.open("div", "class", "due")
                .text(labels.of(dueKey) + " ")
                .leaf("strong", due)
                .close();
        out.leaf("h2", labels.of("payment") + " · " + DocumentBody.title(document));
        String text = hasRoomFor(document.texts().lower()) ? document.texts().lower() : "";
        out.leaf("p", text, "class", "lines clear");
        out.open("div", "class", "box left").leaf("div", labels.of("payer"), "class", "label");
        String number = recipient.studentNumber().isEmpty() ? "" : " (" + recipient.studentNumber() + ")";
        out.leaf("div", recipient.name() + number);
        out.leaf("div", DocumentBody.lines(recipient.address()), "class", "lines")
                .close();
        out.open("div", "class", "box right").leaf("div", labels.of("payTo"), "class", "label");
        out.leaf("div", payee.name());
        out.leaf("div", DocumentBody.lines(payee.address()), "class", "lines").close();
        out.open("div", "class", "abroad");
        payee.iban()
                .ifPresent(iban -> out.text(labels.of("iban") + " ")
                        .leaf("strong", iban.toString())
                        .text("   "));
        payee.bic().ifPresent(bic -> out.text(labels.of("bic") + " ").leaf("strong", bic.toString()));
        out.close();
        cell("cell", "kid", facts.kid());
        cell("cell sum", "paymentAmount", amount());
        cell("cell to", "account", DocumentBody.account(payee.bankAccount()));
        out.close().newLine();
    }

    /** Three lines; what is longer stands above, with the rest of the text, so that the part keeps its place. */
    static boolean hasRoomFor(String text) {
        return text.length() <= 270 && text.lines().count() <= 3;
    }

    private String amount() {
        return document.sums().toPay().isZero()
                ? labels.of("nothingToPay")
                : labels.amount(document.sums().toPay());
    }

    private void cell(String cssClass, String label, String value) {
        out.open("div", "class", cssClass).leaf("div", labels.of(label), "class", "label");
        out.leaf("div", value, "class", "machine").close();
    }
}
