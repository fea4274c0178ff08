package org.schoolbilling.bank.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.bank.files.OcrFiles.Lines;
import org.schoolbilling.bank.files.OcrFiles.Result;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.bank.BankFileException;
import org.schoolbilling.spi.bank.BankFileItem;

/** Assignments of other services in the file: counted, checked against the totals, set aside. */
@Tag("PAY-14")
class OtherServicesTest {

    /** A payment and, before and after it, mandates of AvtaleGiro (faste betalingsoppdrag). */
    private static final String MANDATES_AND_A_PAYMENT = """
            NY000010000080800000042987654320000000000000000000000000000000000000000000000000
            NY212420000000000000000112345678903000000000000000000000000000000000000000000000
            NY21947000000011          000112000507155J00000000000000000000000000000000000000
            NY21947000000022                 55405419N00000000000000000000000000000000000000
            NY212488000000020000000400000000000000000000000000000000000000000000000000000000
            NY090020001234567000000212345678903000000000000000000000000000000000000000000000
            NY09153000000010510261305100001000000000000010000          000100100000015000000
            NY091531000000100000000000000000000000000000000971041332190000000000000000000000
            NY090088000000010000000400000000000010000051026051026051026000000000000000000000
            NY212420000000000000000312345678903000000000000000000000000000000000000000000000
            NY212488000000000000000200000000000000000000000000000000000000000000000000000000
            NY000089000000030000001200000000000010000051026000000000000000000000000000000000
            """;

    /** A claim with its text lines, as the payee sends it to the bank: three records, one transaction. */
    private static final String CLAIMS = """
            NY000010555555551000081000080800000000000000000000000000000000000000000000000000
            NY210020000000000400008688888888888000000000000000000000000000000000000000000000
            NY2121300000001170626           00000000000000100          000100100000015000000
            NY2121310000001NAVN                                                        00000
            NY212149000000140011 Gjelder Faktura: 168837  Dato: 19/03/2600000000000000000000
            NY2102300000002170626           00000000000000200          000100100000023000000
            NY2102310000002NAVN                                                        00000
            NY210088000000020000000700000000000000300170626170626000000000000000000000000000
            NY000089000000020000000900000000000000300170626000000000000000000000000000000000
            """;

    private static final String UNKNOWN_SERVICE = """
            NY000010000080800000042987654320000000000000000000000000000000000000000000000000
            NY420020anything but digits, all of this is of another service, set aside      \s
            NY420330xxxx
            NY420088000000010000000300000000000000777                                      \s
            NY000089000000010000000500000000000000777000000000000000000000000000000000000000
            """.replace("xxxx", "x".repeat(72));

    @Test
    void mandatesAreCountedAndSetAsideRecordByRecord() {
        Result result = OcrFiles.read(MANDATES_AND_A_PAYMENT);

        assertThat(result.transactions()).hasSize(1);
        assertThat(result.items())
                .filteredOn(BankFileItem.OtherService.class::isInstance)
                .containsExactly(
                        new BankFileItem.OtherService(2, "21 AvtaleGiro"),
                        new BankFileItem.OtherService(3, "21 AvtaleGiro"),
                        new BankFileItem.OtherService(4, "21 AvtaleGiro"),
                        new BankFileItem.OtherService(5, "21 AvtaleGiro"),
                        new BankFileItem.OtherService(10, "21 AvtaleGiro"),
                        new BankFileItem.OtherService(11, "21 AvtaleGiro"));
        assertThat(result.summary().records()).isEqualTo(12);
        assertThat(result.summary().transactions()).isEqualTo(1);
        assertThat(result.summary().otherServices()).isEqualTo(6);
        assertThat(result.summary().structural()).isEqualTo(4);
        assertThat(result.summary().assignments()).hasSize(1);
        assertThat(result.summary().total()).isEqualTo(Money.ofMinor(10_000, OcrFiles.NOK));
        assertThat(result.summary().warnings()).isEmpty();
    }

    @Test
    void aFileOfOtherServicesOnlyHasNoPaymentsAndSaysSo() {
        Result result = OcrFiles.read(CLAIMS);

        assertThat(result.transactions()).isEmpty();
        assertThat(result.summary().transactions()).isZero();
        assertThat(result.summary().otherServices()).isEqualTo(7);
        assertThat(result.summary().total().isZero()).isTrue();
        assertThat(result.summary().assignments()).isEmpty();
        assertThat(result.summary().warnings())
                .containsExactly("The file has no payments, only records of other services");
    }

    @Test
    void ofAnUnknownServiceTheFiguresAreTakenAsStated() {
        Result result = OcrFiles.read(UNKNOWN_SERVICE);

        assertThat(result.items())
                .filteredOn(BankFileItem.OtherService.class::isInstance)
                .extracting(item -> ((BankFileItem.OtherService) item).service())
                .isEqualTo(List.of("42", "42", "42"));
        assertThat(result.summary().total().isZero()).isTrue();
    }

    @Test
    @Tag("PAY-1")
    void theirFiguresAreCheckedLikeOthers() {
        refused(MANDATES_AND_A_PAYMENT, f -> f.put(5, 16, "3"), 5, 9, "3", "2, as counted");
        refused(MANDATES_AND_A_PAYMENT, f -> f.put(5, 24, "5"), 5, 17, "5", "4, as counted");
        refused(MANDATES_AND_A_PAYMENT, f -> f.delete(4), 4, 9, "2", "1, as counted");
        refused(CLAIMS, f -> f.put(8, 41, "1"), 9, 25, "3.00 NOK", "3.01 NOK, the sum of its transactions");
        refused(UNKNOWN_SERVICE, f -> f.put(4, 16, "2"), 5, 9, "1", "2, as counted");
        refused(UNKNOWN_SERVICE, f -> f.delete(3), 4, 17, "5", "4, as counted");
    }

    @Test
    @Tag("PAY-1")
    void theirAssignmentsHaveTheSameGrammar() {
        String next = "a record of service 21 AvtaleGiro or 88 (end of assignment)";
        refused(MANDATES_AND_A_PAYMENT, f -> f.delete(5), 5, 3, "09", "21, the service of this assignment");
        refused(MANDATES_AND_A_PAYMENT, f -> f.delete(5, 9), 5, 7, "20 (start of assignment)", next);
        refused(MANDATES_AND_A_PAYMENT, f -> f.delete(11), 11, 3, "00", "21, the service of this assignment");
        refused(MANDATES_AND_A_PAYMENT, f -> f.put(5, 5, "00"), 5, 5, "00", "24");
        refused(MANDATES_AND_A_PAYMENT, f -> f.delete(2), 2, 7, "70 (unknown here)", "20 (start of assignment)");
        refused(MANDATES_AND_A_PAYMENT, f -> f.delete(4, 12), 4, 0, "the end of the file", next);
    }

    private static void refused(
            String text, UnaryOperator<Lines> change, long line, int column, String found, String expected) {
        String changed = change.apply(new Lines(text)).text();
        BankFileException fault = catchThrowableOfType(BankFileException.class, () -> OcrFiles.read(changed));

        assertThat(fault.line()).as(fault.getMessage()).isEqualTo(line);
        assertThat(fault.column()).as(fault.getMessage()).isEqualTo(column);
        assertThat(fault.found()).isEqualTo(found);
        assertThat(fault.expected()).isEqualTo(expected);
    }
}
