package org.schoolbilling.documents;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schoolbilling.document.DocumentLine;
import org.schoolbilling.document.DocumentSums;
import org.schoolbilling.document.InvoiceDocument;
import org.schoolbilling.document.VatSum;
import org.schoolbilling.money.Money;
import org.schoolbilling.roster.Study;

/** The tables of a document: what is claimed, what it comes to, and the VAT in it. */
final class DocumentTables {

    private final InvoiceDocument document;
    private final Labels labels;
    private final Markup out;

    DocumentTables(InvoiceDocument document, Labels labels, Markup out) {
        this.document = document;
        this.labels = labels;
        this.out = out;
    }

    void claims() {
        if (document.lines().isEmpty()) {
            return;
        }
        boolean hasStudy = document.lines().stream()
                .anyMatch(l -> !l.study().isEmpty() || !l.participant().isEmpty());
        out.open("table", "class", "claims").leaf("caption", labels.of("claims"));
        out.open("thead").open("tr").leaf("th", labels.of("description"), "scope", "col", "class", "text");
        if (hasStudy) {
            out.leaf("th", labels.of("study"), "scope", "col", "class", "study");
        }
        out.leaf("th", labels.of("amount"), "scope", "col", "class", "amount")
                .close()
                .close();
        out.open("tbody");
        for (DocumentLine line : document.lines()) {
            out.open("tr").open("th", "scope", "row").text(line.text());
            if (line.isOptional()) {
                out.text(" ").leaf("span", "(" + labels.of("optional") + ")", "class", "optional");
            }
            out.close();
            if (hasStudy) {
                out.leaf("td", study(line));
            }
            out.leaf("td", labels.amount(line.amount()), "class", "amount")
                    .close()
                    .newLine();
        }
        if (!document.unitemised().isZero()) {
            out.open("tr").leaf("th", labels.of("other"), "scope", "row");
            if (hasStudy) {
                out.leaf("td", "");
            }
            out.leaf("td", labels.amount(document.unitemised()), "class", "amount")
                    .close();
        }
        out.close().close().newLine();
    }

    private String study(DocumentLine line) {
        Study study = line.study();
        String participant = line.participant().isEmpty() ? "" : labels.of("participant") + " " + line.participant();
        return Stream.of(study.programme(), study.subject(), study.course(), participant)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    void sums() {
        DocumentSums sums = document.sums();
        out.open("div", "class", "keep sums").open("table").open("tbody");
        sum("total", sums.total(), "total");
        if (!sums.reductions().isZero()) {
            sum("reductions", sums.reductions().negated(), "");
        }
        if (!sums.paid().isZero()) {
            sum("paid", sums.paid().negated(), "");
        }
        if (!sums.held().isZero()) {
            sum("held", sums.held(), "");
        }
        out.open("tr", "class", "final").leaf("th", labels.of("toPay"), "scope", "row");
        out.leaf("td", labels.money(sums.toPay()), "class", "amount").close();
        out.close().close().close().newLine();
        if (document.hasVat()) {
            vat();
        }
    }

    private void sum(String label, Money amount, String cssClass) {
        out.open("tr", "class", cssClass).leaf("th", labels.of(label), "scope", "row");
        out.leaf("td", labels.amount(amount), "class", "amount").close();
    }

    private void vat() {
        out.open("div", "class", "keep").open("table", "class", "vat").leaf("caption", labels.of("vat"));
        out.open("thead").open("tr");
        for (String column : List.of("vatRate", "vatNet", "vatAmount", "vatGross")) {
            out.leaf("th", labels.of(column), "scope", "col", "class", column.equals("vatRate") ? "" : "amount");
        }
        out.close().close().open("tbody");
        for (VatSum sum : document.vat()) {
            out.open("tr").leaf("th", labels.percent(sum.rate()), "scope", "row");
            out.leaf("td", labels.amount(sum.net()), "class", "amount");
            out.leaf("td", labels.amount(sum.vat()), "class", "amount");
            out.leaf("td", labels.amount(sum.amount()), "class", "amount").close();
        }
        out.close().close().close().newLine();
    }
}
