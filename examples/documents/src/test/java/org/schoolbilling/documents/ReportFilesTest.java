package org.schoolbilling.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.report.AgeBand;
import org.schoolbilling.report.AgeSum;
import org.schoolbilling.report.ControlRow;
import org.schoolbilling.report.LedgerSum;
import org.schoolbilling.report.PaymentPart;

class ReportFilesTest {

    private static final PaymentPart PART = new PaymentPart(
            LocalDate.of(2026, 9, 1),
            "3210;110000",
            "SEMAVG",
            100_001,
            "=HYPERLINK(\"x\";\"y\")",
            "17",
            "0001",
            "-1+1",
            Samples.nok("1234.50"));

    private static NamedCsvRecord csv(ReportRowOfTest... rows) throws IOException {
        StringWriter writer = new StringWriter();
        try (CsvReports csv = new CsvReports(writer)) {
            for (ReportRowOfTest row : rows) {
                csv.table(row.name(), row.columns());
                csv.row(row.row());
            }
        }
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(writer.toString())) {
            List<NamedCsvRecord> all = reader.stream().toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    /** A table of one row. */
    private record ReportRowOfTest(
            String name, List<org.schoolbilling.report.Column> columns, org.schoolbilling.report.ReportRow row) {}

    private static final ReportRowOfTest PAYMENT = new ReportRowOfTest("rows", PaymentPart.COLUMNS, PART);

    @Test
    void csvQuotesWhatNeedsItAndDisarmsFormulas() throws IOException {
        NamedCsvRecord row = csv(PAYMENT);
        assertThat(row.getField("name")).isEqualTo("'=HYPERLINK(\"x\";\"y\")");
        assertThat(row.getField("reference")).isEqualTo("'-1+1");
        assertThat(row.getField("coding")).isEqualTo("3210;110000");
        assertThat(row.getField("amount")).isEqualTo("1234.50");
        assertThat(row.getField("date")).isEqualTo("2026-09-01");
    }

    @Test
    void csvHasOneTableOnlyAndAmountsBelowZeroStayNumbers() throws IOException {
        ControlRow control = new ControlRow(
                1,
                "@x",
                "2026-HØST",
                "SEM",
                "1",
                Samples.nok("5.00"),
                Samples.nok("0.00"),
                Samples.nok("-5.00"),
                List.of("1 SEM 5.00", "2 X 1.00"));
        NamedCsvRecord row = csv(
                new ReportRowOfTest("rows", ControlRow.COLUMNS, control),
                new ReportRowOfTest(
                        "sum",
                        LedgerSum.COLUMNS,
                        new LedgerSum("", "", 1, 1, Samples.nok("5.00"), Samples.nok("0.00"), Samples.nok("5.00"))));
        assertThat(row.getField("balance")).isEqualTo("-5.00");
        assertThat(row.getField("name")).isEqualTo("'@x");
        assertThat(row.getField("lines")).isEqualTo("1 SEM 5.00 | 2 X 1.00");
    }

    @Test
    @Tag("REP-8")
    void htmlIsWellFormedEscapedAndDrawsTheAges() throws IOException {
        StringWriter writer = new StringWriter();
        try (HtmlReports html = new HtmlReports(writer, "Ageing <today>")) {
            html.table("payments", PaymentPart.COLUMNS);
            html.row(PART);
            html.chart(List.of(
                    new AgeSum(AgeBand.NOT_OVERDUE, 2, Samples.nok("100.00")),
                    new AgeSum(AgeBand.OVER_90_DAYS, 1, Samples.nok("50.00"))));
        }
        String page = writer.toString();
        assertThat(page).doesNotContain("<today>", "https://", "<script", "url(");
        assertThat(page).contains("Ageing &lt;today&gt;", "Debtor number", "1,234.50", "role=\"img\"");
        assertThat(page).contains("width=\"300\" height=\"18\" class=\"NOT_OVERDUE\"");
        assertThat(page).contains("width=\"150\" height=\"18\" class=\"OVER_90_DAYS\"");
        assertThat(page).contains("&gt;90 days");
        javax.xml.parsers.DocumentBuilderFactory factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
        try {
            assertThat(factory.newDocumentBuilder()
                            .parse(new org.xml.sax.InputSource(
                                    new java.io.StringReader(page.replace("<!DOCTYPE html>", ""))))
                            .getElementsByTagName("rect")
                            .getLength())
                    .isEqualTo(2);
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
            throw new AssertionError(page, e);
        }
    }
}
