package org.schoolbilling.roster.files;

import static org.schoolbilling.roster.files.RosterFaultKind.ENCODING;
import static org.schoolbilling.roster.files.RosterFaultKind.VALUE;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.Gln;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.identifier.NationalIdRules;
import org.schoolbilling.identifier.OrganisationNumber;
import org.schoolbilling.roster.files.Node.Form;
import org.schoolbilling.roster.files.Node.Leaf;
import org.schoolbilling.term.Term;

/** Reads single values; one that cannot be read is a fault, and null. */
final class Values {

    private static final Pattern NORWEGIAN_DATE = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Set<String> YES = Set.of("yes", "ja", "true");
    private static final Set<String> NO = Set.of("no", "nei", "false");
    private static final String CORRECT = "correct it and read the file again";

    private final Faults faults;
    private final NationalIdRules rules;

    Values(Faults faults, NationalIdRules rules) {
        this.faults = faults;
        this.rules = rules;
    }

    Faults faults() {
        return faults;
    }

    /** The text without blanks around it. A JSON value of another type is a fault. */
    @Nullable
    String raw(Node node, Form form, String expected) {
        if (!(node instanceof Leaf leaf)) {
            String found = node instanceof Node.Many ? "[ … ]" : "{ … }";
            faults.add(node.place(), VALUE, found, expected, "give a single value");
            return null;
        }
        if (leaf.form() != Form.CELL && leaf.form() != form) {
            faults.add(leaf.place(), VALUE, leaf.text(), expected, "write it as " + form.words());
            return null;
        }
        String text = leaf.text().strip();
        if (text.indexOf('\uFFFD') >= 0) {
            faults.add(
                    leaf.place(),
                    ENCODING,
                    text,
                    "letters in UTF-8",
                    "the file looks like Latin-1 or Windows-1252: save it as \"CSV UTF-8\" or in UTF-8");
            return null;
        }
        return text;
    }

    /** A text of at most so many characters, none of them a line break or another control character. */
    @Nullable
    String text(Node node, int max) {
        String text = lines(node);
        if (text == null) {
            return null;
        }
        if (Texts.hasControl(text)) {
            return fault(node, text, "text on one line", "take line breaks and control characters out");
        }
        if (text.length() > max) {
            return fault(node, text, "at most " + max + " characters, not " + text.length(), "shorten it");
        }
        return text;
    }

    /** A text that may have line breaks. */
    @Nullable
    String lines(Node node) {
        String text = raw(node, Form.TEXT, "a text");
        if (text != null && Texts.hasHalfCharacter(text)) {
            return fault(node, "", "a text", "it has half a character: write it anew");
        }
        return text;
    }

    @Nullable
    Long number(Node node, long min, long max) {
        String expected = "a whole number from " + min + " to " + max;
        String text = raw(node, Form.NUMBER, expected);
        if (text == null) {
            return null;
        }
        long number = Texts.isNumber(text) ? Long.parseLong(text) : -1;
        return number >= min && number <= max ? (Long) number : fault(node, text, expected, CORRECT);
    }

    @Nullable
    Boolean flag(Node node) {
        boolean isCell = node instanceof Leaf leaf && leaf.form() == Form.CELL;
        String expected = isCell ? "yes or no" : "true or false";
        String text = raw(node, Form.BOOLEAN, expected);
        if (text == null) {
            return null;
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        return NO.contains(word) ? (Boolean) false : fault(node, text, expected, CORRECT);
    }

    /** A day as 2026-02-28; in CSV also as spreadsheets of the Nordic countries write it, 28.02.2026. */
    @Nullable
    LocalDate date(Node node) {
        boolean isCell = node instanceof Leaf leaf && leaf.form() == Form.CELL;
        return parsed(node, "a day of the calendar, written 2026-02-28", text -> {
            Matcher norwegian = NORWEGIAN_DATE.matcher(text);
            LocalDate day = isCell && norwegian.matches()
                    ? LocalDate.of(
                            Integer.parseInt(norwegian.group(3)),
                            Integer.parseInt(norwegian.group(2)),
                            Integer.parseInt(norwegian.group(1)))
                    : LocalDate.parse(text);
            return requireYear(day, day.getYear());
        });
    }

    @Nullable
    YearMonth month(Node node) {
        return parsed(node, "a month, written 2026-12", text -> {
            YearMonth month = YearMonth.parse(text);
            return requireYear(month, month.getYear());
        });
    }

    @Nullable
    Term term(Node node) {
        return parsed(node, "a term, written 2026-AUTUMN or 2026-HØST", Term::parse);
    }

    <E extends Enum<E>> @Nullable E oneOf(Node node, Class<E> words) {
        String text = raw(node, Form.TEXT, "a text");
        if (text == null) {
            return null;
        }
        for (E word : words.getEnumConstants()) {
            if (word.name().equalsIgnoreCase(text)) {
                return word;
            }
        }
        String known = Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return fault(node, text, "one of " + known, CORRECT);
    }

    @Nullable
    OrganisationNumber organisationNumber(Node node) {
        return parsed(node, "an organisation number: nine digits, the last a check digit", OrganisationNumber::parse);
    }

    @Nullable
    Gln gln(Node node) {
        return parsed(node, "a GLN (EAN location number): 13 digits, the last a check digit", Gln::parse);
    }

    /** A national id; what it shows of a wrong one is what {@link NationalId#mask} shows (IDN-5). */
    @Nullable
    NationalId nationalId(Node node) {
        String expected = "a national id of 11 digits with a valid date and check digits";
        String text = raw(node, Form.TEXT, expected);
        if (text == null || NationalId.check(text, rules).isEmpty()) {
            return text == null ? null : NationalId.parse(text, rules);
        }
        boolean isShort = text.length() == 10 && Texts.isNumber(text);
        return fault(
                node,
                NationalId.mask(text),
                expected,
                isShort ? "a spreadsheet has dropped the first 0: format the column as text" : CORRECT);
    }

    /** Whether a text is a national id by any rules, which nothing but the fact of that name may be (IDN-5). */
    static boolean isNationalId(String text) {
        return NationalId.check(text, NationalIdRules.FROM_2032).isEmpty();
    }

    private <T> @Nullable T parsed(Node node, String expected, Function<String, T> parser) {
        String text = raw(node, Form.TEXT, expected);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            // What these say would show the text unmasked.
            return fault(node, text, expected, CORRECT);
        }
    }

    private static <T> T requireYear(T value, int year) {
        if (year < 1800 || year > 9999) {
            throw new DateTimeException("no year of a school: " + year);
        }
        return value;
    }

    /** Always null, so that it can stand in for any value. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> @Nullable T fault(Node node, String text, String expected, String advice) {
        faults.add(node.place(), VALUE, text, expected, advice);
        return null;
    }
}
