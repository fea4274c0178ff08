package org.schoolbilling.spi.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.CategoryCode;
import org.schoolbilling.catalog.Contact;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.catalog.LineCategory;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.LineTypeFlag;
import org.schoolbilling.catalog.LocalizedName;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.catalog.Paragraphs;
import org.schoolbilling.catalog.Payee;
import org.schoolbilling.catalog.RefundAccounts;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.catalog.TiedLineType;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.identifier.Bic;
import org.schoolbilling.identifier.OrganisationNumber;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.reference.CheckMethod;
import org.schoolbilling.reference.KidField;
import org.schoolbilling.reference.KidScheme;

/** Catalogues of every shape that the domain allows, with texts that documents find hard. */
final class RandomCatalog {

    private static final List<String> HARD = List.of(
            "true",
            "null",
            "~",
            "0150",
            "1e3",
            "no",
            "- a",
            "a: b",
            "#",
            "\"",
            "\\",
            "{x}",
            "[",
            "&a",
            "*a",
            "%",
            "@",
            "æøå",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\t",
            "\n",
            "\u0001",
            "😀",
            " ",
            "\u00A0x",
            "'",
            "|",
            "$",
            "2026-01-31");
    private static final List<String> CURRENCIES = List.of("NOK", "DKK", "EUR", "JPY", "BHD");
    private static final List<String> ACCOUNTS = List.of("12345678903", "12345600017", "12345600025");

    private final Random random;
    private final ErpKind erp;
    private final Currency currency;
    private final CheckMethod check;

    RandomCatalog(long seed) {
        random = new Random(seed);
        erp = one(ErpKind.values());
        currency = Currency.getInstance(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        check = one(CheckMethod.values());
    }

    Catalog catalog() {
        List<LineCategory> local = distinct(10).stream()
                .map(code -> LineCategory.local(new CategoryCode(code), filled(40), one(Role.values())))
                .toList();
        List<LineType> lineTypes =
                distinct(10).stream().map(code -> lineType(code, local)).toList();
        List<LineType> claims = lineTypes.stream().filter(LineType::isClaim).toList();
        List<InvoiceType> invoiceTypes = claims.isEmpty()
                ? List.of()
                : distinct(10).stream().map(code -> invoiceType(code, claims)).toList();
        return new Catalog(new CreditorId(filled(20)), settings(), local, lineTypes, invoiceTypes);
    }

    private LedgerSettings settings() {
        return new LedgerSettings(
                erp,
                filled(12),
                random.nextInt(10_000),
                "N" + random.nextInt(10),
                coding(),
                coding(),
                text(25),
                "æ\"",
                random.nextLong(0, Long.MAX_VALUE),
                1 + random.nextInt(900),
                currency,
                one(LanguageForm.values()));
    }

    private LineType lineType(String code, List<LineCategory> local) {
        List<LineCategory> categories = new ArrayList<>(local);
        categories.add(LineCategory.fixed(Role.CLAIM));
        categories.add(LineCategory.fixed(one(Role.values())));
        return new LineType(
                new LineTypeCode(code),
                new LocalizedName(filled(40), text(40), text(40)),
                categories.get(random.nextInt(categories.size())),
                maybe(() -> Money.ofMinor(random.nextLong(1, Long.MAX_VALUE), currency)),
                text(70),
                some(LineTypeFlag.class),
                new VatRate(random.nextInt(10_001)),
                maybe(this::coding));
    }

    private InvoiceType invoiceType(String code, List<LineType> claims) {
        List<LineType> chosen = new ArrayList<>(claims);
        Collections.shuffle(chosen, random);
        List<LineType> carried = chosen.subList(0, 1 + random.nextInt(chosen.size()));
        Set<InvoiceTypeFlag> flags = some(InvoiceTypeFlag.class);
        if (carried.stream().anyMatch(type -> type.coding().isEmpty())) {
            flags.remove(InvoiceTypeFlag.POSTED);
        }
        return new InvoiceType(
                new InvoiceTypeCode(code),
                filled(40),
                payee(),
                paragraphs(),
                flags,
                new Contact(text(60), text(30), text(100)),
                maybe(() -> new RefundAccounts(account(), coding())),
                kidScheme(),
                one(OptionalWaiverPolicy.values()),
                carried.stream()
                        .map(type -> new TiedLineType(type.code(), 1 + random.nextInt(3)))
                        .toList());
    }

    private Payee payee() {
        BankAccountNumber account = account();
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            lines.add(text(40));
        }
        return new Payee(
                filled(40),
                new Address(lines, text(15), text(40)),
                account,
                coding(),
                maybe(() -> new Bic("NORVNO22")),
                maybe(account::toIban),
                maybe(() -> new OrganisationNumber("313500004")));
    }

    private Map<LanguageForm, Paragraphs> paragraphs() {
        Map<LanguageForm, Paragraphs> paragraphs = new EnumMap<>(LanguageForm.class);
        some(LanguageForm.class).forEach(form -> paragraphs.put(form, new Paragraphs(text(300), text(300))));
        return paragraphs;
    }

    /** One of a few that differ in length, so that any of them may meet on an account. */
    private KidScheme kidScheme() {
        return switch (random.nextInt(3)) {
            case 0 -> KidScheme.of(check, new KidField(KidScheme.INVOICE, 9), new KidField(KidScheme.DEBTOR, 6));
            case 1 -> KidScheme.of(check, new KidField(KidScheme.INVOICE, 3));
            default ->
                KidScheme.of(check, new KidField(KidScheme.DEBTOR, 5).withZero(), new KidField(KidScheme.INVOICE, 18));
        };
    }

    private AccountCoding coding() {
        String separator = erp == ErpKind.NAVISION ? "." : ";";
        StringBuilder text = new StringBuilder("39").append(random.nextInt(100));
        if (erp != ErpKind.FREE_TEXT) {
            for (int i = random.nextInt(4); i > 0; i--) {
                text.append(separator).append(random.nextBoolean() ? "" : "é" + random.nextInt(1000));
            }
        }
        return erp.parse(text.toString());
    }

    private BankAccountNumber account() {
        return new BankAccountNumber(ACCOUNTS.get(random.nextInt(ACCOUNTS.size())));
    }

    /** Up to five different codes. */
    private Set<String> distinct(int longest) {
        Set<String> codes = new HashSet<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            codes.add(filled(longest));
        }
        return codes;
    }

    private String filled(int longest) {
        String text = text(longest);
        return text.isBlank() ? "x" : text;
    }

    private String text(int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(random.nextBoolean() ? HARD.get(random.nextInt(HARD.size())) : "a" + random.nextInt(100));
        }
        return text.length() <= longest ? text.toString() : "x".repeat(longest);
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        Set<E> chosen = EnumSet.allOf(type);
        Arrays.stream(type.getEnumConstants())
                .filter(value -> random.nextBoolean())
                .forEach(chosen::remove);
        return chosen;
    }
}
