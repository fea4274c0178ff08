package org.schoolbilling.admin.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.CommandException;
import org.schoolbilling.admin.app.ExitCode;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.app.GlobalOptions;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.spi.host.IdGenerator;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.store.jdbc.DatabaseInUseException;
import org.schoolbilling.store.jdbc.JdbcStores;
import org.schoolbilling.store.jdbc.SchemaTooNewException;
import org.schoolbilling.store.jdbc.StoreException;

/** A database of ledgers, open, with this program's own tables beside them. */
final class Database implements AutoCloseable {

    private static final String FILE = "jdbc:h2:file:";

    private final String name;
    private final JdbcStores stores;

    private Database(String name, JdbcStores stores) {
        this.name = name;
        this.stores = stores;
    }

    /** Opens what was asked for: a JDBC URL, or else the path of an embedded database, whose folder is made. */
    static Database open(String asked, GlobalOptions options) {
        String url = asked.startsWith("jdbc:") ? known(asked) : FILE + inFolder(file(asked));
        JdbcStores.Builder builder = JdbcStores.at(url);
        if (options.isPowerSafe()) {
            builder.powerCutSafe();
        }
        JdbcStores stores = open(builder);
        try {
            AdminSchema.migrate(stores.dataSource());
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
        return new Database(withoutSecrets(url), stores);
    }

    /** Opens one that is there; an embedded one that is not is not made by asking it something. */
    static Database openExisting(String asked, GlobalOptions options) {
        boolean isFile = !asked.startsWith("jdbc:");
        if (isFile && !Files.exists(Path.of(file(asked) + ".mv.db"))) {
            throw noLedger(asked);
        }
        return open(asked, options);
    }

    /** There is nothing to work with. */
    static CommandException noLedger(String name) {
        return Failure.badInput(
                        "creditor.not-set-up",
                        "CAT-10",
                        "The database " + name + " holds no ledger yet. Set one up: school-admin init --catalogue FILE")
                .toException();
    }

    private static String known(String url) {
        if (url.startsWith("jdbc:postgresql:") || url.startsWith("jdbc:h2:")) {
            return url;
        }
        throw Failure.badInput(
                        "usage",
                        null,
                        "The database " + withoutSecrets(url) + " is of a kind that is not known here: give a path, or"
                                + " jdbc:postgresql://HOST/DATABASE?user=USER&password=PASSWORD.")
                .toException();
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("[;?].*", "");
    }

    private static Path file(String asked) {
        return Path.of(asked).toAbsolutePath();
    }

    private static Path inFolder(Path file) {
        @Nullable Path folder = file.getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return file;
        } catch (IOException e) {
            throw failure("file.failed", "The folder " + folder + " cannot be made: " + e, e);
        }
    }

    private static JdbcStores open(JdbcStores.Builder builder) {
        try {
            return builder.open();
        } catch (DatabaseInUseException e) {
            throw failure("database.in-use", sentence(e), e);
        } catch (SchemaTooNewException e) {
            throw failure("schema.newer", sentence(e), e);
        } catch (StoreException e) {
            throw failure("database.failed", sentence(e), e);
        }
    }

    private static String sentence(StoreException e) {
        String message = String.valueOf(e.getMessage());
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + (message.endsWith(".") ? "" : ".");
    }

    private static CommandException failure(String code, String message, Exception cause) {
        return new CommandException(new Failure(code, null, message, ExitCode.TECHNICAL, List.of()), cause);
    }

    /** Where it is, without what may be secret. */
    String name() {
        return name;
    }

    DataSource dataSource() {
        return stores.dataSource();
    }

    /** The ledger of a creditor, which is there from now on. */
    Store store(CreditorId creditor) {
        return stores.store(creditor);
    }

    List<CreditorId> creditors() {
        return stores.creditors();
    }

    IdGenerator ids() {
        return stores.ids();
    }

    @Override
    public void close() {
        stores.close();
    }
}
