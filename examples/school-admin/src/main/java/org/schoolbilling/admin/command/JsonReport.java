package org.schoolbilling.admin.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.schoolbilling.admin.out.JsonDocument;
import org.schoolbilling.documents.ReportWriter;
import org.schoolbilling.money.Money;
import org.schoolbilling.report.Column;
import org.schoolbilling.report.ReportRow;

/** Writes a report's tables as fields of one JSON document, a row an object; amounts and dates are texts. */
final class JsonReport implements ReportWriter {

    private final JsonDocument json;
    private List<Column> columns = List.of();

    JsonReport(JsonDocument json) {
        this.json = json;
    }

    @Override
    public void table(String name, List<Column> newColumns) {
        columns = newColumns;
        json.startItems(name);
    }

    @Override
    public void row(ReportRow row) {
        Map<String, Object> item = new LinkedHashMap<>();
        List<Object> cells = row.cells();
        for (int i = 0; i < columns.size(); i++) {
            item.put(columns.get(i).name(), value(cells.get(i)));
        }
        json.item(item);
    }

    private static Object value(Object cell) {
        if (cell instanceof Money amount) {
            return amount.toText();
        }
        return cell instanceof java.time.LocalDate day ? day.toString() : cell;
    }

    @Override
    public void close() {
        // The program ends its document itself.
    }
}
