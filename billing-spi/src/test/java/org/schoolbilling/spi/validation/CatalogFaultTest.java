package org.schoolbilling.spi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogFaultTest {

    @ParameterizedTest
    @ValueSource(strings = {"30908299902", "309082 99902", "309082-99902", "010100-4000", "0101004000"})
    @Tag("IDN-5")
    void nationalIdsAreMaskedInPathAndMessage(String id) {
        CatalogFault fault = new CatalogFault("ledger." + id, "found \"" + id + "\"", "CAT-9");

        assertThat(fault.toString())
                .isEqualTo("ledger." + id.substring(0, 6) + "*****: found \"" + id.substring(0, 6) + "*****\" (CAT-9)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678903", "123", "NO7112345678903", "9999999999", "309082999021"})
    void otherNumbersStandAsTheyAre(String number) {
        assertThat(new CatalogFault("", number, "CAT-9").message()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "creditor, CAT-10",
        "ledger.erp, CAT-10",
        "ledger.vatAccount, CAT-7",
        "categories[0].role, CAT-1",
        "lineTypes[10].coding.account, CAT-7",
        "lineTypes[10].name.nb, CAT-3",
        "invoiceTypes[2].payee.ledgerAccount, CAT-7",
        "invoiceTypes[2].payee.address.lines[0], CAT-15",
        "invoiceTypes[2].refundAccounts.bankAccount, IDN-3",
        "invoiceTypes[2].kidScheme.fields[0].width, KID-1",
        "invoiceTypes[2].lineTypes[0].priority, CAT-9",
        "invoiceTypes[2].lineTypes[0].code, CAT-4",
        "invoiceTypes[2].waiverPolicy, OPT-3",
        "'', CAT-9"
    })
    @Tag("CAT-9")
    void eachPlaceOfTheDocumentHasItsRule(String path, String rule) {
        assertThat(Rules.of(path)).isEqualTo(rule);
    }

    @Test
    @Tag("CAT-9")
    void faultsComeInTheOrderOfTheDocument() {
        List<String> paths = List.of(
                "",
                "creditor",
                "ledger.erp",
                "ledger.vatAccount",
                "ledger.vatAccount.account",
                "ledger.stranger",
                "categories[1]",
                "lineTypes",
                "lineTypes[2].code",
                "lineTypes[2].coding",
                "lineTypes[10].code",
                "invoiceTypes[0].code",
                "invoiceTypes[0].payee.bankAccount",
                "invoiceTypes[0].lineTypes[0].code",
                "invoiceTypes[0].lineTypes[0].priority",
                "stranger");

        List<String> sorted = Stream.concat(
                        paths.stream().skip(8), paths.stream().limit(8))
                .map(path -> new CatalogFault(path, "x", "CAT-9"))
                .sorted(PathOrder.OF_FAULTS)
                .map(CatalogFault::path)
                .toList();

        assertThat(sorted).isEqualTo(paths);
    }
}
