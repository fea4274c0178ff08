package org.schoolbilling.admin.host;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.schoolbilling.admin.app.CommandException;
import org.schoolbilling.admin.app.ExitCode;
import org.schoolbilling.admin.app.Failure;

/**
 * The schema {@code school_admin}: what is the host's own, beside the ledger's. Steps are numbered from 1 and done once
 * each; a schema with more steps than this program knows is refused.
 */
final class AdminSchema {

    private static final List<List<String>> STEPS = List.of(
            List.of(
                    """
            create table if not exists school_admin.roster (
                creditor varchar(20) not null,
                load_id bigint not null,
                file_name varchar(255) not null,
                persons bigint not null,
                loaded_by varchar(60) not null,
                loaded_at timestamp with time zone not null,
                is_whole boolean not null,
                constraint roster_pk primary key (creditor, load_id))
            """,
                    "comment on table school_admin.roster is"
                            + " 'Loads of the roster: the highest that is whole is in force, the one before is kept for its readers'",
                    """
            create table if not exists school_admin.person (
                creditor varchar(20) not null,
                load_id bigint not null,
                position bigint not null,
                person_id varchar(38) not null,
                document varchar not null,
                constraint person_pk primary key (creditor, load_id, position),
                constraint person_once unique (creditor, load_id, person_id),
                constraint person_roster_fk foreign key (creditor, load_id)
                    references school_admin.roster (creditor, load_id))
            """,
                    "comment on column school_admin.person.document is 'The person as the JSON roster format writes one'",
                    """
            create table if not exists school_admin.last_payment (
                creditor varchar(20) not null,
                payment_date date not null,
                constraint last_payment_pk primary key (creditor))
            """,
                    "comment on table school_admin.last_payment is 'The date of the last payment by hand: proposed for the next'"));

    private static final int ATTEMPTS = 20;

    private AdminSchema() {}

    /** Brings the schema to what this program needs; several processes may do so at once, and then some try again. */
    static void migrate(DataSource database) {
        for (int attempt = 1; version(database) < STEPS.size(); attempt++) {
            try {
                Sql.run(database, AdminSchema::migrate);
            } catch (DatabaseException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The highest step done; 0 where there is no schema yet. */
    private static int version(DataSource database) {
        int found = Sql.<Integer>in(database, connection -> isThere(connection) ? version(connection) : 0);
        if (found > STEPS.size()) {
            throw new CommandException(
                    new Failure(
                            "schema.newer",
                            null,
                            "The database was used by a newer school-admin: its schema school_admin is at step " + found
                                    + ", this program knows " + STEPS.size() + ". Use the newer program.",
                            ExitCode.TECHNICAL,
                            List.of()),
                    null);
        }
        return found;
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from information_schema.tables"
                        + " where table_schema = 'school_admin' and table_name = 'version'")) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select max(step) from school_admin.version")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** A step's own row comes last: an embedded database commits each statement, and one cut off is done again. */
    private static void migrate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists school_admin");
            statement.execute("create table if not exists school_admin.version"
                    + " (step integer not null, constraint version_pk primary key (step))");
            for (int step = version(connection) + 1; step <= STEPS.size(); step++) {
                for (String ddl : STEPS.get(step - 1)) {
                    statement.execute(ddl);
                }
                statement.execute("insert into school_admin.version values (" + step + ")");
            }
        }
    }
}
