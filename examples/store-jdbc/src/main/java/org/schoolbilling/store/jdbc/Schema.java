package org.schoolbilling.store.jdbc;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** The schema {@code school_billing}, which has its own history and leaves the rest of a host's database alone. */
final class Schema {

    private static final String FOLDER = "classpath:org/schoolbilling/store/jdbc/migration/";

    private Schema() {}

    /**
     * Brings the schema up to this program's version.
     *
     * @throws SchemaTooNewException if it is beyond that
     */
    static void migrate(DataSource source, Dialect dialect) {
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .schemas("school_billing")
                .defaultSchema("school_billing")
                .table("schema_history")
                .locations(FOLDER + "common", FOLDER + dialect.name())
                .placeholders(Map.of("binary", dialect.binaryCollation()))
                // by default a schema newer than the program is accepted
                .ignoreMigrationPatterns(new String[0])
                .cleanDisabled(true)
                // as the pool does, instead of writing to standard error where the host has no logging of its own
                .loggers("slf4j")
                .load();
        try {
            refuseNewer(flyway.info().all());
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StoreException("the schema school_billing could not be brought up to date: " + e.getMessage(), e);
        }
    }

    private static void refuseNewer(MigrationInfo[] migrations) {
        MigrationVersion found = highest(migrations, true);
        MigrationVersion known = highest(migrations, false);
        if (found.compareTo(known) > 0) {
            throw new SchemaTooNewException(found.toString(), known.toString());
        }
    }

    private static MigrationVersion highest(MigrationInfo[] migrations, boolean isFuture) {
        return Arrays.stream(migrations)
                .filter(m -> isFuture(m.getState()) == isFuture)
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
    }

    private static boolean isFuture(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }
}
