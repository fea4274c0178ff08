package org.schoolbilling.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;

/** Lines of an invoice as one text each: {@code 1 SEMAVG 2026-08-20 BA 850.00}. */
final class ReportLine {

    private ReportLine() {}

    static List<String> texts(Invoice invoice) {
        List<String> texts = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            String study = line instanceof ClaimLine claim
                    ? Stream.of(
                                    claim.study().programme(),
                                    claim.study().subject(),
                                    claim.study().course())
                            .filter(part -> !part.isEmpty())
                            .map(part -> part + " ")
                            .collect(Collectors.joining())
                    : "";
            texts.add(line.number() + " " + line.type() + " " + line.date() + " " + study
                    + line.amount().toText());
        }
        return texts;
    }
}
