package org.schoolbilling.spi.json;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** An amount and its currency, each a text (MON-6). */
final class MoneyForm implements ValueForm<Money> {

    static final MoneyForm OBJECT = new MoneyForm();

    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";

    private MoneyForm() {}

    /** The amount alone, as text in its machine form. */
    static ValueForm<Money> plain(Currency currency) {
        return TextForm.of(
                amount -> {
                    if (!amount.currency().equals(currency)) {
                        throw new IllegalArgumentException(amount
                                + " cannot be written as a plain amount: those are in " + currency.getCurrencyCode());
                    }
                    return amount.toText();
                },
                text -> Money.parse(text, currency));
    }

    @Override
    public void write(Money value, JsonGenerator generator) {
        generator.writeStartObject();
        generator.writeStringProperty(AMOUNT, value.toText());
        generator.writeStringProperty(CURRENCY, value.currency().getCurrencyCode());
        generator.writeEndObject();
    }

    @Override
    public Money read(JsonParser parser) {
        Map<String, String> texts = new HashMap<>();
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            throw wrong();
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            if (parser.nextToken() != JsonToken.VALUE_STRING || texts.put(key, parser.getString()) != null) {
                throw wrong();
            }
        }
        String amount = texts.remove(AMOUNT);
        String currency = texts.remove(CURRENCY);
        if (amount == null || currency == null || !texts.isEmpty()) {
            throw wrong();
        }
        return Money.parse(amount, Money.ofMinor(0, currency).currency());
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException(
                "an amount must be an object of two texts, as {\"amount\":\"1234.50\",\"currency\":\"NOK\"}");
    }

    @Override
    public @Nullable String toKey(Money value) {
        return null;
    }

    @Override
    public Money fromKey(String key) {
        throw wrong();
    }
}
