package org.schoolbilling.spi.json;

import java.util.Currency;
import java.util.Objects;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;

/**
 * The domain's values in JSON, for hosts that write JSON of their own:
 * {@code JsonMapper.builder().addModule(new SchoolBillingModule())}.
 *
 * <ul>
 *   <li>{@code Money}: {@code {"amount":"1234.50","currency":"NOK"}}, or by {@link #withPlainAmounts(Currency)} the
 *       text {@code "1234.50"} (MON-6); never a number, which a reader might take for floating point (MON-1)
 *   <li>{@code Term}: {@code "2026-AUTUMN"}; {@code VatRate}: {@code "25"}, percent; {@code LanguageForm}: {@code "nb"}
 *   <li>codes, ids, KID, IBAN and BIC – every record of the library with the one component {@code value}: that text or
 *       whole number
 *   <li>account, organisation and location numbers: their digits, as text
 *   <li>{@code AccountCoding}: {@code "UNIT4:3901;120"}
 *   <li>{@code NationalId} and {@code Cpr}: masked, {@code "010190*****"}, always (IDN-5); read where they come whole
 * </ul>
 *
 * <p>Dates are Jackson's own, which writes {@code "2026-01-31"} unless told otherwise. All but what is masked reads
 * back equal, as keys of a map too where it is a text or number. What is wrong is refused with the domain's message,
 * which quotes national ids masked. Other records of the domain are Jackson's, component by component.
 */
public final class SchoolBillingModule extends JacksonModule {

    private final ValueForms forms;

    /** Amounts are written with their currency. */
    public SchoolBillingModule() {
        this(ValueForms.of(MoneyForm.OBJECT));
    }

    private SchoolBillingModule(ValueForms forms) {
        this.forms = forms;
    }

    /**
     * Amounts are plain texts, for documents that name the currency once. An amount in another currency is refused.
     *
     * @param currency what amounts are in
     */
    public static SchoolBillingModule withPlainAmounts(Currency currency) {
        return new SchoolBillingModule(ValueForms.of(MoneyForm.plain(Objects.requireNonNull(currency, "currency"))));
    }

    @Override
    public String getModuleName() {
        return "school-billing";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializerModifier(new FormSerializers(forms));
        FormDeserializers deserializers = new FormDeserializers(forms);
        context.addDeserializerModifier(deserializers);
        context.addKeyDeserializers(deserializers);
    }
}
