package org.schoolbilling.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** All that a database holds as text, table by table and column by column, to look for what should be nowhere. */
record EveryColumn(List<Cell> cells) {

    /** A value, and where it stands: schema, table and column. */
    record Cell(String place, String text) {}

    /** What stands in the tables of some schemas now. */
    static EveryColumn of(Connection connection, List<String> schemas) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String schema : schemas) {
                try (ResultSet found = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = '" + schema + "'")) {
                    while (found.next()) {
                        tables.add(schema + "." + found.getString(1));
                    }
                }
            }
            List<Cell> cells = new ArrayList<>();
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            String text = rows.getString(i);
                            if (text != null) {
                                cells.add(new Cell(
                                        table + "." + rows.getMetaData().getColumnName(i), text));
                            }
                        }
                    }
                }
            }
            return new EveryColumn(cells);
        }
    }

    /** Where any of the texts stands, in whatever case, with what stands there. */
    Set<String> placesOf(List<String> texts) {
        Set<String> places = new TreeSet<>();
        for (Cell cell : cells) {
            String lower = cell.text().toLowerCase(Locale.ROOT);
            for (String text : texts) {
                if (lower.contains(text.toLowerCase(Locale.ROOT))) {
                    places.add(cell.place() + ": " + text);
                }
            }
        }
        return places;
    }
}
