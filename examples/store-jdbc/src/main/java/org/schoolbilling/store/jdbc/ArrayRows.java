package org.schoolbilling.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as PostgreSQL's arrays, one for each column: any number of rows are the parameters of one statement. */
final class ArrayRows extends Params {

    private record Column(String type, List<@Nullable Object> values) {}

    private final List<Column> columns = new ArrayList<>();
    private int index;

    /** The next row; its columns follow. */
    void begin() {
        index = 0;
    }

    /** What stands for the rows in a statement. */
    String unnest() {
        return columns.stream().map(c -> "?::" + c.type() + "[]").collect(Collectors.joining(", ", "unnest(", ")"));
    }

    /** Binds them as parameters from a number on; the number of the last. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        Connection connection = statement.getConnection();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            statement.setArray(
                    first + i,
                    connection.createArrayOf(column.type(), column.values().toArray()));
        }
        return first + columns.size() - 1;
    }

    private Params add(String type, @Nullable Object value) {
        if (index == columns.size()) {
            columns.add(new Column(type, new ArrayList<>()));
        }
        columns.get(index++).values().add(value);
        return this;
    }

    @Override
    Params text(@Nullable String value) {
        return add("varchar", value == null ? null : Texts.storable(value));
    }

    @Override
    Params numberOrNull(@Nullable Long value) {
        return add("bigint", value);
    }

    @Override
    Params integerOrNull(@Nullable Integer value) {
        return add("integer", value);
    }

    @Override
    Params flag(@Nullable Boolean value) {
        return add("boolean", value);
    }

    @Override
    Params date(@Nullable LocalDate value) {
        return add("date", value == null ? null : day(value) + era(value));
    }

    @Override
    Params at(Instant value) {
        OffsetDateTime time = value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        LocalDate day = time.toLocalDate();
        return add("timestamptz", day(day) + " " + time.toLocalTime() + "Z" + era(day));
    }

    /** The server counts no year 0. */
    private static String day(LocalDate date) {
        int year = date.getYear() > 0 ? date.getYear() : 1 - date.getYear();
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, date.getMonthValue(), date.getDayOfMonth());
    }

    private static String era(LocalDate date) {
        return date.getYear() > 0 ? "" : " BC";
    }

    @Override
    Params numbers(Collection<Long> values) {
        throw new UnsupportedOperationException("no column is a list");
    }

    @Override
    Params texts(Collection<String> values) {
        throw new UnsupportedOperationException("no column is a list");
    }
}
