package org.schoolbilling.testkit.arbitraries;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
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
import org.schoolbilling.catalog.Payee;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.catalog.TiedLineType;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.reference.KidScheme;

/** Catalogues of creditors. */
public final class Catalogs {

    private static final Currency NOK = Currency.getInstance("NOK");

    private Catalogs() {}

    /**
     * A small catalogue that is always the same, with account codings for Unit4: invoice type {@code SEM} with the
     * mandatory semester fee {@code SEMAVG} (600.00, priority 1) and the optional {@code SAIH} (40.00) and {@code KOPI}
     * (60.00), both of priority 2; and {@code KURS} with the course fee {@code KURSAVG} (25 % VAT, several a term) and the
     * optional {@code MATERIELL} (15 % VAT). Both are posted; optional remainders are waived.
     */
    public static Catalog example(CreditorId creditor) {
        ErpKind erp = ErpKind.UNIT4;
        return new Catalog(
                creditor,
                settings(erp),
                List.of(),
                List.of(
                        claim(erp, "SEMAVG", 60000L, 0, "3210", LineTypeFlag.SEMESTER_FEE, LineTypeFlag.PUBLISHED),
                        claim(
                                erp,
                                "SAIH",
                                4000L,
                                0,
                                "2980",
                                LineTypeFlag.WELFARE_FEE,
                                LineTypeFlag.OPTIONAL,
                                LineTypeFlag.PUBLISHED),
                        claim(erp, "KOPI", 6000L, 0, "3220", LineTypeFlag.OPTIONAL),
                        claim(erp, "KURSAVG", null, 2500, "3230", LineTypeFlag.MULTIPLE, LineTypeFlag.PUBLISHED),
                        claim(erp, "MATERIELL", 25000L, 1500, "3240", LineTypeFlag.OPTIONAL, LineTypeFlag.PUBLISHED)),
                List.of(
                        type(
                                erp,
                                "SEM",
                                "Semesteravgift",
                                "86011117947",
                                "1920",
                                tied("SEMAVG", 1),
                                tied("SAIH", 2),
                                tied("KOPI", 2)),
                        type(
                                erp,
                                "KURS",
                                "Kursavgift",
                                "86011117947",
                                "1921",
                                tied("KURSAVG", 1),
                                tied("MATERIELL", 2))));
    }

    private static LedgerSettings settings(ErpKind erp) {
        return new LedgerSettings(
                erp,
                "TESTSKOLEN",
                1234,
                "TS",
                erp.account("2990"),
                erp.account("2700"),
                "0",
                "GL",
                0,
                1,
                NOK,
                LanguageForm.BOKMAL);
    }

    private static LineType claim(
            ErpKind erp, String code, @Nullable Long minor, int vat, String account, LineTypeFlag... flags) {
        Set<LineTypeFlag> all = new java.util.HashSet<>(Set.of(flags));
        all.add(LineTypeFlag.ACTIVE);
        return new LineType(
                new LineTypeCode(code),
                LocalizedName.of(code),
                LineCategory.fixed(Role.CLAIM),
                minor == null ? null : Money.ofMinor(minor, NOK),
                "",
                all,
                new VatRate(vat),
                erp.account(account));
    }

    private static TiedLineType tied(String code, int priority) {
        return new TiedLineType(new LineTypeCode(code), priority);
    }

    private static InvoiceType type(
            ErpKind erp, String code, String name, String bankAccount, String ledgerAccount, TiedLineType... tied) {
        return new InvoiceType(
                new InvoiceTypeCode(code),
                name,
                new Payee(
                        "Testskolen",
                        Address.NONE,
                        new BankAccountNumber(bankAccount),
                        erp.account(ledgerAccount),
                        null,
                        null,
                        null),
                Map.of(),
                Set.of(InvoiceTypeFlag.ACTIVE, InvoiceTypeFlag.POSTED),
                Contact.NONE,
                null,
                KidScheme.DEFAULT,
                OptionalWaiverPolicy.REMAINDER,
                List.of(tied));
    }
}
