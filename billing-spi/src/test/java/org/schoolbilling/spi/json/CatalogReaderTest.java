package org.schoolbilling.spi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.LineTypeFlag;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.spi.validation.CatalogFault;
import org.schoolbilling.spi.validation.CatalogResult;

class CatalogReaderTest {

    private static final CatalogReader READER = CatalogReader.create();

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    @Tag("CAT-9")
    void elevenDifferentFaultsAreAllReportedAtOnce(DocumentFormat format) {
        Example spoilt = new Example()
                .with("/ledger/companyCode", "\"NVK\"")
                .with("/ledger/lastVoucherNumber", "1.9")
                .with("/categories/1", "{\"code\": \"KRAV\", \"name\": \"Krav\", \"role\": \"CLAIM\"}")
                .with("/lineTypes/0/vatPercnt", "\"25\"")
                .with("/lineTypes/1/coding", "{\"type\": \"2985\", \"activity\": \"1\"}")
                .with("/lineTypes/2/amount", "\"110.005\"")
                .with("/lineTypes/5/code", "\"SEMAVG\"")
                .with("/invoiceTypes/0/payee/bankAccount", "\"12345678901\"")
                .with("/invoiceTypes/0/lineTypes/0/priority", "0")
                .with("/invoiceTypes/1/kidScheme/check", "\"MOD11\"")
                .with("/invoiceTypes/1/lineTypes/1/code", "\"INNBET\"")
                .without("/invoiceTypes/0/lineTypes/2")
                .without("/invoiceTypes/1/lineTypes/2");

        List<CatalogFault> faults = read(spoilt, format).faults();

        assertThat(faults)
                .extracting(CatalogFault::path, CatalogFault::rule)
                .containsExactly(
                        at("ledger.companyCode", "CAT-10"),
                        at("ledger.lastVoucherNumber", "CAT-9"),
                        at("categories[1].code", "CAT-1"),
                        at("lineTypes[0].vatPercnt", "CAT-9"),
                        at("lineTypes[1].coding", "CAT-7"),
                        at("lineTypes[2].amount", "MON-6"),
                        at("lineTypes[5].code", "CAT-9"),
                        at("invoiceTypes[0].payee.bankAccount", "IDN-3"),
                        at("invoiceTypes[0].lineTypes[0].priority", "CAT-9"),
                        at("invoiceTypes[1].kidScheme.check", "KID-3"),
                        at("invoiceTypes[1].lineTypes[1].code", "CAT-5"));
        assertThat(faults).extracting(CatalogFault::message).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | is required | there is no line type \"X\" | must be a number such as 1234.50, found true",
                "nb | må oppgis | det finnes ingen fakturadetaljtype \"X\" | må være et tall som 1234.50, fant true",
                "nn | må oppgjevast | det finst ingen fakturadetaljtype \"X\" | må vere eit tal som 1234.50, fann true",
                "da | skal angives | der findes ingen linjetype \"X\" | skal være et tal som 1234.50, fandt true"
            })
    @Tag("CAT-9")
    void messagesOfConstraintsReferencesAndReadingAreInTheLanguageAskedFor(
            String language, String constraint, String reference, String reading) {
        String spoilt = new Example()
                .without("/creditor")
                .with("/lineTypes/0/amount", "true")
                .with("/invoiceTypes/0/lineTypes/1/code", "\"X\"")
                .toJson();

        assertThat(READER.read(spoilt, DocumentFormat.JSON, Locale.forLanguageTag(language))
                        .faults())
                .extracting(CatalogFault::message)
                .containsExactly(constraint, reading, reference);
    }

    @Test
    @Tag("CAT-9")
    void aReferenceToALineTypeThatIsItselfFaultyIsNotUnknown() {
        Example tooLong = new Example()
                .with("/lineTypes/2/code", "\"KOPIAVGIFTEN\"")
                .with("/invoiceTypes/0/lineTypes/1/code", "\"KOPIAVGIFTEN\"");
        Example number =
                new Example().with("/lineTypes/2/code", "110").with("/invoiceTypes/0/lineTypes/1/code", "\"110\"");
        Example misspelt = new Example().without("/lineTypes/2/code").with("/lineTypes/2/kode", "\"KOPIAVG\"");
        Example misspeltList = new Example().with("/linetypes", "[]");

        assertThat(paths(tooLong)).containsExactly("lineTypes[2].code");
        assertThat(paths(number)).containsExactly("lineTypes[2].code");
        assertThat(paths(misspelt)).containsExactly("lineTypes[2].kode");
        assertThat(paths(misspeltList)).containsExactly("linetypes");
    }

    @Test
    @Tag("CAT-9")
    void whatOnlyMayFollowFromAFaultIsNotReported() {
        Example postedUnread = new Example().without("/lineTypes/0/coding").with("/invoiceTypes/0/posted", "\"ja\"");
        Example otherCheck = new Example()
                .with("/invoiceTypes/1/payee/bankAccount", "\"12345678903\"")
                .with("/invoiceTypes/1/kidScheme/check", "\"MOD11\"");

        assertThat(paths(postedUnread)).containsExactly("invoiceTypes[0].posted");
        assertThat(paths(otherCheck)).containsExactly("invoiceTypes[1].kidScheme.check");
    }

    @Test
    @Tag("CAT-9")
    void aLineTypeWithoutACodeLeavesReferencesUnknown() {
        assertThat(paths(new Example().without("/lineTypes/2/code")))
                .containsExactly("lineTypes[2].code", "invoiceTypes[0].lineTypes[1].code");
    }

    @Test
    @Tag("PAY-2")
    void differentSchemesOnOneAccountMustDifferInLengthAndTheSameMayRepeat() {
        Example same = new Example().with("/invoiceTypes/1/payee/bankAccount", "\"1234.56.78903\"");
        assertThat(read(same, DocumentFormat.JSON).faults()).isEmpty();

        same.with("/invoiceTypes/1/kidScheme/fields/0/width", "8")
                .with("/invoiceTypes/1/kidScheme/fields/1/width", "7");
        assertThat(read(same, DocumentFormat.JSON).faults())
                .containsExactly(new CatalogFault(
                        "invoiceTypes[1].kidScheme",
                        "has KIDs of 16 characters, as the different scheme at invoiceTypes[0].kidScheme has on the same"
                                + " account 12345678903: they could not be told apart",
                        "PAY-2"));

        same.with("/invoiceTypes/1/kidScheme/fields/1/width", "6");
        assertThat(read(same, DocumentFormat.JSON).faults()).isEmpty();
    }

    @Test
    @Tag("KID-1")
    void whatABankMayRefuseIsAWarning() {
        Example example = new Example()
                .with("/ledger/firstInvoiceNumber", "1")
                .with(
                        "/invoiceTypes/0/kidScheme",
                        "{\"fields\": [{\"name\": \"invoice\", \"width\": 2}], \"check\": \"MOD11\"}")
                .without("/invoiceTypes/1");

        CatalogResult result = read(example, DocumentFormat.JSON);

        assertThat(((CatalogResult.Accepted) result).warnings())
                .containsExactly(
                        new CatalogFault(
                                "invoiceTypes[0].kidScheme",
                                "has KIDs of fewer than 4 characters, which some banks refuse",
                                "KID-1"),
                        new CatalogFault(
                                "invoiceTypes[0].kidScheme",
                                "has KIDs of which one in eleven ends in \"-\", which some banks and payment pages refuse",
                                "KID-3"));
    }

    @Test
    @Tag("CAT-3")
    @Tag("CAT-4")
    void whatIsLeftOutHasItsDefault() {
        Example lean = new Example();
        for (String key : List.of("optional", "semesterFee", "published", "multiple", "active", "vatPercent", "text")) {
            lean.without("/lineTypes/0/" + key);
        }
        for (String key : List.of("posted", "active", "kidScheme", "waiverPolicy", "contact", "refundAccounts")) {
            lean.without("/invoiceTypes/0/" + key);
        }
        lean.with("/lineTypes/0/amount", "null").with("/ledger/firstInvoiceNumber", "null");

        Catalog catalog = read(lean, DocumentFormat.JSON).orElseThrow();

        var type = catalog.lineType(new LineTypeCode("SEMAVG")).orElseThrow();
        var invoiceType = catalog.invoiceType(new InvoiceTypeCode("SEM")).orElseThrow();
        assertThat(type.flags()).containsExactlyInAnyOrder(LineTypeFlag.PUBLISHED, LineTypeFlag.ACTIVE);
        assertThat(type.vat()).isEqualTo(VatRate.ZERO);
        assertThat(type.amount()).isEmpty();
        assertThat(invoiceType.kidScheme()).isEqualTo(KidScheme.DEFAULT);
        assertThat(invoiceType.refundAccounts()).isEmpty();
        assertThat(catalog.settings().firstInvoiceNumber()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"850", "850.00", "\"850\"", "\"850.00\"", "\"850,00 kr\"", "850.0"})
    @Tag("MON-6")
    void anAmountIsATextOrANumber(String json) {
        Catalog catalog = read(new Example().with("/lineTypes/0/amount", json), DocumentFormat.JSON)
                .orElseThrow();

        assertThat(catalog.lineType(new LineTypeCode("SEMAVG")).orElseThrow().amount())
                .contains(Money.ofMinor(85000, "NOK"));
    }

    @ParameterizedTest
    @CsvSource({"90071992547409.93, 9007199254740993", "0.1, 10", "92233720368547758.07, 9223372036854775807"})
    @Tag("MON-1")
    void anAmountNeverPassesThroughFloatingPoint(String number, long minor) {
        String json = ExampleCatalogue.json().replace("\"850.00\"", number);
        String yaml = new Example().toYaml().replace("\"850.00\"", number);

        for (CatalogResult result : List.of(
                READER.read(json, DocumentFormat.JSON, Locale.ENGLISH),
                READER.read(yaml, DocumentFormat.YAML, Locale.ENGLISH))) {
            assertThat(result.orElseThrow()
                            .lineType(new LineTypeCode("SEMAVG"))
                            .orElseThrow()
                            .amount())
                    .contains(Money.ofMinor(minor, "NOK"));
        }
    }

    @Test
    @Tag("ERR-3")
    void anExponentIsRefusedBeforeItCanGrow() {
        String json = ExampleCatalogue.json().replace("\"850.00\"", "1e999999999");

        assertThat(faults(json, DocumentFormat.JSON))
                .containsExactly(new CatalogFault(
                        "lineTypes[0].amount", "must be a number such as 1234.50, found 1e999999999", "CAT-9"));
    }

    @Test
    @Tag("CAT-9")
    void wrongSyntaxIsReportedWithLineAndColumn() {
        assertThat(faults("{\n  \"creditor\": \"NORDVIK\",\n  }", DocumentFormat.JSON))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.path()).isEmpty();
                    assertThat(fault.message()).startsWith("line 3, column 3: this is not JSON: Unexpected character");
                });
        assertThat(faults("creditor: NORDVIK\nledger: [1, 2\nlineTypes: []\n", DocumentFormat.YAML))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).startsWith("line 3, column 10: this is not YAML: "));
        assertThat(READER.read("{", DocumentFormat.JSON, Locale.forLanguageTag("nb"))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).startsWith("linje 1, kolonne 2: dette er ikke JSON: "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JSON | ''                            | the document is empty",
                "YAML | '# only a comment'            | the document is empty",
                "JSON | []                            | must be an object with keys, found [ ]",
                "JSON | null                          | must be an object with keys, found null",
                "YAML | NORDVIK                       | must be an object with keys, found \"NORDVIK\"",
                "JSON | {} {}                         | line 1, column 4: something stands behind the end of the document",
                "YAML | 'creditor: A\n---\ncreditor: B' | line 3, column 1: something stands behind the end of the document"
            })
    @Tag("CAT-9")
    void whatIsNoDocumentIsReportedByThatAlone(DocumentFormat format, String text, String message) {
        String document = text.startsWith("'") ? text.substring(1, text.length() - 1) : text;

        assertThat(faults(document, format)).containsExactly(new CatalogFault("", message, "CAT-9"));
    }

    @Test
    @Tag("CAT-9")
    void aRepeatedKeyIsReportedAndTheFirstIsRead() {
        String twice = ExampleCatalogue.json()
                .replace("\"currency\": \"NOK\",", "\"currency\": \"NOK\",\n    \"currency\": \"KRONER\",");

        assertThat(faults(twice, DocumentFormat.JSON))
                .containsExactly(new CatalogFault(
                        "ledger.currency", "line 19, column 5: the key stands twice: the first was read", "CAT-9"));
        assertThat(faults(new Example().toYaml().replace("creditor:", "creditor: A\ncreditor:"), DocumentFormat.YAML))
                .extracting(CatalogFault::path)
                .containsExactly("creditor");
    }

    @Test
    void yamlIsReadByItsCoreSchema() {
        String yaml = new Example()
                .toYaml()
                .replace("text: \"Semesteravgift\"", "text: ~")
                .replace("posted: true", "posted: True")
                .replace("postalCode: \"8999\"", "postalCode: 0150");

        assertThat(faults(yaml, DocumentFormat.YAML))
                .extracting(CatalogFault::path, CatalogFault::message)
                .containsExactly(
                        tuple(
                                "invoiceTypes[0].payee.address.postalCode",
                                "must be a text in quotation marks, found 0150"),
                        tuple(
                                "invoiceTypes[1].payee.address.postalCode",
                                "must be a text in quotation marks, found 0150"));
        assertThat(READER.read(yaml.replace("0150", "'0150'"), DocumentFormat.YAML, Locale.ENGLISH)
                        .orElseThrow()
                        .lineType(new LineTypeCode("SEMAVG"))
                        .orElseThrow()
                        .text())
                .isEmpty();
    }

    @Test
    @Tag("ERR-3")
    void aliasesAreRefusedSoThatNothingCanBeMultiplied() {
        String alias = new Example()
                .toYaml()
                .replace("creditor: \"NORDVIK\"", "creditor: &name NORDVIK")
                .replace("institution: \"NORDVIK\"", "institution: *name");

        assertThat(faults(alias, DocumentFormat.YAML))
                .containsExactly(new CatalogFault(
                        "ledger.institution",
                        "line 5, column 16: aliases are not allowed: write out what is meant",
                        "ERR-3"));
    }

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    @Tag("ERR-3")
    void nestingHasALimit(DocumentFormat format) {
        assertThat(faults(nested(20), format))
                .extracting(CatalogFault::message)
                .containsExactly("must be a text in quotation marks, found [ ]", "is required");
        for (int levels : new int[] {21, 100_000}) {
            assertThat(faults(nested(levels), format)).singleElement().satisfies(fault -> {
                assertThat(fault.rule()).isEqualTo("ERR-3");
                assertThat(fault.message()).contains("the document is beyond a limit");
            });
        }
    }

    private static String nested(int levels) {
        return "{\"creditor\": " + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}";
    }

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    @Tag("ERR-3")
    void sizeHasALimit(DocumentFormat format) throws IOException {
        byte[] big = ("{\"creditor\": \"" + "x".repeat(Syntax.LARGEST) + "\"}").getBytes(StandardCharsets.UTF_8);

        assertThat(READER.read(new ByteArrayInputStream(big), format, Locale.ENGLISH)
                        .faults())
                .containsExactly(new CatalogFault("", "the document has more than 2000000 bytes", "ERR-3"));
    }

    @Test
    void aStreamIsReadInUtf8WithOrWithoutAMark() throws IOException {
        byte[] plain = ExampleCatalogue.json().getBytes(StandardCharsets.UTF_8);
        byte[] marked = ("\uFEFF" + ExampleCatalogue.json()).getBytes(StandardCharsets.UTF_8);

        for (byte[] bytes : List.of(plain, marked)) {
            for (DocumentFormat format : DocumentFormat.values()) {
                assertThat(READER.read(new ByteArrayInputStream(bytes), format, Locale.ENGLISH)
                                .faults())
                        .isEmpty();
            }
        }
    }

    /** The YAML parser runs over the end of its buffer where such a character ends it. */
    @Test
    void charactersBeyondSixteenBitsMayStandAnywhere() {
        String yaml = new Example().toYaml();

        for (int length = 1015; length < 1030; length++) {
            String document = "#" + "x".repeat(length) + "😀\n" + yaml;
            assertThat(faults(document, DocumentFormat.YAML)).isEmpty();
        }
        assertThat(faults("creditor: " + "😀".repeat(5000) + "\n", DocumentFormat.YAML))
                .extracting(CatalogFault::path)
                .containsExactly("creditor", "ledger");
    }

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    @Tag("ERR-2")
    void whatIsNotUtf8IsRefusedWhole(DocumentFormat format) throws IOException {
        byte[] latin = ExampleCatalogue.json().getBytes(StandardCharsets.ISO_8859_1);

        assertThat(READER.read(new ByteArrayInputStream(latin), format, Locale.ENGLISH)
                        .faults())
                .containsExactly(new CatalogFault("", "the document is not written in UTF-8", "CAT-9"));
    }

    @Test
    @Tag("IDN-5")
    void aNationalIdThatStraysIntoTheDocumentIsMasked() {
        Example spoilt = new Example()
                .with("/creditor", "\"student 30908299902\"")
                .with("/ledger/30908299902", "1")
                .with("/ledger/erp", "\"30908299902\"")
                .with("/lineTypes/0/name/nb", "30908299902")
                .with("/lineTypes/0/amount", "\"010100-4000\"");

        assertThat(read(spoilt, DocumentFormat.JSON).faults())
                .hasSize(4)
                .allSatisfy(fault -> assertThat(fault.toString()).doesNotContain("99902", "4000"))
                .anySatisfy(fault -> assertThat(fault.path()).isEqualTo("ledger.309082*****"))
                .anySatisfy(fault -> assertThat(fault.message()).isEqualTo("is no amount: \"010100*****\""));
    }

    @Test
    void whoKnowsThatADocumentIsRightGetsItsFaultsInAnException() {
        CatalogResult result = read(new Example().without("/creditor"), DocumentFormat.JSON);

        assertThatIllegalArgumentException()
                .isThrownBy(result::orElseThrow)
                .withMessage("not a catalogue:\ncreditor: is required (CAT-10)");
    }

    @ParameterizedTest
    @CsvSource({"a.json, JSON", "a.YAML, YAML", "dir/b.yml, YAML", "noending, JSON"})
    void aFilesNameTellsItsFormat(String name, DocumentFormat format) {
        assertThat(DocumentFormat.ofFileName(name)).isEqualTo(format);
    }

    private static CatalogResult read(Example example, DocumentFormat format) {
        String text =
                switch (format) {
                    case JSON -> example.toJson();
                    case YAML -> example.toYaml();
                };
        return READER.read(text, format, Locale.ENGLISH);
    }

    private static List<CatalogFault> faults(String document, DocumentFormat format) {
        return READER.read(document, format, Locale.ENGLISH).faults();
    }

    private static List<String> paths(Example example) {
        return read(example, DocumentFormat.JSON).faults().stream()
                .map(CatalogFault::path)
                .toList();
    }

    private static Tuple at(String path, String rule) {
        return tuple(path, rule);
    }
}
