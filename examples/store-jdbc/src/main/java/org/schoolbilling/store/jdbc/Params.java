package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.money.Money;

/**
 * Takes the values of a statement's parameters, or of a row's columns, one after the other. Each column's values are always
 * given by the method of its type.
 */
abstract class Params {

    /** For a column of characters. */
    abstract Params text(@Nullable String value) throws SQLException;

    /** For a bigint. */
    abstract Params numberOrNull(@Nullable Long value) throws SQLException;

    Params number(long value) throws SQLException {
        return numberOrNull(value);
    }

    /** For an integer. */
    abstract Params integerOrNull(@Nullable Integer value) throws SQLException;

    Params integer(int value) throws SQLException {
        return integerOrNull(value);
    }

    abstract Params flag(@Nullable Boolean value) throws SQLException;

    abstract Params date(@Nullable LocalDate value) throws SQLException;

    /** To the microsecond, which is what both databases keep; cut off, since one of them would round. */
    abstract Params at(Instant value) throws SQLException;

    abstract Params numbers(Collection<Long> values) throws SQLException;

    abstract Params texts(Collection<String> values) throws SQLException;

    final Params name(Enum<?> value) throws SQLException {
        return text(value.name());
    }

    final Params minor(Money amount) throws SQLException {
        return number(amount.minor());
    }

    final Params currency(Money amount) throws SQLException {
        return text(amount.currency().getCurrencyCode());
    }

    final Params stamp(Stamp stamp) throws SQLException {
        return text(stamp.by().name()).at(stamp.at());
    }
}
