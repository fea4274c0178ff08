package org.schoolbilling.admin.host;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;

/** The tables of the roster of one creditor. */
final class RosterTables {

    private final DataSource database;
    private final CreditorId creditor;

    RosterTables(DataSource database, CreditorId creditor) {
        this.database = database;
        this.creditor = creditor;
    }

    /** The load in force, where there is one. */
    Optional<StoredRoster> current() {
        return Sql.in(database, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select load_id, file_name, persons, loaded_by, loaded_at from school_admin.roster"
                            + " where creditor = ? and is_whole order by load_id desc fetch first row only")) {
                select.setString(1, creditor.value());
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new StoredRoster(
                                    rows.getLong(1),
                                    rows.getString(2),
                                    rows.getLong(3),
                                    rows.getString(4),
                                    rows.getObject(5, OffsetDateTime.class).toInstant()))
                            : Optional.empty();
                }
            }
        });
    }

    /** Starts a load that nobody sees yet; what an earlier one that was cut off left is removed. */
    long start(StoredRoster roster) {
        return Sql.<Long>in(database, connection -> {
            long load = 1 + highest(connection);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into school_admin.roster values (?, ?, ?, 0, ?, ?, false)")) {
                insert.setString(1, creditor.value());
                insert.setLong(2, load);
                insert.setString(3, roster.file());
                insert.setString(4, roster.loadedBy());
                insert.setObject(5, roster.loadedAt().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
            return load;
        });
    }

    private long highest(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select max(load_id) from school_admin.roster where creditor = ?")) {
            select.setString(1, creditor.value());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /**
     * Adds persons to a load that was started.
     *
     * @param first the position of the first of them
     */
    void add(long load, long first, List<Person> persons) {
        List<String> texts = PersonTexts.write(persons);
        Sql.run(database, connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into school_admin.person values (?, ?, ?, ?, ?)")) {
                for (int i = 0; i < texts.size(); i++) {
                    insert.setString(1, creditor.value());
                    insert.setLong(2, load);
                    insert.setLong(3, first + i);
                    insert.setString(4, persons.get(i).id().value());
                    insert.setString(5, texts.get(i));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** Puts a load in force. */
    void finish(long load, long persons) {
        Sql.run(database, connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update school_admin.roster set is_whole = true, persons = ? where creditor = ? and load_id = ?")) {
                update.setLong(1, persons);
                update.setString(2, creditor.value());
                update.setLong(3, load);
                update.executeUpdate();
            }
        });
    }

    /** Removes a load that is not to be put in force. */
    void remove(long load) {
        removeWhere("load_id = ?", load);
    }

    /** Removes what came before the load before this one, which some run may still be reading. */
    void removeBefore(long load) {
        long kept = Sql.<Long>in(database, connection -> {
            try (PreparedStatement select = connection.prepareStatement("select max(load_id) from school_admin.roster"
                    + " where creditor = ? and is_whole and load_id < ?")) {
                select.setString(1, creditor.value());
                select.setLong(2, load);
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
        removeWhere("load_id < ? and load_id <> " + kept, load);
    }

    private void removeWhere(String condition, long load) {
        Sql.run(database, connection -> {
            for (String table : List.of("person", "roster")) {
                try (PreparedStatement delete = connection.prepareStatement(
                        "delete from school_admin." + table + " where creditor = ? and " + condition)) {
                    delete.setString(1, creditor.value());
                    delete.setLong(2, load);
                    delete.executeUpdate();
                }
            }
        });
    }

    /**
     * Takes a person out of every load (LOG-5): positions move up, so that a load stays whole.
     *
     * @return whether the person was in any
     */
    boolean erase(PersonId person) {
        return Sql.<Boolean>in(database, connection -> {
            boolean isFound = false;
            for (Place place : places(connection, person)) {
                isFound = true;
                change(
                        connection,
                        "delete from school_admin.person where creditor = ? and load_id = ? and position = ?",
                        place.load(),
                        place.position());
                change(
                        connection,
                        "update school_admin.roster set persons = persons - 1 where creditor = ? and load_id = ?",
                        place.load());
                // positions have no gap: the last person moves into the one that was left
                long last = count(connection, place.load());
                if (last != place.position()) {
                    change(
                            connection,
                            "update school_admin.person set position = " + place.position()
                                    + " where creditor = ? and load_id = ? and position = ?",
                            place.load(),
                            last);
                }
            }
            return isFound;
        });
    }

    private record Place(long load, long position) {}

    private void change(Connection connection, String sql, long... keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, creditor.value());
            for (int i = 0; i < keys.length; i++) {
                statement.setLong(i + 2, keys[i]);
            }
            statement.executeUpdate();
        }
    }

    private long count(Connection connection, long load) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select count(*) from school_admin.person where creditor = ? and load_id = ?")) {
            select.setString(1, creditor.value());
            select.setLong(2, load);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private List<Place> places(Connection connection, PersonId person) throws SQLException {
        List<Place> places = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select load_id, position from school_admin.person where creditor = ? and person_id = ?")) {
            select.setString(1, creditor.value());
            select.setString(2, person.value());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    places.add(new Place(rows.getLong(1), rows.getLong(2)));
                }
            }
        }
        return places;
    }

    /** At most so many texts of persons of a load, from a position on. */
    List<String> page(long load, long from, int most) {
        return Sql.in(database, connection -> {
            List<String> texts = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select document from school_admin.person"
                    + " where creditor = ? and load_id = ? and position >= ? and position < ? order by position")) {
                select.setString(1, creditor.value());
                select.setLong(2, load);
                select.setLong(3, from);
                select.setLong(4, from + most);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        texts.add(rows.getString(1));
                    }
                }
            }
            return texts;
        });
    }

    /** Persons of a load by id; ids that are not there are missing. */
    Map<PersonId, String> byId(long load, List<PersonId> ids) {
        return Sql.in(database, connection -> {
            Map<PersonId, String> texts = new LinkedHashMap<>();
            // An outer join keeps its order: each id is looked up, whatever is believed of the table's size.
            try (PreparedStatement select =
                    connection.prepareStatement("select p.person_id, p.document from unnest(?) k(person_id)"
                            + " left join school_admin.person p"
                            + " on p.creditor = ? and p.load_id = ? and p.person_id = k.person_id"
                            + " where p.person_id is not null")) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "varchar", ids.stream().map(PersonId::value).toArray()));
                select.setString(2, creditor.value());
                select.setLong(3, load);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        texts.put(new PersonId(rows.getString(1)), rows.getString(2));
                    }
                }
            }
            return texts;
        });
    }
}
