package org.schoolbilling.bank.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import org.schoolbilling.identifier.CheckDigits;
import org.schoolbilling.money.Money;

/** Amounts, dates, accounts and counts as ISO 20022 writes them. */
final class MessageValues {

    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern ZONED = Pattern.compile(".*(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern AMOUNT = Pattern.compile("[+]?(\\d{1,18}(\\.\\d{0,17})?|\\.\\d{1,17})");
    private static final int LONGEST_ACCOUNT = 34;

    private final MessageReader xml;
    private final Currency currency;
    private final ZoneId zone;

    MessageValues(MessageReader xml, Currency currency, ZoneId zone) {
        this.xml = xml;
        this.currency = currency;
        this.zone = zone;
    }

    /** The currency that the element's attribute names. */
    boolean isInCurrency() {
        return xml.attribute("Ccy").equals(currency.getCurrencyCode());
    }

    /** Takes the amount of something; it must be in the ledger's currency. In minor units. */
    long amount(String what, Object of) throws IOException {
        if (!isInCurrency()) {
            throw xml.fault(
                    "currency of " + what + " of " + of,
                    MessageReader.shown(xml.attribute("Ccy")),
                    currency.getCurrencyCode() + ", the ledger's");
        }
        return decimal(what, of);
    }

    /** Takes a sum that names no currency. */
    long decimal(String what, Object of) throws IOException {
        Location at = xml.location();
        String text = xml.text();
        long plain = PlainText.amount(text, currency.getDefaultFractionDigits());
        // what it is called is put together only where there is something to say about it
        return plain == PlainText.OTHER
                ? decimal(what + " of " + of, text, xml.lineAt(at), at.getColumnNumber())
                : plain;
    }

    private long decimal(String what, String text, long line, int column) {
        if (!AMOUNT.matcher(text).matches()) {
            throw xml.fault(line, column, what, OcrRecord.quoted(text), "an amount such as 1250.00");
        }
        try {
            return new BigDecimal(text)
                    .movePointRight(currency.getDefaultFractionDigits())
                    .longValueExact();
        } catch (ArithmeticException e) {
            throw xml.fault(
                    line,
                    column,
                    what,
                    text,
                    "an amount of at most " + currency.getDefaultFractionDigits() + " decimals and "
                            + Money.ofMinor(Long.MAX_VALUE, currency));
        }
    }

    /** Takes a number of entries or transactions. */
    long count(String what) throws IOException {
        long line = xml.line();
        int column = xml.column();
        String text = xml.text();
        if (!text.matches("[0-9]{1,15}")) {
            throw xml.fault(line, column, what, OcrRecord.quoted(text), "a number");
        }
        return Long.parseLong(text);
    }

    /** Takes a choice of {@code Dt} and {@code DtTm}. */
    LocalDate date(String what, Object of) throws IOException {
        LocalDate date = null;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Dt", "DtTm" -> date = oneDate(what, of);
                default -> xml.skip();
            }
        }
        if (date == null) {
            throw xml.fault(what + " of " + of, "neither Dt nor DtTm", "one of them");
        }
        return date;
    }

    /** A time with a zone is the day it then is at the bank. A date is the day it says, whatever zone stands behind. */
    private LocalDate oneDate(String what, Object of) throws IOException {
        Location at = xml.location();
        String text = xml.text();
        LocalDate plain = PlainText.date(text);
        return plain == null ? oneDate(what + " of " + of, text, xml.lineAt(at), at.getColumnNumber()) : plain;
    }

    private LocalDate oneDate(String what, String text, long line, int column) {
        try {
            var plain = DATE.matcher(text);
            if (plain.matches()) {
                return LocalDate.parse(plain.group(1));
            }
            return ZONED.matcher(text).matches()
                    ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate()
                    : LocalDateTime.parse(text).toLocalDate();
        } catch (DateTimeException e) {
            throw xml.fault(
                    line,
                    column,
                    what,
                    OcrRecord.quoted(text),
                    "a date such as 2026-10-06 or 2026-10-06T17:35:00+02:00");
        }
    }

    /** Takes a yes or no. */
    boolean indicator() throws IOException {
        String text = xml.text();
        return text.equals("true") || text.equals("1");
    }

    /** Takes something's credit or debit mark: whether it is a debit. */
    boolean isDebit(Object of) throws IOException {
        Location at = xml.location();
        String text = xml.text();
        if (!text.equals("CRDT") && !text.equals("DBIT")) {
            throw xml.fault(
                    xml.lineAt(at),
                    at.getColumnNumber(),
                    "credit or debit of " + of,
                    OcrRecord.quoted(text),
                    "CRDT or DBIT");
        }
        return text.equals("DBIT");
    }

    /** Takes the account that a notification is of; its currency must be the ledger's. */
    String ownAccount() throws IOException {
        String account = account(true);
        if (account.length() > LONGEST_ACCOUNT || !account.matches("[0-9A-Za-z]+")) {
            throw xml.fault("account", OcrRecord.quoted(account), "an IBAN or an account number of letters and digits");
        }
        return account;
    }

    /** Takes a payer's account; empty where it is unknown. Whatever is wrong with it is no fault of the file. */
    String payerAccount() throws IOException {
        String account = PlainText.lettersAndDigits(account(false));
        return account.length() > LONGEST_ACCOUNT ? account.substring(0, LONGEST_ACCOUNT) : account;
    }

    private String account(boolean own) throws IOException {
        String account = "";
        while (xml.nextChild()) {
            if (xml.name().equals("Id")) {
                account = accountId();
            } else if (own && xml.name().equals("Ccy")) {
                requireCurrency();
            } else {
                xml.skip();
            }
        }
        return account;
    }

    private void requireCurrency() throws IOException {
        String text = xml.text();
        if (!text.equals(currency.getCurrencyCode())) {
            throw xml.fault(
                    "currency of the account",
                    MessageReader.shown(text),
                    currency.getCurrencyCode() + ", the ledger's");
        }
    }

    private String accountId() throws IOException {
        String account = "";
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "IBAN" -> account = fromIban(PlainText.compact(xml.text()));
                case "Othr" -> account = other();
                default -> xml.skip();
            }
        }
        return account;
    }

    private String other() throws IOException {
        String account = "";
        while (xml.nextChild()) {
            if (xml.name().equals("Id")) {
                account = PlainText.compact(xml.text());
            } else {
                xml.skip();
            }
        }
        return account;
    }

    /** A Norwegian one is the account number inside; of others all of it is kept. */
    private static String fromIban(String iban) {
        return iban.length() == 15 && iban.startsWith("NO") && CheckDigits.areDigits(iban, 2, 15)
                ? iban.substring(4)
                : iban;
    }
}
