package org.schoolbilling.admin.command;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.settlement.Settlement;
import picocli.CommandLine.Option;

/** One payment of an invoice: by its line, or the only one that stands there. */
final class PaymentChoice {

    @Option(
            names = "--line",
            paramLabel = "LINE",
            description = "The payment's line on the invoice; needed where several payments stand there.")
    private @Nullable Integer line;

    /** The line named, whatever it is, or that of the only payment. */
    int line(Invoice invoice) {
        return line == null ? onlyPayment(invoice) : line;
    }

    private static int onlyPayment(Invoice invoice) {
        Settlement settlement = Settlement.of(invoice);
        List<PaymentLine> standing = invoice.payments().stream()
                .filter(payment -> settlement.standing(payment).isPositive())
                .toList();
        if (standing.size() != 1) {
            throw Failure.badInput(
                            "usage",
                            null,
                            standing.isEmpty()
                                    ? "No payment stands on this invoice."
                                    : "Several payments stand on this invoice: say --line, one of "
                                            + standing.stream()
                                                    .map(payment -> String.valueOf(payment.number()))
                                                    .collect(Collectors.joining(", "))
                                            + ".")
                    .toException();
        }
        return standing.get(0).number();
    }
}
