package org.schoolbilling.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.schoolbilling.catalog.CatalogFixtures.ACCOUNT;
import static org.schoolbilling.catalog.CatalogFixtures.anySettings;
import static org.schoolbilling.catalog.CatalogFixtures.catalog;
import static org.schoolbilling.catalog.CatalogFixtures.claimType;
import static org.schoolbilling.catalog.CatalogFixtures.invoiceType;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.NOK;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.draft;
import static org.schoolbilling.invoice.InvoiceFixtures.line;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;
import static org.schoolbilling.invoice.InvoiceFixtures.payment;
import static org.schoolbilling.invoice.InvoiceFixtures.placed;
import static org.schoolbilling.invoice.InvoiceFixtures.sent;
import static org.schoolbilling.invoice.InvoiceFixtures.sentHeader;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.LineTypeFlag;
import org.schoolbilling.catalog.Paragraphs;
import org.schoolbilling.catalog.Payee;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.catalog.TiedLineType;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.roster.Period;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.term.Term;

/** What a report takes, how it adds up, and that a row's cells stand under its columns. */
class ReportRowsTest {

    private static final Debtor DEBTOR = Debtor.of(new DebtorId("D1"), DebtorKind.PERSON, 7, "Kari Prøve");

    private static ReportItem item(Invoice invoice) {
        return ReportItem.of(invoice, DEBTOR, new RosterFacts(Set.of("U1"), "", false));
    }

    static Stream<ReportRow> rows() {
        return Stream.of(
                new BankEntry("a", DAY, "arc", "123", ore(1)),
                new BankSum("a", DAY, 2, ore(3), ore(4)),
                new ControlSum(1, ore(2), ore(3), ore(4), ore(5), ore(6)),
                new ControlRow(7, "n", "t", "s", "123", ore(1), ore(2), ore(3), List.of("l")),
                new LedgerSum("u", "c", 1, 2, ore(3), ore(4), ore(5)),
                new PaymentSum(DAY, "3901", "SEMAVG", 2, ore(3)),
                new AgeSum(AgeBand.OVER_90_DAYS, 1, ore(2)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowHasACellForEachColumnAndNumbersWhereTheColumnSaysSo(ReportRow row) throws ReflectiveOperationException {
        @SuppressWarnings("unchecked")
        List<Column> columns = (List<Column>) row.getClass().getField("COLUMNS").get(null);
        assertThat(row.cells()).hasSameSizeAs(columns);
        Object[] parts = Arrays.stream(row.getClass().getRecordComponents())
                .map(part -> {
                    try {
                        return part.getAccessor().invoke(row);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(part.getName(), e);
                    }
                })
                .filter(part -> !(part instanceof AgeBand))
                .toArray();
        assertThat(row.cells()).containsSubsequence(parts);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isNumber()) {
                assertThat(row.cells().get(i)).isNotInstanceOf(LocalDate.class);
            }
        }
    }

    @Test
    void theTotalOfABankDayIsWhatIsBookedAndWhatIsNot() {
        assertThat(new BankSum("a", DAY, 2, ore(3), ore(4)).cells().get(5)).isEqualTo(ore(7));
    }

    private static boolean takes(
            @Nullable String term, @Nullable String type, @Nullable String lineType, @Nullable String unit) {
        return new ReportScope(
                        term == null ? null : Term.parse(term),
                        type == null ? null : new InvoiceTypeCode(type),
                        lineType == null ? null : new LineTypeCode(lineType),
                        unit)
                .takes(item(sent(claim(1, 100))));
    }

    @ParameterizedTest
    @CsvSource({
        ", , , , true",
        "2026-VÅR, SEM, SEMAVG, U1, true",
        "2026-HØST, , , , false",
        ", KURS, , , false",
        ", , KOPI, , false",
        ", , , U2, false"
    })
    void aScopeTakesWhatFitsAllItAsks(
            @Nullable String term,
            @Nullable String type,
            @Nullable String lineType,
            @Nullable String unit,
            boolean expected) {
        assertThat(takes(term, type, lineType, unit)).isEqualTo(expected);
    }

    private static Invoice of(Status status) {
        Milestones sentOnly = Milestones.registered(DAY, null).withSent(DAY);
        return switch (status) {
            case DRAFT -> draft(claim(1, 100));
            case SENT -> sent(claim(1, 100));
            case REMINDED_1 -> reminded(1);
            case REMINDED_2 -> reminded(2);
            case REMINDED_3 -> reminded(3);
            case SETTLED -> sent(claim(1, 100), payment(2, 100)).append(List.of(), List.of(placed(1, 2, 1, 100)));
            case WAIVED -> sent(claim(1, 100), line(2, Role.WAIVER, 100, 1));
            case LAPSED ->
                new Invoice(sentHeader(sentOnly.withEndedByHand(EndedByHand.LAPSED)), 1, List.of(), List.of(), 0);
            case REFUNDED ->
                sent(claim(1, 100), payment(2, 100), line(3, Role.REFUND_CLAIM, 100, 1), line(4, Role.REFUND, 100, 2));
            case CREDITED -> sent(claim(1, 100), line(2, Role.CREDIT, 100, 1));
        };
    }

    private static Invoice reminded(int times) {
        Milestones milestones = new Milestones(DAY, DAY, DAY, DAY, times, EndedByHand.NO);
        return new Invoice(sentHeader(milestones), 1, List.of(claim(1, 100)), List.of(), 0);
    }

    @Test
    @Tag("REP-1")
    void aLedgerFilterTakesItsStatuses() {
        for (Status status : Status.values()) {
            Settlement settlement = Settlement.of(of(status));
            assertThat(settlement.status()).isEqualTo(status);
            EnumSet<LedgerFilter> expected = EnumSet.of(LedgerFilter.ALL);
            expected.add(
                    status == Status.DRAFT
                            ? LedgerFilter.NOT_SENT
                            : status == Status.SETTLED ? LedgerFilter.PAID : LedgerFilter.UNPAID);
            if (status.name().startsWith("REMINDED")) {
                expected.add(LedgerFilter.REMINDED);
            }
            switch (status) {
                case REMINDED_1 -> expected.add(LedgerFilter.REMINDED_1);
                case REMINDED_2 -> expected.add(LedgerFilter.REMINDED_2);
                case WAIVED, LAPSED -> expected.add(LedgerFilter.WAIVED);
                case REFUNDED -> expected.add(LedgerFilter.REFUNDED);
                default -> {}
            }
            for (LedgerFilter filter : LedgerFilter.values()) {
                assertThat(filter.takes(settlement)).as(status + " " + filter).isEqualTo(expected.contains(filter));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-1, NOT_OVERDUE",
        "0, NOT_OVERDUE",
        "1, DAYS_1_TO_30",
        "30, DAYS_1_TO_30",
        "31, DAYS_31_TO_60",
        "60, DAYS_31_TO_60",
        "61, DAYS_61_TO_90",
        "90, DAYS_61_TO_90",
        "91, OVER_90_DAYS"
    })
    void aBandIsTheDaysSinceItWasDue(int overdue, AgeBand band) {
        assertThat(AgeBand.of(DAY, DAY.plusDays(overdue))).isEqualTo(band);
        assertThat(AgeBand.of(null, DAY)).isEqualTo(AgeBand.NOT_OVERDUE);
    }

    @Test
    void whatIsOpenIsCountedInItsBandOnce() {
        AgeingReport report = new AgeingReport(ReportScope.ALL, DAY.plusDays(31), NOK);
        report.add(item(reminded(1)));
        report.add(item(reminded(2)));
        report.add(item(sent(claim(1, 7))));
        report.add(item(of(Status.WAIVED)));
        report.add(item(draft(claim(1, 100))));
        assertThat(report.bands())
                .containsExactly(
                        new AgeSum(AgeBand.NOT_OVERDUE, 1, ore(7)),
                        new AgeSum(AgeBand.DAYS_1_TO_30, 0, ore(0)),
                        new AgeSum(AgeBand.DAYS_31_TO_60, 2, ore(200)),
                        new AgeSum(AgeBand.DAYS_61_TO_90, 0, ore(0)),
                        new AgeSum(AgeBand.OVER_90_DAYS, 0, ore(0)));
        AgeingReport other = new AgeingReport(new ReportScope(Term.parse("2026-HØST"), null, null, null), DAY, NOK);
        other.add(item(reminded(1)));
        assertThat(other.bands()).allMatch(sum -> sum.invoices() == 0);
    }

    @Test
    void theControlTakesWhatDoesNotBalance() {
        ControlReport all = new ControlReport(ReportScope.ALL, false, NOK);
        assertThat(all.add(item(sent(claim(1, 100))))).isPresent();
        assertThat(all.add(item(sent(payment(1, 30))))).isPresent();
        assertThat(all.add(item(of(Status.SETTLED)))).isEmpty();
        assertThat(all.sum()).isEqualTo(new ControlSum(2, ore(100), ore(30), ore(-70), ore(100), ore(30)));
        ControlReport moved = new ControlReport(ReportScope.ALL, true, NOK);
        assertThat(moved.add(item(sent(claim(1, 100))))).isEmpty();
        assertThat(moved.add(item(sent(claim(1, 100), line(2, Role.WAIVER, 1, 1)))))
                .isPresent();
        ControlReport other = new ControlReport(new ReportScope(Term.parse("2026-HØST"), null, null, null), false, NOK);
        assertThat(other.add(item(sent(claim(1, 100))))).isEmpty();
    }

    private static PaymentsReport payments(ReportScope scope, Period days, SemesterFees fees) {
        return new PaymentsReport(
                new PaymentsReport.Request(scope, days, fees), anySettings().unplacedAccount(), NOK);
    }

    @Test
    void aPaymentIsShownByWhereItIsPlaced() {
        Invoice invoice = sent(claim(1, 60), claim(2, 30), payment(3, 100))
                .append(List.of(), List.of(placed(1, 3, 1, 60), placed(2, 3, 2, 30), placed(3, 3, 2, -30)));
        PaymentsReport report = payments(ReportScope.ALL, new Period(DAY, DAY), SemesterFees.INCLUDED);
        assertThat(report.add(item(invoice)))
                .extracting(PaymentPart::lineType, p -> p.amount().minor())
                .containsExactly(tuple("SEMAVG", 60L), tuple("", 40L));
        assertThat(report.total()).isEqualTo(ore(100));
        assertThat(report.sums()).extracting(PaymentSum::parts).containsExactly(1L, 1L);
        report.add(item(invoice));
        assertThat(report.total()).isEqualTo(ore(200));
        assertThat(report.sums()).extracting(PaymentSum::parts).containsExactly(2L, 2L);
    }

    @Test
    @Tag("REP-3")
    void moneyPaidBackWasReceivedAllTheSameAndMoneyMovedOutStandsElsewhere() {
        Invoice invoice = sent(
                        claim(1, 60),
                        payment(2, 100),
                        line(3, Role.REFUND, 25, 2),
                        line(4, Role.PAYMENT_MOVED_OUT, 5, 2))
                .append(List.of(), List.of(placed(1, 2, 1, 60)));
        PaymentsReport report = payments(ReportScope.ALL, new Period(DAY, DAY), SemesterFees.INCLUDED);
        assertThat(report.add(item(invoice)))
                .as("60 on the claim; 25 paid back and 10 held on the unplaced account")
                .extracting(PaymentPart::lineType, p -> p.amount().minor())
                .containsExactly(tuple("SEMAVG", 60L), tuple("", 35L));
        assertThat(report.sums())
                .extracting(PaymentSum::coding)
                .contains(anySettings().unplacedAccount().toText());
        assertThat(report.total()).isEqualTo(ore(95));
    }

    @Test
    void whatIsNotAskedIsNotShown() {
        Invoice invoice = sent(claim(1, 60), payment(2, 100)).append(List.of(), List.of(placed(1, 2, 1, 60)));
        Period day = new Period(DAY, DAY);
        Period before = new Period(DAY.minusDays(9), DAY.minusDays(1));
        assertThat(payments(ReportScope.ALL, before, SemesterFees.INCLUDED).add(item(invoice)))
                .isEmpty();
        assertThat(payments(ReportScope.ALL, day, SemesterFees.ONLY).add(item(invoice)))
                .isEmpty();
        assertThat(payments(ReportScope.ALL, day, SemesterFees.LEFT_OUT).add(item(invoice)))
                .hasSize(2);
        ReportScope other = new ReportScope(Term.parse("2026-HØST"), null, null, null);
        assertThat(payments(other, day, SemesterFees.INCLUDED).add(item(invoice)))
                .isEmpty();
        ReportScope ofType = new ReportScope(null, null, new LineTypeCode("SEMAVG"), null);
        assertThat(payments(ofType, day, SemesterFees.INCLUDED).add(item(invoice)))
                .extracting(PaymentPart::lineType)
                .containsExactly("SEMAVG");
        ReportScope ofOther = new ReportScope(null, null, new LineTypeCode("KOPI"), null);
        assertThat(payments(ofOther, day, SemesterFees.INCLUDED).add(item(invoice)))
                .isEmpty();
    }

    private static RecordedTransaction unresolved(String account, long minor) {
        BankTransaction t = new BankTransaction(
                1,
                TransactionKind.PAYMENT,
                account,
                DAY,
                null,
                ore(minor),
                "",
                new BankReferences("arc", "", ""),
                "",
                "");
        return new RecordedTransaction(
                TransactionKey.of(t, 1), t, TransactionState.UNRESOLVED, Outcome.MALFORMED_KID, "", "f", 1);
    }

    @Test
    @Tag("REP-4")
    void theBanksSumsAreByAccountAndDay() {
        BankReport report = new BankReport(new Period(DAY, DAY), "", NOK);
        assertThat(report.add(item(sent(payment(1, 100), line(2, Role.PAYMENT_MOVED_OUT, 30, 1)))))
                .containsExactly(new BankEntry(ACCOUNT.digits(), DAY, "archive", "123", ore(70)));
        assertThat(report.add(item(sent(payment(1, 100), line(2, Role.PAYMENT_MOVED_OUT, 100, 1)))))
                .isEmpty();
        assertThat(report.add(unresolved(ACCOUNT.digits(), 5)))
                .contains(new BankEntry(ACCOUNT.digits(), DAY, "arc", "", ore(5)));
        assertThat(report.add(unresolved("x", 9))).isPresent();
        assertThat(report.sums())
                .containsExactly(
                        new BankSum(ACCOUNT.digits(), DAY, 2, ore(70), ore(5)),
                        new BankSum("x", DAY, 1, ore(0), ore(9)));
    }

    @Test
    void oneAccountAndItsDaysMayBeAskedFor() {
        BankReport other = new BankReport(new Period(DAY, DAY), "x", NOK);
        assertThat(other.add(item(sent(payment(1, 100))))).isEmpty();
        assertThat(other.add(unresolved(ACCOUNT.digits(), 5))).isEmpty();
        assertThat(other.add(unresolved("x", 5))).isPresent();
        BankReport later = new BankReport(new Period(DAY.plusDays(1), null), "", NOK);
        assertThat(later.add(item(sent(payment(1, 100))))).isEmpty();
        assertThat(later.add(unresolved("x", 5))).isEmpty();
        assertThat(later.sums()).isEmpty();
    }

    @Test
    @Tag("REP-4")
    void aMovedPaymentIsCountedOnceWhereverItStands() {
        BankReport report = new BankReport(new Period(DAY, DAY), "", NOK);
        report.add(item(sent(payment(1, 100), line(2, Role.PAYMENT_MOVED_OUT, 100, 1))));
        report.add(item(sent(claim(1, 100), payment(2, 100))));
        assertThat(report.sums()).containsExactly(new BankSum(ACCOUNT.digits(), DAY, 1, ore(100), ore(0)));
    }

    @Test
    @Tag("REP-5")
    void inactiveTypesAndLineTypesAreNotListed() {
        LineType active = claimType("SEMAVG");
        LineType closed = new LineType(
                new LineTypeCode("GAMMEL"),
                active.name(),
                active.category(),
                active.amount().orElseThrow(),
                "",
                Set.of(LineTypeFlag.PUBLISHED),
                active.vat(),
                active.coding().orElseThrow());
        List<TiedLineType> tied = List.of(new TiedLineType(closed.code(), 1), new TiedLineType(active.code(), 2));
        Catalog catalog = catalog(
                List.of(closed, active),
                invoiceType("UTGATT", ACCOUNT, KidScheme.DEFAULT, Set.of(InvoiceTypeFlag.POSTED), tied),
                invoiceType("SEM", ACCOUNT, KidScheme.DEFAULT, Set.of(InvoiceTypeFlag.ACTIVE), tied));
        assertThat(TypeRow.of(catalog)).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("SEM");
            assertThat(row.lineTypes()).singleElement().asString().startsWith("2 SEMAVG ");
        });
    }

    @Test
    @Tag("REP-5")
    void aTypesAddressAndParagraphsAreListed() {
        InvoiceType plain = invoiceType("SEM", "SEMAVG");
        Payee payee = plain.payee();
        InvoiceType told = new InvoiceType(
                plain.code(),
                plain.name(),
                new Payee(
                        payee.name(),
                        new Address(List.of("Vei 1", "", "Postboks 2"), "", ""),
                        ACCOUNT,
                        payee.ledgerAccount(),
                        null,
                        null,
                        null),
                Map.of(
                        LanguageForm.ENGLISH, new Paragraphs("up", "down"),
                        LanguageForm.BOKMAL, new Paragraphs("opp", "ned")),
                plain.flags(),
                plain.contact(),
                null,
                plain.kidScheme(),
                plain.waiverPolicy(),
                plain.lineTypes());
        TypeRow row = TypeRow.of(catalog(List.of(claimType("SEMAVG")), told)).get(0);
        assertThat(row.address()).isEqualTo("Vei 1, Postboks 2");
        assertThat(row.paragraphs()).containsExactly("nb: opp / ned", "en: up / down");
    }
}
