package org.schoolbilling.bank.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.money.Money;

/**
 * pain.001, ISO 20022's order to pay: refunds and sent-back payments as credit transfers, in groups of one debtor account and
 * one date, each group with its number and sum, the message with those of all (REF-5).
 *
 * <p>The transfers are read once to count and once for each group, and never held: memory grows with the groups only.
 */
public final class Pain001Writer {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final int MAX_GROUPS = 10_000;

    private final Pain001Version version;

    public Pain001Writer(Pain001Version version) {
        this.version = Objects.requireNonNull(version, "version");
    }

    private record Group(TransferDebtor debtor, LocalDate date) {}

    private record Total(long transfers, Money sum) {

        Total plus(Total other) {
            return new Total(transfers + other.transfers, sum.plus(other.sum));
        }
    }

    /**
     * Writes a message; the stream is not closed. Groups come in the order in which their first transfer does, transfers in
     * theirs.
     *
     * @param transfers gives the same transfers each time it is asked for its iterator
     * @throws IllegalArgumentException if there is no transfer, if currencies differ, or if the transfers change meanwhile
     */
    public TransferTotals write(TransferMessage message, Iterable<CreditTransfer> transfers, OutputStream out)
            throws IOException {
        Map<Group, Total> groups = new LinkedHashMap<>();
        for (CreditTransfer one : transfers) {
            groups.merge(new Group(one.debtor(), one.executionDate()), new Total(1, one.amount()), Total::plus);
            if (groups.size() > MAX_GROUPS) {
                throw new IllegalArgumentException("a message holds at most " + MAX_GROUPS + " debtors and dates");
            }
        }
        Total all = groups.values().stream()
                .reduce(Total::plus)
                .orElseThrow(() -> new IllegalArgumentException(
                        "message " + message.id() + " has no transfer, and a bank refuses a message of none"));
        MessageWriter xml = new MessageWriter(out);
        xml.document(
                "Document",
                version.namespace(),
                () -> xml.element("CstmrCdtTrfInitn", () -> {
                    header(xml, message, all);
                    int number = 0;
                    for (Map.Entry<Group, Total> one : groups.entrySet()) {
                        number++;
                        group(xml, message.id() + "-" + number, one.getKey(), one.getValue(), transfers);
                    }
                }));
        return new TransferTotals(groups.size(), all.transfers(), all.sum());
    }

    private static void header(MessageWriter xml, TransferMessage message, Total all) throws IOException {
        xml.line("GrpHdr", () -> {
            xml.text("MsgId", message.id());
            xml.text("CreDtTm", TIME.format(message.created()));
            xml.text("NbOfTxs", Long.toString(all.transfers()));
            xml.text("CtrlSum", all.sum().toText());
            xml.element("InitgPty", () -> {
                xml.text("Nm", MessageText.written(message.initiator()));
                if (!message.agreement().isEmpty()) {
                    xml.element(
                            "Id",
                            () -> xml.element(
                                    "OrgId",
                                    () -> xml.element("Othr", () -> {
                                        xml.text("Id", message.agreement());
                                        xml.element("SchmeNm", () -> xml.text("Cd", "CUST"));
                                    })));
                }
            });
        });
    }

    private void group(MessageWriter xml, String id, Group group, Total total, Iterable<CreditTransfer> transfers)
            throws IOException {
        xml.line("PmtInf", () -> {
            xml.text("PmtInfId", id);
            xml.text("PmtMtd", "TRF");
            xml.text("NbOfTxs", Long.toString(total.transfers()));
            xml.text("CtrlSum", total.sum().toText());
            date(xml, group.date());
            TransferDebtor debtor = group.debtor();
            xml.element("Dbtr", () -> xml.text("Nm", MessageText.written(debtor.name())));
            account(xml, "DbtrAcct", debtor.account(), total.sum().currency().getCurrencyCode());
            xml.element(
                    "DbtrAgt",
                    () -> xml.element("FinInstnId", () -> {
                        if (debtor.bicOrNull() == null) {
                            xml.element("Othr", () -> xml.text("Id", "NOTPROVIDED"));
                        } else {
                            xml.text(version.bicElement(), debtor.bicOrNull().value());
                        }
                    }));
            Total written = null;
            for (CreditTransfer one : transfers) {
                if (group.equals(new Group(one.debtor(), one.executionDate()))) {
                    transfer(xml, one);
                    Total next = new Total(1, one.amount());
                    written = written == null ? next : written.plus(next);
                }
            }
            if (!total.equals(written)) {
                throw new IllegalArgumentException("the transfers of group " + id + " were " + total
                        + " when counted, and " + written + " when written");
            }
        });
    }

    private void date(MessageWriter xml, LocalDate date) throws IOException {
        switch (version) {
            case V03 -> xml.text("ReqdExctnDt", date.toString());
            case V09 -> xml.element("ReqdExctnDt", () -> xml.text("Dt", date.toString()));
        }
    }

    private static void transfer(MessageWriter xml, CreditTransfer one) throws IOException {
        xml.line("CdtTrfTxInf", () -> {
            xml.element("PmtId", () -> xml.text("EndToEndId", one.endToEndId()));
            xml.element(
                    "Amt",
                    () -> xml.amount(
                            "InstdAmt",
                            one.amount().currency().getCurrencyCode(),
                            one.amount().toText()));
            xml.element("Cdtr", () -> xml.text("Nm", MessageText.written(one.creditorName())));
            account(xml, "CdtrAcct", one.creditorAccount(), null);
            if (!one.reference().isEmpty()) {
                xml.element(
                        "RmtInf",
                        () -> xml.element(
                                "Strd",
                                () -> xml.element("CdtrRefInf", () -> {
                                    xml.element("Tp", () -> {
                                        xml.element("CdOrPrtry", () -> xml.text("Cd", "SCOR"));
                                        if (one.reference().startsWith("RF")) {
                                            xml.text("Issr", "ISO");
                                        }
                                    });
                                    xml.text("Ref", one.reference());
                                })));
            } else if (!one.text().isEmpty()) {
                xml.element("RmtInf", () -> xml.text("Ustrd", MessageText.written(one.text())));
            }
        });
    }

    private static void account(MessageWriter xml, String name, TransferAccount account, @Nullable String currency)
            throws IOException {
        xml.element(name, () -> {
            xml.element("Id", () -> {
                if (account instanceof TransferAccount.International international) {
                    xml.text("IBAN", international.iban().value());
                } else if (account instanceof TransferAccount.Norwegian norwegian) {
                    xml.element("Othr", () -> {
                        xml.text("Id", norwegian.number().digits());
                        xml.element("SchmeNm", () -> xml.text("Cd", "BBAN"));
                    });
                }
            });
            if (currency != null) {
                xml.text("Ccy", currency);
            }
        });
    }
}
