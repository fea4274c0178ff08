package org.schoolbilling.spi.json;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.identifier.Cpr;
import org.schoolbilling.identifier.Gln;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.identifier.OrganisationNumber;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.term.Term;

/** The forms of all types that the module knows: those named here, and every record of one {@code value}. */
final class ValueForms {

    private final Map<Class<?>, ValueForm<?>> named = new HashMap<>();

    private ValueForms() {}

    static ValueForms of(ValueForm<Money> money) {
        ValueForms forms = new ValueForms();
        forms.named.put(Money.class, money);
        forms.text(Term.class, Term::toCode, Term::parse);
        forms.text(VatRate.class, rate -> rate.toPercent().toPlainString(), VatRate::ofPercent);
        forms.text(LanguageForm.class, LanguageForm::code, LanguageForm::parse);
        forms.text(BankAccountNumber.class, BankAccountNumber::digits, BankAccountNumber::parse);
        forms.text(OrganisationNumber.class, OrganisationNumber::digits, OrganisationNumber::parse);
        forms.text(Gln.class, Gln::digits, Gln::parse);
        forms.text(NationalId.class, NationalId::masked, NationalId::parse);
        forms.text(Cpr.class, Cpr::masked, Cpr::parse);
        forms.text(AccountCoding.class, coding -> coding.erp() + ":" + coding.toText(), ValueForms::coding);
        return forms;
    }

    private <T> void text(Class<T> type, Function<T, String> text, Function<String, T> value) {
        named.put(type, TextForm.of(text, value));
    }

    private static AccountCoding coding(String text) {
        int colon = text.indexOf(':');
        for (ErpKind erp : ErpKind.values()) {
            if (colon > 0 && erp.name().equals(text.substring(0, colon))) {
                return erp.parse(text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is no account coding, as UNIT4:3901;120");
    }

    /** The form of a type, or null where Jackson knows better. */
    @Nullable
    ValueForm<?> find(Class<?> type) {
        if (AccountCoding.class.isAssignableFrom(type)) {
            return named.get(AccountCoding.class);
        }
        ValueForm<?> form = named.get(type);
        return form == null ? ValueRecord.formOf(type) : form;
    }
}
