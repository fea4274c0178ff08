package org.schoolbilling.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeFlag;
import org.schoolbilling.catalog.Payee;
import org.schoolbilling.catalog.TiedLineType;
import org.schoolbilling.money.Money;

/**
 * An active invoice type (fakturatypebeskrivelse, REP-5).
 *
 * @param paragraphs by language: {@code nb: upper / lower}
 * @param lineTypes active ones by priority: code, name, amount, VAT, flags, coding
 */
public record TypeRow(
        String code,
        String name,
        String payee,
        String address,
        String account,
        String ledgerAccount,
        List<String> flags,
        List<String> paragraphs,
        List<String> lineTypes)
        implements ReportRow {

    /** What {@link #cells} holds. */
    public static final List<Column> COLUMNS = Column.of(
            "code", "name", "payee", "address", "account", "ledgerAccount", "flags", "paragraphs", "lineTypes");

    public TypeRow {
        flags = List.copyOf(flags);
        paragraphs = List.copyOf(paragraphs);
        lineTypes = List.copyOf(lineTypes);
    }

    /** All active types of a catalogue, by code. */
    public static List<TypeRow> of(Catalog catalog) {
        return catalog.invoiceTypes().stream()
                .filter(type -> type.is(InvoiceTypeFlag.ACTIVE))
                .sorted(Comparator.comparing(InvoiceType::code))
                .map(type -> of(type, catalog))
                .toList();
    }

    private static TypeRow of(InvoiceType type, Catalog catalog) {
        Payee payee = type.payee();
        List<String> address = new ArrayList<>(payee.address().lines());
        address.add((payee.address().postalCode() + " " + payee.address().place()).strip());
        List<String> paragraphs = new ArrayList<>();
        new TreeMap<>(type.paragraphs())
                .forEach((language, texts) ->
                        paragraphs.add(language.code() + ": " + texts.upper() + " / " + texts.lower()));
        return new TypeRow(
                type.code().value(),
                type.name(),
                payee.name(),
                address.stream().filter(l -> !l.isEmpty()).collect(Collectors.joining(", ")),
                payee.bankAccount().digits(),
                payee.ledgerAccount().toText(),
                new TreeSet<>(type.flags()).stream().map(Enum::name).toList(),
                paragraphs,
                type.lineTypes().stream()
                        .sorted(Comparator.comparingInt(TiedLineType::priority).thenComparing(TiedLineType::lineType))
                        .flatMap(tied -> catalog.lineType(tied.lineType()).stream()
                                .filter(line -> line.is(LineTypeFlag.ACTIVE))
                                .map(line -> line(tied, line)))
                        .toList());
    }

    private static String line(TiedLineType tied, LineType type) {
        return tied.priority() + " " + type.code() + " " + type.name().nb() + " "
                + type.amount().map(Money::toText).orElse("-") + " VAT " + type.vat() + " "
                + new TreeSet<>(type.flags()) + " "
                + type.coding().map(AccountCoding::toText).orElse("");
    }

    @Override
    public List<Object> cells() {
        return Cells.of(code, name, payee, address, account, ledgerAccount, flags, paragraphs, lineTypes);
    }
}
