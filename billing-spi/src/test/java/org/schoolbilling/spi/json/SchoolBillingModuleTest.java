package org.schoolbilling.spi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.CategoryCode;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.catalog.FreeTextCoding;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.NavisionCoding;
import org.schoolbilling.catalog.OracleCoding;
import org.schoolbilling.catalog.Unit4Coding;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.identifier.Bic;
import org.schoolbilling.identifier.Cpr;
import org.schoolbilling.identifier.Gln;
import org.schoolbilling.identifier.Iban;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.identifier.OrganisationNumber;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.reference.Kid;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class SchoolBillingModuleTest {

    private static final Currency NOK = Currency.getInstance("NOK");

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new SchoolBillingModule()).build();

    /** What a host might answer. */
    record Answer(
            Term term,
            Money total,
            LocalDate due,
            @Nullable Kid kid,
            List<LineTypeCode> lines,
            LanguageForm language) {}

    /** A number that identifies, as invoices have. */
    record Serial(long value) {}

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Money.ofMinor(123450, NOK), "{\"amount\":\"1234.50\",\"currency\":\"NOK\"}"),
                Arguments.of(Money.ofMinor(-5, NOK), "{\"amount\":\"-0.05\",\"currency\":\"NOK\"}"),
                Arguments.of(Money.ofMinor(1234, "JPY"), "{\"amount\":\"1234\",\"currency\":\"JPY\"}"),
                Arguments.of(
                        Money.ofMinor(Long.MIN_VALUE, NOK),
                        "{\"amount\":\"-92233720368547758.08\",\"currency\":\"NOK\"}"),
                Arguments.of(new Term(2026, Season.AUTUMN), "\"2026-AUTUMN\""),
                Arguments.of(new VatRate(2500), "\"25\""),
                Arguments.of(new VatRate(1111), "\"11.11\""),
                Arguments.of(LanguageForm.NYNORSK, "\"nn\""),
                Arguments.of(new CreditorId("NORDVIK"), "\"NORDVIK\""),
                Arguments.of(new CategoryCode("KRAV"), "\"KRAV\""),
                Arguments.of(new LineTypeCode("0150"), "\"0150\""),
                Arguments.of(new InvoiceTypeCode("SEM"), "\"SEM\""),
                Arguments.of(new DebtorId("d-1"), "\"d-1\""),
                Arguments.of(new Kid("0000001231234566"), "\"0000001231234566\""),
                Arguments.of(new Serial(1001), "1001"),
                Arguments.of(new Serial(Long.MAX_VALUE), "9223372036854775807"),
                Arguments.of(new BankAccountNumber("12345678903"), "\"12345678903\""),
                Arguments.of(new OrganisationNumber("313500004"), "\"313500004\""),
                Arguments.of(new Iban("NO7112345678903"), "\"NO7112345678903\""),
                Arguments.of(new Bic("NORVNO22"), "\"NORVNO22\""),
                Arguments.of(new Gln("7080000000005"), "\"7080000000005\""),
                Arguments.of(LocalDate.of(2026, 1, 31), "\"2026-01-31\""));
    }

    @ParameterizedTest
    @MethodSource("values")
    @Tag("MON-6")
    void eachValueHasOneFormAndReadsBackEqual(Object value, String json) {
        assertThat(mapper.writeValueAsString(value)).isEqualTo(json);
        assertThat((Object) mapper.readValue(json, value.getClass())).isEqualTo(value);
    }

    @Test
    @Tag("CAT-7")
    void codingsNameTheirErp() {
        for (AccountCoding coding : List.of(
                new Unit4Coding("3901", "120", "", "", "", "7"),
                new OracleCoding("3901", "", "P", "", "", "", ""),
                new NavisionCoding("3901", "20", "", ""),
                new FreeTextCoding("konto: 3901; avd 7"))) {
            String json = mapper.writeValueAsString(coding);
            assertThat(json).isEqualTo("\"" + coding.erp() + ":" + coding.toText() + "\"");
            assertThat(mapper.readValue(json, AccountCoding.class)).isEqualTo(coding);
            assertThat((Object) mapper.readValue(json, coding.getClass())).isEqualTo(coding);
        }
        assertThatThrownBy(() -> mapper.readValue("\"ORACLE:1\"", Unit4Coding.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("is no Unit4Coding");
        assertThatThrownBy(() -> mapper.readValue("\"3901\"", AccountCoding.class))
                .hasMessageContaining("\"3901\" is no account coding, as UNIT4:3901;120");
    }

    @Test
    void valuesInsideOtherRecordsAndListsHaveTheSameForm() {
        Answer answer = new Answer(
                new Term(2026, Season.SPRING),
                Money.ofMinor(100000, NOK),
                LocalDate.of(2026, 2, 1),
                null,
                List.of(new LineTypeCode("SEMAVG"), new LineTypeCode("SAIH")),
                LanguageForm.BOKMAL);

        String json = mapper.writeValueAsString(answer);

        assertThat(mapper.readTree(json))
                .isEqualTo(mapper.readTree("{\"term\":\"2026-SPRING\",\"total\":{\"amount\":\"1000.00\","
                        + "\"currency\":\"NOK\"},\"due\":\"2026-02-01\",\"kid\":null,\"lines\":[\"SEMAVG\",\"SAIH\"],"
                        + "\"language\":\"nb\"}"));
        assertThat(mapper.readValue(json, Answer.class)).isEqualTo(answer);
    }

    @Test
    void textsAndNumbersMayBeKeysOfMaps() {
        Map<LineTypeCode, Money> totals = new TreeMap<>(Map.of(
                new LineTypeCode("SEMAVG"),
                Money.ofMinor(85000, NOK),
                new LineTypeCode("SAIH"),
                Money.ofMinor(4000, NOK)));
        String json = mapper.writeValueAsString(totals);

        assertThat(json)
                .isEqualTo("{\"SAIH\":{\"amount\":\"40.00\",\"currency\":\"NOK\"},"
                        + "\"SEMAVG\":{\"amount\":\"850.00\",\"currency\":\"NOK\"}}");
        assertThat(mapper.readValue(json, new TypeReference<Map<LineTypeCode, Money>>() {}))
                .isEqualTo(totals);
        assertThat(mapper.readValue("{\"7\":\"x\"}", new TypeReference<Map<Serial, String>>() {}))
                .isEqualTo(Map.of(new Serial(7), "x"));
        assertThat(mapper.writeValueAsString(Map.of(LanguageForm.ENGLISH, 1))).isEqualTo("{\"en\":1}");
        assertThat(mapper.readValue("{\"en\":1}", new TypeReference<Map<LanguageForm, Integer>>() {}))
                .isEqualTo(Map.of(LanguageForm.ENGLISH, 1));
        assertThatThrownBy(() -> mapper.readValue("{\"x\":\"x\"}", new TypeReference<Map<Serial, String>>() {}))
                .hasMessageContaining("must be a whole number");
        assertThatThrownBy(() -> mapper.writeValueAsString(Map.of(Money.zero(NOK), 1)))
                .hasMessageContaining("Money cannot be the key of a map");
    }

    @Test
    @Tag("MON-6")
    void amountsMayBePlainTextsWhereTheCurrencyIsKnown() {
        JsonMapper plain = JsonMapper.builder()
                .addModule(SchoolBillingModule.withPlainAmounts(NOK))
                .build();

        assertThat(plain.writeValueAsString(Money.ofMinor(123450, NOK))).isEqualTo("\"1234.50\"");
        assertThat(plain.readValue("\"1234.50\"", Money.class)).isEqualTo(Money.ofMinor(123450, NOK));
        assertThatThrownBy(() -> plain.writeValueAsString(Money.ofMinor(1, "SEK")))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("0.01 SEK cannot be written as a plain amount: those are in NOK");
        assertThatThrownBy(() -> plain.readValue("1234.50", Money.class))
                .hasMessageContaining("must be a text in quotation marks");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"amount\":1234.50,\"currency\":\"NOK\"}",
                "{\"amount\":\"1234.50\"}",
                "{\"currency\":\"NOK\"}",
                "{\"amount\":\"1.00\",\"amount\":\"2.00\",\"currency\":\"NOK\"}",
                "{\"amount\":\"1.00\",\"currency\":\"NOK\",\"vat\":\"0\"}",
                "{\"amount\":\"1.005\",\"currency\":\"NOK\"}",
                "{\"amount\":\"1.00\",\"currency\":\"KRONER\"}",
                "\"1234.50\"",
                "1234.5",
                "[]"
            })
    @Tag("MON-1")
    void anAmountThatIsNotTwoTextsIsRefused(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, Money.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void nothingIsCutOrGuessed() {
        assertThatThrownBy(() -> mapper.readValue("1.9", Serial.class)).hasMessageContaining("must be a whole number");
        assertThatThrownBy(() -> mapper.readValue("\"7\"", Serial.class))
                .hasMessageContaining("must be a whole number");
        assertThatThrownBy(() -> mapper.readValue("99999999999999999999", Serial.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> mapper.readValue("150", LineTypeCode.class))
                .hasMessageContaining("must be a text in quotation marks");
        assertThatThrownBy(() -> mapper.readValue("\"ABCDEFGHIJK\"", LineTypeCode.class))
                .hasMessageContaining("at most 10 fit: 'ABCDEFGHIJK'");
        assertThatThrownBy(() -> mapper.readValue("\"12345678901\"", BankAccountNumber.class))
                .hasMessageContaining("wrong check digit");
    }

    @Test
    @Tag("IDN-5")
    void nationalIdsAreMaskedAlwaysAndReadWhole() {
        NationalId norwegian = NationalId.parse("15839910077");
        Cpr danish = Cpr.parse("010100-4000");

        assertThat(mapper.writeValueAsString(List.of(norwegian, danish)))
                .isEqualTo("[\"158399*****\",\"010100*****\"]");
        assertThat(mapper.writeValueAsString(Map.of(norwegian, danish))).isEqualTo("{\"158399*****\":\"010100*****\"}");
        assertThat(mapper.readValue("\"15839910077\"", NationalId.class)).isEqualTo(norwegian);
        assertThat(mapper.readValue("\"0101004000\"", Cpr.class)).isEqualTo(danish);
    }

    @ParameterizedTest
    @CsvSource({"\"15839910078\"", "15839910078", "[\"15839910078\"]"})
    @Tag("IDN-5")
    void aWrongNationalIdIsMaskedInTheException(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, NationalId.class))
                .isInstanceOf(JacksonException.class)
                .satisfies(thrown -> assertThat(thrown.toString()).doesNotContain("10078"))
                .satisfies(
                        thrown -> assertThat(String.valueOf(thrown.getCause())).doesNotContain("10078"));
    }
}
