package org.schoolbilling.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a creditor's KIDs are made: named numbers, each padded with zeros to its width, then one check character (KID-1).
 *
 * @param fields at least one, with different names, in their order; together 1 to 24 digits
 * @param check the one method that the creditor's agreement with the bank names (KID-3)
 */
public record KidScheme(List<KidField> fields, CheckMethod check) implements ReferenceScheme {

    /** The name of the field that holds the invoice number. */
    public static final String INVOICE = "invoice";
    /** The name of the field that holds the debtor number. */
    public static final String DEBTOR = "debtor";
    /** FS's: invoice number of 9 digits, debtor number of 6, mod 10; 16 characters (KID-1). */
    public static final KidScheme DEFAULT = of(CheckMethod.MOD10, new KidField(INVOICE, 9), new KidField(DEBTOR, 6));

    private static final int FEWEST_ACCEPTED_EVERYWHERE = 4;

    public KidScheme {
        Objects.requireNonNull(check, "check");
        fields = KidLayout.of(fields);
        Set<String> names = new HashSet<>();
        for (KidField field : fields) {
            if (!names.add(field.name())) {
                throw new IllegalArgumentException("KID field \"" + field.name() + "\" stands twice in " + fields);
            }
        }
        int length = ((KidLayout) fields).length();
        if (length < Kid.SHORTEST || length > Kid.LONGEST) {
            throw new IllegalArgumentException(
                    "KIDs of " + fields + " would have " + length + " characters: it must be 2 to 25");
        }
    }

    /** A scheme of these fields. */
    public static KidScheme of(CheckMethod check, KidField... fields) {
        return new KidScheme(List.of(fields), check);
    }

    /** How many characters its KIDs have, the check character included. */
    public int length() {
        return layout().length();
    }

    private KidLayout layout() {
        return (KidLayout) fields;
    }

    /**
     * The KID of these values, one for each field in order; allocates nothing but the result (KID-7).
     *
     * <p>A value that is negative, too wide for its field, or 0 where that is no value, is never cut or padded away: it
     * throws {@link IllegalArgumentException}, which names field, value and width (KID-4).
     */
    public Kid generate(long... values) {
        if (values.length != fields.size()) {
            throw new IllegalArgumentException(values.length + " values for a KID of " + fields);
        }
        for (int i = 0; i < values.length; i++) {
            requireFit(fields.get(i), values[i]);
        }
        return new Kid(KidWriter.write(fields, check, values));
    }

    /** The KID of two values: the same as {@link #generate(long...)}, without an array of them. */
    public Kid generate(long first, long second) {
        if (fields.size() != 2 || length() != KidSums.SIXTEEN || check != CheckMethod.MOD10) {
            return generate(new long[] {first, second});
        }
        KidField last = fields.get(1);
        requireFit(fields.get(0), first);
        requireFit(last, second);
        return new Kid(KidWriter.sixteen(first * KidField.power(last.width()) + second));
    }

    /** Why a text is no KID of this scheme, if it is none; never throws, allocates nothing (KID-7). */
    public Optional<KidFault> check(CharSequence text) {
        KidFault fault = kidFault(text);
        return fault == null ? Optional.empty() : fault.found();
    }

    /** Whether a text is a KID of this scheme; allocates nothing (KID-7). */
    public boolean isValid(CharSequence text) {
        return text.length() == length() && check.isValid(text) && !layout().hasForbiddenZero(text);
    }

    /**
     * Reads a KID of this scheme and its fields (KID-5). Nothing is passed over, blanks neither. Throws
     * {@link IllegalArgumentException}, which names the {@link KidFault} and quotes the text.
     */
    public ParsedKid parse(String text) {
        requireValid(text);
        return new ParsedKid(this, new Kid(text));
    }

    @Override
    public String name() {
        return "KID";
    }

    @Override
    public Optional<ReferenceFault> fault(CharSequence text) {
        return check(text).map(KidFault::toReferenceFault);
    }

    /** The KID itself: nothing is passed over in it, blanks neither. */
    @Override
    public String normal(String text) {
        requireValid(text);
        return text;
    }

    /** As it stands: a KID is printed in one piece. */
    @Override
    public String printed(String reference) {
        return normal(reference);
    }

    /** What a bank may refuse in this scheme though the rules allow it. */
    public List<KidWarning> warnings() {
        List<KidWarning> warnings = new ArrayList<>();
        if (length() < FEWEST_ACCEPTED_EVERYWHERE) {
            warnings.add(KidWarning.SHORT);
        }
        if (check == CheckMethod.MOD11) {
            warnings.add(KidWarning.DASH);
        }
        return List.copyOf(warnings);
    }

    void requireValid(String text) {
        KidFault fault = kidFault(text);
        if (fault != null) {
            throw new IllegalArgumentException(
                    Kid.quoted(text) + " is no KID of " + fields + " by " + check + ": " + fault);
        }
    }

    private @Nullable KidFault kidFault(CharSequence text) {
        if (text.length() != length()) {
            return KidFault.LENGTH;
        }
        KidFault fault = check.fault(text);
        return fault == null && layout().hasForbiddenZero(text) ? KidFault.ZERO : fault;
    }

    private static void requireFit(KidField field, long value) {
        if (value < 0 || value > field.greatest() || (value == 0 && !field.mayBeZero())) {
            throw new IllegalArgumentException(
                    "KID field " + field.name() + " of " + field.width() + " digits cannot be " + value
                            + ": it must be " + (field.mayBeZero() ? 0 : 1) + " to " + field.greatest());
        }
    }
}
