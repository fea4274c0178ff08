package org.schoolbilling.testkit.arbitraries;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.LineCategory;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.LineTypeFlag;
import org.schoolbilling.catalog.LocalizedName;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.catalog.TiedLineType;
import org.schoolbilling.money.VatRate;

/** A line type of a generated catalogue, and its payment priority. */
record LineTypeSpec(int priority, boolean isOptional, int vat, int account, boolean isPublished) {

    /** Three priorities for up to five line types, so that equal ones are common; a third carries VAT. */
    static Arbitrary<LineTypeSpec> specs() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(false, true),
                        Arbitraries.of(0, 0, 0, 2500, 1500, 1111, 10000),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, true, false))
                .as(LineTypeSpec::new);
    }

    static LineTypeCode code(int index) {
        return new LineTypeCode("LT" + index);
    }

    LineType type(int index, ErpKind erp) {
        Set<LineTypeFlag> flags = EnumSet.of(LineTypeFlag.ACTIVE, LineTypeFlag.MULTIPLE);
        if (isOptional) {
            flags.add(LineTypeFlag.OPTIONAL);
        }
        if (isPublished) {
            flags.add(LineTypeFlag.PUBLISHED);
        }
        if (index == 0) {
            flags.add(LineTypeFlag.SEMESTER_FEE);
        }
        return new LineType(
                code(index),
                LocalizedName.of("Avgift nr. " + index),
                LineCategory.fixed(Role.CLAIM),
                null,
                "",
                flags,
                new VatRate(vat),
                erp.account("32" + account + "0"));
    }

    TiedLineType tied(int index) {
        return new TiedLineType(code(index), priority);
    }
}
