package org.schoolbilling.bank.files;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.TransactionKind;

/** Makes one transaction of its two or three records (beløpspost 1, 2 and 3). */
final class AmountItems {

    private static final int FIRST_TYPE = 10;
    private static final int REVERSAL_WITH_KID = 18;
    private static final int PURCHASE_WITH_KID = 19;
    private static final int REVERSAL_WITH_TEXT = 20;
    private static final int PURCHASE_WITH_TEXT = 21;

    private final OcrRecord record;
    private final Currency currency;
    private int type;
    private long number;

    AmountItems(OcrRecord record, Currency currency) {
        this.record = record;
        this.currency = currency;
    }

    /** From amount item 1, where the record stands, to the transaction's last item, where it then stands. */
    BankTransaction read(String account) throws IOException {
        type = record.type();
        if (type < FIRST_TYPE || type > PURCHASE_WITH_TEXT) {
            throw record.fault(5, "transaction type", OcrRecord.two(type), "10 to 21");
        }
        long row = record.line();
        number = record.number(9, 15, "transaction number");
        LocalDate paymentDate = record.date(16, "Nets date");
        String settlement = record.textIfKnown(22, 31);
        boolean negative = isNegative();
        long size = record.number(33, 49, "amount");
        String kid = record.text(50, 74);

        next(OcrRecord.ITEM_2, "31 (amount item 2)");
        String formNumber = record.textIfKnown(16, 25);
        String archiveReference = record.textIfKnown(26, 34);
        LocalDate bankDate = record.dateIfKnown(42, "bank date");
        String payerAccount = record.digitsIfKnown(48, 58, "debit account");

        String text = "";
        if (hasText()) {
            next(OcrRecord.ITEM_3, "32 (amount item 3)");
            text = record.text(16, 55);
        }
        return new BankTransaction(
                row,
                kind(negative, size),
                account,
                paymentDate,
                bankDate,
                Money.ofMinor(amount(negative, size), currency),
                kid,
                new BankReferences(archiveReference, settlement, formNumber),
                payerAccount,
                text);
    }

    private void next(int recordType, String expected) throws IOException {
        record.advance(expected);
        record.requireRecordType(recordType, expected);
        record.requireService(OcrRecord.OCR_GIRO);
        record.requireType(type, "transaction type, as in amount item 1");
        if (record.number(9, 15, "transaction number") != number) {
            throw record.fault(
                    9, "transaction number, as in amount item 1", record.raw(9, 15), String.format("%07d", number));
        }
    }

    private boolean isNegative() {
        byte sign = record.at(32);
        if (sign != '0' && sign != '-') {
            throw record.fault(32, "sign", record.quoted(32, 32), "0 or -");
        }
        return sign == '-';
    }

    private TransactionKind kind(boolean negative, long size) {
        if (size == 0) {
            return TransactionKind.NOTHING;
        } else if (negative || isReversal()) {
            return TransactionKind.REVERSAL;
        } else if (type == PURCHASE_WITH_KID || type == PURCHASE_WITH_TEXT) {
            return TransactionKind.CARD_PURCHASE;
        }
        return TransactionKind.PAYMENT;
    }

    /** Reversals count as they stand, whatever their sign: the bank adds them to its totals. */
    private long amount(boolean negative, long size) {
        return negative && !isReversal() ? -size : size;
    }

    private boolean isReversal() {
        return type == REVERSAL_WITH_KID || type == REVERSAL_WITH_TEXT;
    }

    private boolean hasText() {
        return type == REVERSAL_WITH_TEXT || type == PURCHASE_WITH_TEXT;
    }
}
