package org.schoolbilling.testkit.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.LineCategory;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.catalog.TiedLineType;
import org.schoolbilling.testkit.arbitraries.Catalogs;

/** The example's catalogue as one school or another has it. */
final class SchoolCatalog {

    private static final List<LineTypeCode> FEES = List.of(new LineTypeCode("PURRET1"), new LineTypeCode("PURRET2"));

    private SchoolCatalog() {}

    /** Whole claims are waived or remainders too; courses are posted or not; fees of reminders are stated or demanded. */
    static Catalog of(RandomGenerator random, CreditorId creditor) {
        Catalog example = Catalogs.example(creditor);
        boolean isWhole = random.nextInt(3) == 0;
        boolean isCoursePosted = random.nextInt(4) > 0;
        boolean isFeeDemanded = random.nextInt(3) == 0;
        List<LineType> lineTypes = new ArrayList<>();
        for (LineType type : example.lineTypes()) {
            boolean isFee = FEES.contains(type.code());
            if (isFee || type.isClaim()) {
                lineTypes.add(isFee && isFeeDemanded ? demanded(type) : type);
            }
        }
        List<InvoiceType> types = new ArrayList<>();
        for (InvoiceType type : example.invoiceTypes()) {
            boolean isPosted = isCoursePosted || !type.code().equals(Things.KURS);
            types.add(new InvoiceType(
                    type.code(),
                    type.name(),
                    type.payee(),
                    type.paragraphs(),
                    isPosted ? Set.of(InvoiceTypeFlag.ACTIVE, InvoiceTypeFlag.POSTED) : Set.of(InvoiceTypeFlag.ACTIVE),
                    type.contact(),
                    type.refundAccountsOrNull(),
                    type.kidScheme(),
                    isWhole ? OptionalWaiverPolicy.WHOLE_CLAIMS_ONLY : type.waiverPolicy(),
                    tied(type, isFeeDemanded)));
        }
        return new Catalog(creditor, example.settings(), List.of(), lineTypes, types);
    }

    private static List<TiedLineType> tied(InvoiceType type, boolean isFeeDemanded) {
        List<TiedLineType> tied = new ArrayList<>(type.lineTypes());
        if (isFeeDemanded) {
            FEES.forEach(fee -> tied.add(new TiedLineType(fee, 1)));
        }
        return tied;
    }

    private static LineType demanded(LineType stated) {
        return new LineType(
                stated.code(),
                stated.name(),
                LineCategory.fixed(Role.CLAIM),
                stated.amountOrNull(),
                stated.text(),
                stated.flags(),
                stated.vat(),
                ErpKind.UNIT4.account("3250"));
    }
}
