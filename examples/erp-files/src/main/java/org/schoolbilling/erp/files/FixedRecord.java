package org.schoolbilling.erp.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.schoolbilling.spi.erp.DeliveryAnswer.Rejected.Item;

/**
 * One record as bytes, filled field by field; what is not filled is unset, and the line end stands behind the last field.
 * What does not fit its field is not written but kept as a fault.
 */
final class FixedRecord {

    private record Slot(LayoutField field, int start, int length) {

        int end() {
            return start + length;
        }
    }

    private final Unit4Profile profile;
    private final OneByteText text;
    private final Map<Use, Slot> slots = new EnumMap<>(Use.class);
    private final byte[] bytes;
    private byte[] empty;
    private final List<Item> faults = new ArrayList<>();

    FixedRecord(Layout layout, Unit4Profile profile, OneByteText text) {
        this.profile = profile;
        this.text = text;
        byte[] lineEnd = profile.lineEnd().bytes();
        int length = layout.fields().stream().mapToInt(LayoutField::length).sum();
        this.bytes = new byte[length + lineEnd.length];
        int start = 0;
        for (LayoutField field : layout.fields()) {
            Arrays.fill(bytes, start, start + field.length(), unset(field));
            if (field.useOrNull() != null) {
                slots.put(field.useOrNull(), new Slot(field, start, field.length()));
            }
            start += field.length();
        }
        System.arraycopy(lineEnd, 0, bytes, start, lineEnd.length);
        this.empty = bytes.clone();
    }

    private byte unset(LayoutField field) {
        boolean zero = field.isNumeric()
                && switch (profile.unset()) {
                    case AS_DOCUMENTED -> field.zeroIfUnset();
                    case BLANK -> false;
                    case ZERO -> true;
                };
        return (byte) (zero ? '0' : ' ');
    }

    /** Makes what has been filled so far the start of every record. */
    void keep() {
        empty = bytes.clone();
    }

    /** Goes back to the start of a record. */
    void clear() {
        System.arraycopy(empty, 0, bytes, 0, bytes.length);
        faults.clear();
    }

    /** Puts a code to the left. It is never changed but for capitals: a code with another letter is another account. */
    void code(Use use, String value) {
        Slot slot = slot(use);
        if (!text.holds(value)) {
            fault(slot, Quoted.of(value) + " has characters that " + text.charset() + " does not hold");
        } else if (value.length() > slot.length) {
            tooLong(slot, value);
        } else {
            text.put(profile.upperCaseCodes() ? upperCase(value) : value, bytes, fill(slot, ' '));
        }
    }

    /** In capitals letter by letter, where the character set holds the capital; never longer. */
    private String upperCase(String value) {
        StringBuilder upper = new StringBuilder(value);
        for (int i = 0; i < value.length(); i++) {
            char capital = Character.toUpperCase(value.charAt(i));
            if (text.holds(capital)) {
                upper.setCharAt(i, capital);
            }
        }
        return upper.toString();
    }

    /** Puts a free text to the left, in letters that the character set holds. */
    void text(Use use, String value) {
        Slot slot = slot(use);
        String plain = text.holds(value) ? value : Transliteration.of(value, text);
        if (plain.length() > slot.length) {
            tooLong(slot, plain);
        } else {
            text.put(plain, bytes, fill(slot, ' '));
        }
    }

    /** Puts an amount of hundredths; amount fields hold any. */
    void amount(Use use, long hundredths) {
        Slot slot = slot(use);
        boolean negative = hundredths < 0;
        switch (profile.amounts()) {
            case SIGN_AND_ZEROS, MINUS_AND_ZEROS -> {
                int start = fill(slot, '0');
                Digits.put(hundredths, bytes, slot.end());
                if (negative || profile.amounts() == Unit4Profile.Amounts.SIGN_AND_ZEROS) {
                    bytes[start] = (byte) (negative ? '-' : '+');
                }
            }
            case LEFT -> {
                int start = fill(slot, ' ');
                signedDigits(hundredths, start + Digits.count(hundredths) + (negative ? 1 : 0));
            }
            case RIGHT -> {
                fill(slot, ' ');
                signedDigits(hundredths, slot.end());
            }
        }
    }

    /** Puts a number that is not negative. */
    void number(Use use, long value) {
        Slot slot = slot(use);
        int count = Digits.count(value);
        if (value < 0 || count > slot.length) {
            fault(slot, value + " does not fit in " + slot.length + " digits");
            return;
        }
        switch (profile.voucherNumbers()) {
            case ZEROS -> {
                fill(slot, '0');
                Digits.put(value, bytes, slot.end());
            }
            case LEFT -> Digits.put(value, bytes, fill(slot, ' ') + count);
            case RIGHT -> {
                fill(slot, ' ');
                Digits.put(value, bytes, slot.end());
            }
        }
    }

    /** Puts a date as yyyyMMdd. */
    void date(Use use, LocalDate date) {
        if (hasFourDigitYear(use, date)) {
            Slot slot = slot(use);
            fill(slot, '0');
            long digits = date.getYear() * 10_000L + date.getMonthValue() * 100L + date.getDayOfMonth();
            Digits.put(digits, bytes, slot.end());
        }
    }

    /** Puts the month of a date as yyyyMM. */
    void month(Use use, LocalDate date) {
        if (hasFourDigitYear(use, date)) {
            Slot slot = slot(use);
            fill(slot, '0');
            Digits.put(date.getYear() * 100L + date.getMonthValue(), bytes, slot.end());
        }
    }

    private boolean hasFourDigitYear(Use use, LocalDate date) {
        boolean has = date.getYear() > 0 && date.getYear() < 10_000;
        if (!has) {
            fault(slot(use), date + " has no year of four digits");
        }
        return has;
    }

    /** The faults since the start of the record. */
    List<Item> faults() {
        return faults;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    private Slot slot(Use use) {
        Slot slot = slots.get(use);
        if (slot == null) {
            throw new IllegalStateException("the layout has no field for " + use);
        }
        return slot;
    }

    private int fill(Slot slot, char filler) {
        Arrays.fill(bytes, slot.start, slot.end(), (byte) filler);
        return slot.start;
    }

    private void signedDigits(long value, int end) {
        int start = Digits.put(value, bytes, end);
        if (value < 0) {
            bytes[start - 1] = '-';
        }
    }

    private void tooLong(Slot slot, String value) {
        fault(slot, Quoted.of(value) + " has " + value.length() + " characters, at most " + slot.length + " fit");
    }

    private void fault(Slot slot, String reason) {
        faults.add(new Item(slot.field.title(), reason));
    }
}
