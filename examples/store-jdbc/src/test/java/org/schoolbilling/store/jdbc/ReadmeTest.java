package org.schoolbilling.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.spi.store.ChangeSet;

/** The queries of the README run on both databases and find the same. */
class ReadmeTest {

    private static final Pattern QUERY = Pattern.compile("```sql\n(.*?);\n```", Pattern.DOTALL);

    @Test
    void theQueriesOfTheReadmeRunOnBothDatabases() throws IOException, SQLException {
        List<String> queries = new ArrayList<>();
        Matcher matcher = QUERY.matcher(Files.readString(Path.of("README.md")));
        while (matcher.find()) {
            queries.add(matcher.group(1));
        }
        assertThat(queries).hasSizeGreaterThanOrEqualTo(5);
        try (DatabaseFixture h2 = new H2Fixture();
                DatabaseFixture postgres = new PostgresFixture()) {
            fill(h2);
            fill(postgres);
            for (String query : queries) {
                List<List<String>> found = rows(h2, query);
                assertThat(found).as(query).isNotEmpty().isEqualTo(rows(postgres, query));
            }
            assertThat(rows(h2, queries.get(0)))
                    .containsExactly(
                            List.of("2026-AUTUMN", "DRAFT", "1", "700", "700"),
                            List.of("2026-AUTUMN", "OPPGJORT", "1", "700", "0"),
                            List.of("2026-AUTUMN", "SENDT", "1", "700", "600"));
            assertThat(rows(h2, queries.get(2)))
                    .as("the balance of invoice number 1, line by line")
                    .extracting(row -> row.get(5))
                    .containsExactly("-600", "-640", "-700", "0");
        }
    }

    private static void fill(DatabaseFixture database) {
        JdbcStore store = database.open(Books.SCHOOL);
        Changes[] invoices = {Books.issued(1, 1), Books.issued(2, 2), Books.draft(3)};
        store.commit(Books.changes("invoices", invoices)
                .transaction(Books.transaction("REF", 100))
                .build());
        Map<Integer, Long> payments = Map.of(0, 70_000L, 1, 10_000L);
        payments.forEach((index, minor) -> {
            Invoice invoice = Books.stored(invoices[index]);
            store.commit(ChangeSet.builder("payment " + index)
                    .invoice(Books.pay(invoice, minor, "REF" + index))
                    .build());
        });
    }

    private static List<List<String>> rows(DatabaseFixture database, String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            while (results.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    Object value = results.getObject(i);
                    // the databases differ in how many zeros they show
                    row.add(
                            value instanceof BigDecimal number
                                    ? number.stripTrailingZeros().toPlainString()
                                    : String.valueOf(value));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
