package org.schoolbilling.testkit.arbitraries;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.LineCategory;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.LineTypeFlag;
import org.schoolbilling.catalog.LocalizedName;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.catalog.TiedLineType;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.reference.KidScheme;

/** Catalogues of creditors. */
public final class Catalogs {

    private static final CatalogSpec SPEC =
            new CatalogSpec(ErpKind.UNIT4, OptionalWaiverPolicy.REMAINDER, true, KidScheme.DEFAULT, List.of());

    private Catalogs() {}

    /**
     * Catalogues with one invoice type that carries one to five line types: half of these optional, two of three with the
     * priority of another, a third with VAT. All ERPs and both optional-waiver policies occur; three of four are posted.
     */
    public static CatalogArbitrary catalogs() {
        return new DefaultCatalogArbitrary(CatalogSpecs.DEFAULT);
    }

    /**
     * A small catalogue that is always the same, with account codings for Unit4: invoice type {@code SEM} with the
     * mandatory semester fee {@code SEMAVG} (600.00, priority 1) and the optional {@code SAIH} (40.00) and {@code KOPI}
     * (60.00), both of priority 2; and {@code KURS} with the course fee {@code KURSAVG} (25 % VAT, several a term) and the
     * optional {@code MATERIELL} (250.00, 15 % VAT). Both are posted; optional remainders are waived. Reminders state a fee
     * of 35.00, {@code PURRET1} and {@code PURRET2}.
     */
    public static Catalog example(CreditorId creditor) {
        return new Catalog(
                creditor,
                CatalogSpec.settings(ErpKind.UNIT4),
                List.of(),
                List.of(
                        claim("SEMAVG", 60000L, 0, "3210", LineTypeFlag.SEMESTER_FEE, LineTypeFlag.PUBLISHED),
                        claim(
                                "SAIH",
                                4000L,
                                0,
                                "2980",
                                LineTypeFlag.WELFARE_FEE,
                                LineTypeFlag.OPTIONAL,
                                LineTypeFlag.PUBLISHED),
                        claim("KOPI", 6000L, 0, "3220", LineTypeFlag.OPTIONAL),
                        claim("KURSAVG", null, 2500, "3230", LineTypeFlag.MULTIPLE, LineTypeFlag.PUBLISHED),
                        claim("MATERIELL", 25000L, 1500, "3240", LineTypeFlag.OPTIONAL, LineTypeFlag.PUBLISHED),
                        reminder("PURRET1"),
                        reminder("PURRET2")),
                List.of(
                        type("SEM", "Semesteravgift", "1920", tied("SEMAVG", 1), tied("SAIH", 2), tied("KOPI", 2)),
                        type("KURS", "Kursavgift", "1921", tied("KURSAVG", 1), tied("MATERIELL", 2))));
    }

    private static LineType claim(String code, @Nullable Long minor, int vat, String account, LineTypeFlag... flags) {
        Set<LineTypeFlag> all = EnumSet.of(LineTypeFlag.ACTIVE, flags);
        return new LineType(
                new LineTypeCode(code),
                LocalizedName.of(code),
                LineCategory.fixed(Role.CLAIM),
                minor == null ? null : Money.ofMinor(minor, CatalogSpec.NOK),
                "",
                all,
                new VatRate(vat),
                ErpKind.UNIT4.account(account));
    }

    private static LineType reminder(String code) {
        return new LineType(
                new LineTypeCode(code),
                LocalizedName.of("Purregebyr"),
                LineCategory.fixed(Role.REMINDER),
                Money.ofMinor(3500, CatalogSpec.NOK),
                "",
                EnumSet.of(LineTypeFlag.ACTIVE),
                VatRate.ZERO,
                null);
    }

    private static TiedLineType tied(String code, int priority) {
        return new TiedLineType(new LineTypeCode(code), priority);
    }

    private static InvoiceType type(String code, String name, String ledgerAccount, TiedLineType... tied) {
        return CatalogSpec.invoiceType(
                new InvoiceTypeCode(code),
                name,
                ledgerAccount,
                Set.of(InvoiceTypeFlag.ACTIVE, InvoiceTypeFlag.POSTED),
                SPEC,
                List.of(tied));
    }
}
