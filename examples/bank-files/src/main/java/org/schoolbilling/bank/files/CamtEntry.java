package org.schoolbilling.bank.files;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an entry ({@code Ntry}) says of itself before its details: everything that decides what they are. */
final class CamtEntry {

    /** The elements that decide what an entry's details are. */
    static final Set<String> DECISIVE =
            Set.of("Amt", "CdtDbtInd", "RvslInd", "Sts", "BookgDt", "ValDt", "AcctSvcrRef", "BkTxCd");

    private static final String BOOKED = "BOOK";

    /** Pending, for information only, and to be booked on a later day. */
    private static final Set<String> NOT_BOOKED = Set.of("PDNG", "INFO", "FUTR");

    private final long number;
    private final long line;
    private @Nullable Long amount;
    private @Nullable Boolean debit;
    private boolean isReversal;
    private String status = "";
    private @Nullable LocalDate bookingDate;
    private @Nullable LocalDate valueDate;
    private String reference = "";
    private CamtCode code = new CamtCode();
    private String text = "";

    CamtEntry(long number, long line) {
        this.number = number;
        this.line = line;
    }

    /** Takes the element that is stood at, if it is one of these; false leaves it. */
    boolean take(MessageReader xml, MessageValues values) throws IOException {
        switch (xml.name()) {
            case "Amt" -> amount = values.amount("amount", this);
            case "CdtDbtInd" -> debit = values.isDebit(this);
            case "RvslInd" -> isReversal = values.indicator();
            case "Sts" -> status = status(xml);
            case "BookgDt" -> bookingDate = values.date("booking date", this);
            case "ValDt" -> valueDate = values.date("value date", this);
            case "AcctSvcrRef" -> reference = CamtPayment.reference(xml, "AcctSvcrRef");
            case "BkTxCd" -> code = new CamtCode().read(xml);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A status that is none would leave the entry's money unbooked, and no sum of the file would tell. */
    private String status(MessageReader xml) throws IOException {
        String found = xml.textOrChild("Cd");
        if (!found.isEmpty() && !found.equals(BOOKED) && !NOT_BOOKED.contains(found)) {
            throw xml.fault("status of " + this, MessageReader.shown(found), "BOOK, or PDNG, INFO or FUTR");
        }
        return found;
    }

    void takeText(MessageReader xml) throws IOException {
        text = xml.text();
    }

    /** Makes sure that all is known without which the details mean nothing; the schema puts it before them. */
    void requireKnown(MessageReader xml) {
        String missing = amount == null ? "Amt" : debit == null ? "CdtDbtInd" : status.isEmpty() ? "Sts" : "";
        if (!missing.isEmpty()) {
            throw xml.fault(toString(), "no " + missing + " before its details", "one");
        }
        if (isBooked() && valueDate == null && bookingDate == null) {
            throw xml.fault(toString(), "neither value date nor booking date", "one of them");
        }
    }

    long line() {
        return line;
    }

    /** In minor units, above zero or zero. */
    long amount() {
        return known(amount);
    }

    boolean isDebit() {
        return known(debit);
    }

    boolean isBooked() {
        return status.equals(BOOKED);
    }

    String status() {
        return MessageReader.shown(status);
    }

    /** Whether it takes an earlier movement back. */
    boolean isReversal() {
        return isReversal || code.isReturn();
    }

    /** Whether the account's owner paid, and no payment came back. */
    boolean isOutgoing() {
        return isDebit() && !isReversal() && code.isOutgoing();
    }

    /** The day the money counts from; where the bank does not say, the day it was booked. */
    LocalDate date() {
        return valueDate == null ? known(bookingDate) : valueDate;
    }

    @Nullable
    LocalDate bookingDate() {
        return bookingDate;
    }

    String reference() {
        return reference;
    }

    String text() {
        return text;
    }

    @Override
    public String toString() {
        return "entry " + number;
    }

    private <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(this + " is asked for what it was not seen to have");
        }
        return value;
    }
}
