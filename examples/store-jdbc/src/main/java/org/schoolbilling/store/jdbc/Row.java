package org.schoolbilling.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.money.Money;

/** Reads a row's columns one after the other. */
final class Row {

    private final ResultSet results;
    private int index;

    Row(ResultSet results) {
        this.results = results;
    }

    boolean next() throws SQLException {
        index = 0;
        return results.next();
    }

    /** Goes to a column, counted from 0. */
    void moveTo(int column) {
        index = column;
    }

    @Nullable
    String textOrNull() throws SQLException {
        return results.getString(++index);
    }

    String text() throws SQLException {
        return Objects.requireNonNull(textOrNull(), "column");
    }

    long number() throws SQLException {
        return results.getLong(++index);
    }

    @Nullable
    Long numberOrNull() throws SQLException {
        long value = number();
        return results.wasNull() ? null : value;
    }

    int integer() throws SQLException {
        return results.getInt(++index);
    }

    boolean flag() throws SQLException {
        return results.getBoolean(++index);
    }

    @Nullable
    LocalDate dateOrNull() throws SQLException {
        return results.getObject(++index, LocalDate.class);
    }

    LocalDate date() throws SQLException {
        return Objects.requireNonNull(dateOrNull(), "date");
    }

    Instant at() throws SQLException {
        return results.getObject(++index, OffsetDateTime.class).toInstant();
    }

    Stamp stamp() throws SQLException {
        return new Stamp(new Actor(text()), at());
    }

    Money minor(Currency currency) throws SQLException {
        return Money.ofMinor(number(), currency);
    }

    /** An amount, and its currency in the next column. */
    Money money() throws SQLException {
        long minor = number();
        return Money.ofMinor(minor, text());
    }

    <E extends Enum<E>> E name(Class<E> type) throws SQLException {
        return Enum.valueOf(type, text());
    }
}
