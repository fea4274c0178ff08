package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.TransactionKind;

/**
 * Reads OCR giro the slow and obvious way: the whole file as text, a regular expression for each record, sums as big
 * integers. It shares nothing with the reader, which is held against it. It knows no UTF-8 and no service but 09 and 21.
 */
final class ReferenceParser {

    private static final Pattern START = line("NY000010 ~{72}");
    private static final Pattern ASSIGNMENT = line("NY090020 ~{9} ~{7} (?<account>\\d{11}) ~{45}");
    private static final Pattern ITEM_1 =
            line("NY09 (?<type>1\\d|2[01]) 30 (?<number>\\d{7}) (?<date>\\d{6}) (?<id>~{10})"
                    + " (?<sign>[0-]) (?<amount>\\d{17}) (?<kid>~{25}) ~{6}");
    private static final Pattern ITEM_2 =
            line("NY09 (?<type>~~) 31 (?<number>~{7}) (?<form>~{10}) (?<archive>~{9}) ~{7}"
                    + " (?<date>\\d{6}|_{6}) (?<account>\\d{11}|_{11}) ~{22}");
    private static final Pattern ITEM_3 = line("NY09 (?<type>2[01]) 32 (?<number>~{7}) (?<text>~{40}) ~{25}");
    private static final Pattern END_ASSIGNMENT =
            line("NY090088 (?<count>\\d{8}) (?<records>\\d{8}) (?<total>-\\d{16}|\\d{17})"
                    + " ~{6} (?<earliest>\\d{6}) (?<latest>\\d{6}) ~{21}");
    private static final Pattern END =
            line("NY000089 (?<count>\\d{8}) (?<records>\\d{8}) (?<total>-\\d{16}|\\d{17}) ~{39}");
    private static final Pattern OTHER_START = line("NY21 (?<type>\\d\\d) 20 ~{72}");
    private static final Pattern OTHER = line("NY21 \\d\\d (?!20|88)\\d\\d (?<number>~{7}) ~{65}");
    private static final Pattern OTHER_END =
            line("NY21 (?<type>\\d\\d) 88 (?<count>\\d{8}) (?<records>\\d{8}) (?<total>~{17}) ~{39}");

    private static final Pattern LINE_END = Pattern.compile("\r?\n");
    private static final Pattern BYTE_ORDER_MARK = Pattern.compile("^\u00ef\u00bb\u00bf");
    private static final Pattern BLANK_LINES = Pattern.compile("(\r?\n {0,80})*\r?\n?\\z");
    private static final DateTimeFormatter DATES = new DateTimeFormatterBuilder()
            .appendPattern("ddMM")
            .appendValueReduced(ChronoField.YEAR, 2, 2, OcrFiles.TODAY.getYear() - 80)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private final List<String> lines;
    private final List<BankTransaction> transactions = new ArrayList<>();
    private int next;
    private int count;
    private BigInteger total = BigInteger.ZERO;

    private ReferenceParser(String text) {
        String content = BYTE_ORDER_MARK.matcher(text).replaceFirst("");
        this.lines = Arrays.asList(LINE_END.split(BLANK_LINES.matcher(content).replaceFirst(""), -1));
    }

    /** The transactions, or empty where the file is wrong. */
    static Optional<List<BankTransaction>> read(byte[] bytes) {
        ReferenceParser parser = new ReferenceParser(new String(bytes, ISO_8859_1));
        try {
            parser.transmission();
            return Optional.of(parser.transactions);
        } catch (Refused | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void transmission() {
        expect(START);
        do {
            if (is(OTHER_START)) {
                otherService();
            } else {
                assignment();
            }
        } while (!is(END));
        Matcher end = expect(END);
        check(next == lines.size());
        check(end, count, lines.size(), total);
    }

    private void assignment() {
        int start = next;
        String account = expect(ASSIGNMENT).group("account");
        List<LocalDate> days = new ArrayList<>();
        int number = 0;
        BigInteger sum = BigInteger.ZERO;
        do {
            BankTransaction transaction = transaction(account);
            transactions.add(transaction);
            days.add(transaction.paymentDate());
            sum = sum.add(BigInteger.valueOf(transaction.amount().minor()));
            number++;
        } while (is(ITEM_1));
        Matcher end = expect(END_ASSIGNMENT);
        check(end, number, next - start, sum);
        check(DATES.format(Collections.min(days)).equals(end.group("earliest")));
        check(DATES.format(Collections.max(days)).equals(end.group("latest")));
        count += number;
        total = total.add(sum);
    }

    private BankTransaction transaction(String account) {
        int row = next + 1;
        Matcher one = expect(ITEM_1);
        Matcher two = expect(ITEM_2);
        check(two.group("type").equals(one.group("type")) && two.group("number").equals(one.group("number")));
        int type = Integer.parseInt(one.group("type"));
        String text = "";
        if (type >= 20) {
            Matcher three = expect(ITEM_3);
            check(three.group("type").equals(one.group("type"))
                    && three.group("number").equals(one.group("number")));
            text = three.group("text");
        }
        boolean reversal = type == 18 || type == 20;
        boolean minus = one.group("sign").equals("-");
        long amount = Long.parseLong(one.group("amount"));
        return new BankTransaction(
                row,
                amount == 0
                        ? TransactionKind.NOTHING
                        : reversal || minus
                                ? TransactionKind.REVERSAL
                                : type > 18 ? TransactionKind.CARD_PURCHASE : TransactionKind.PAYMENT,
                account,
                LocalDate.parse(one.group("date"), DATES),
                dateOrNull(two.group("date")),
                Money.ofMinor(minus && !reversal ? -amount : amount, OcrFiles.NOK),
                trimmed(one.group("kid")),
                new BankReferences(known(two.group("archive")), known(one.group("id")), known(two.group("form"))),
                known(two.group("account")),
                trimmed(text));
    }

    private void otherService() {
        int start = next;
        String type = expect(OTHER_START).group("type");
        List<String> numbers = new ArrayList<>();
        while (is(OTHER)) {
            String number = expect(OTHER).group("number");
            if (numbers.isEmpty() || !numbers.get(numbers.size() - 1).equals(number)) {
                numbers.add(number);
            }
        }
        Matcher end = expect(OTHER_END);
        check(end.group("type").equals(type));
        check(Integer.parseInt(end.group("count")) == numbers.size());
        check(Integer.parseInt(end.group("records")) == next - start);
        count += numbers.size();
        if (end.group("total").matches("\\d{17}")) {
            total = total.add(new BigInteger(end.group("total")));
        }
    }

    private void check(Matcher end, int counted, int records, BigInteger sum) {
        check(Integer.parseInt(end.group("count")) == counted);
        check(Integer.parseInt(end.group("records")) == records);
        check(new BigInteger(end.group("total")).equals(sum));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new Refused();
        }
    }

    private boolean is(Pattern pattern) {
        return next < lines.size() && pattern.matcher(lines.get(next)).matches();
    }

    private Matcher expect(Pattern pattern) {
        check(next < lines.size());
        Matcher matcher = pattern.matcher(lines.get(next));
        check(matcher.matches());
        next++;
        return matcher;
    }

    private @Nullable LocalDate dateOrNull(String text) {
        return known(text).isEmpty() ? null : LocalDate.parse(text, DATES);
    }

    private static String known(String text) {
        return text.matches("0+") ? "" : trimmed(text);
    }

    private static String trimmed(String text) {
        return text.replaceAll("^ +| +$", "");
    }

    /** Blanks are for the eye; {@code ~} is any printable byte, {@code _} a blank. */
    private static Pattern line(String expression) {
        return Pattern.compile(
                expression.replace(" ", "").replace("~", "[ -\u00ff]").replace("_", "[ ]"));
    }

    @SuppressWarnings("serial")
    private static final class Refused extends RuntimeException {}
}
