package org.schoolbilling.admin.host;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.app.GlobalOptions;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.json.JsonCatalogCodec;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.store.Store;

/** One creditor's ledger, open: what a command works with. */
public final class Session implements AutoCloseable {

    /** Costly to make, so made once, when it is needed first. */
    private static final class Codec {
        static final JsonCatalogCodec SHARED = new JsonCatalogCodec();
    }

    /** As much as a mass run of moderate size writes; more waits for the next command. */
    private static final long SEALED_AT_END = 20_000;

    private final Database database;
    private final CreditorId creditor;
    private final GlobalOptions options;
    private final Clock clock;
    private final JdbcRoster roster;
    private final LastPaymentDate lastPaymentDate;
    private final SchoolBilling billing;

    private Session(
            Database database,
            CreditorId creditor,
            GlobalOptions options,
            Clock clock,
            UnaryOperator<SchoolBilling.Builder> settings) {
        DataSource source = database.dataSource();
        this.database = database;
        this.creditor = creditor;
        this.options = options;
        this.clock = clock;
        this.roster = new JdbcRoster(source, creditor);
        this.lastPaymentDate = new LastPaymentDate(source, creditor);
        this.billing = settings.apply(
                        SchoolBilling.builder(database.store(creditor), Codec.SHARED, database.ids(), clock)
                                .roster(roster)
                                .chunkSize(options.chunk()))
                .build();
    }

    /** Opens the ledger of the creditor that was asked for, or of the only one there is. */
    public static Session open(App app) {
        return open(app, UnaryOperator.identity());
    }

    /** As {@link #open(App)}, with settings for billing. */
    public static Session open(App app, UnaryOperator<SchoolBilling.Builder> settings) {
        Database database = Database.openExisting(app.options().database(), app.options());
        return open(
                database,
                () -> creditor(database, app.options()),
                app.options(),
                app.options().clock(),
                settings);
    }

    /** Opens the ledger of a creditor, who may be new. */
    public static Session open(App app, CreditorId creditor) {
        return open(app, app.options().database(), creditor, app.options().clock());
    }

    /** Opens the ledger of a creditor, who may be new, in some database and by some clock. */
    public static Session open(App app, String database, CreditorId creditor, Clock clock) {
        return open(
                Database.open(database, app.options()), () -> creditor, app.options(), clock, UnaryOperator.identity());
    }

    private static Session open(
            Database database,
            Supplier<CreditorId> creditor,
            GlobalOptions options,
            Clock clock,
            UnaryOperator<SchoolBilling.Builder> settings) {
        try {
            return new Session(database, creditor.get(), options, clock, settings);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static CreditorId creditor(Database database, GlobalOptions options) {
        @Nullable CreditorId asked = options.creditorOrNull();
        List<CreditorId> there = database.creditors();
        if (asked != null) {
            if (!there.contains(asked)) {
                throw BillingException.of(ErrorCode.CREDITOR_NOT_SET_UP, asked.value());
            }
            return asked;
        }
        if (there.isEmpty()) {
            throw Database.noLedger(database.name());
        }
        if (there.size() > 1) {
            throw Failure.badInput(
                            "usage",
                            null,
                            "The database holds several creditors: say --creditor, one of "
                                    + there.stream().map(CreditorId::value).collect(Collectors.joining(", ")) + ".")
                    .toException();
        }
        return there.get(0);
    }

    public SchoolBilling billing() {
        return billing;
    }

    public Store store() {
        return billing.store();
    }

    public JdbcRoster roster() {
        return roster;
    }

    /** Takes a person out of this program's own tables (LOG-5); whether the person was there. */
    public boolean eraseFromRoster(PersonId person) {
        return new RosterTables(database.dataSource(), creditor).erase(person);
    }

    public LastPaymentDate lastPaymentDate() {
        return lastPaymentDate;
    }

    public Clock clock() {
        return clock;
    }

    public Actor actor() {
        return options.actor();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Catalog catalog() {
        return billing.catalog();
    }

    /** What amounts are in. */
    public Currency currency() {
        return catalog().settings().currency();
    }

    /** Where it is, for people. */
    public String database() {
        return database.name();
    }

    /** Ends the session; what the command wrote takes its place in the log's chain first (LOG-3). */
    @Override
    public void close() {
        try {
            billing.sealLog(SEALED_AT_END);
        } catch (RuntimeException e) {
            // What the command did is done: the next command seals it, and until then verify counts it as not sealed.
        } finally {
            database.close();
        }
    }
}
