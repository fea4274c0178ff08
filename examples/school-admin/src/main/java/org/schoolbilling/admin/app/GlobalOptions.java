package org.schoolbilling.admin.app;

import static picocli.CommandLine.ScopeType.INHERIT;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.party.LanguageForm;
import picocli.CommandLine.Option;

/** What may stand before or behind any command. */
public final class GlobalOptions {

    /** Where the ledger is kept unless something else is said. */
    public static final String DEFAULT_DATABASE = "school-billing/ledger";

    @Option(
            names = "--db",
            scope = INHERIT,
            paramLabel = "URL",
            description =
                    "Where the ledger is: a file (the default is ./school-billing/ledger, an embedded database), or"
                            + " jdbc:postgresql://host/database?user=U&password=P. Without the option, the environment"
                            + " variable SCHOOL_BILLING_DB counts.")
    private @Nullable String database;

    @Option(
            names = "--creditor",
            scope = INHERIT,
            paramLabel = "CODE",
            description = "Whose ledger; needed only where the database holds several.")
    private @Nullable CreditorId creditor;

    @Option(names = "--json", scope = INHERIT, description = "Answer in JSON.")
    private boolean json;

    @Option(
            names = "--lang",
            scope = INHERIT,
            paramLabel = "en|nb|nn|da",
            description = "Language of error messages; en where nothing is said.")
    private LanguageForm language = LanguageForm.ENGLISH;

    @Option(
            names = "--today",
            scope = INHERIT,
            paramLabel = "DATE",
            description = "Work as on this day, such as 2026-08-20: for trying things out.")
    private @Nullable LocalDate today;

    @Option(
            names = "--actor",
            scope = INHERIT,
            paramLabel = "NAME",
            description = "Who does it, for the log; your user name where nothing is said.")
    private @Nullable String actor;

    @Option(
            names = "--power-safe",
            scope = INHERIT,
            description =
                    "Embedded database: let what is stored survive a power cut too, not only the end of the program;"
                            + " slower.")
    private boolean powerSafe;

    @Option(names = "--debug", scope = INHERIT, description = "With an error, print where in the program it arose.")
    private boolean debug;

    @Option(names = "--chunk", scope = INHERIT, hidden = true, description = "How many items one commit takes.")
    private int chunk = 1_000;

    /** The database that the command line names. */
    public @Nullable String databaseOrNull() {
        return database;
    }

    /** The day that the command line names. */
    public @Nullable LocalDate todayOrNull() {
        return today;
    }

    public String database() {
        if (database != null) {
            return database;
        }
        String configured = System.getenv("SCHOOL_BILLING_DB");
        return configured == null || configured.isBlank() ? DEFAULT_DATABASE : configured;
    }

    public @Nullable CreditorId creditorOrNull() {
        return creditor;
    }

    public boolean isJson() {
        return json;
    }

    /** Takes JSON as asked for, where the command line could not be read to its end. */
    public void askJson() {
        json = true;
    }

    public Locale language() {
        return Locale.forLanguageTag(language.code());
    }

    /** The clock of the system, moved to the day that was asked for. */
    public Clock clock() {
        Clock system = Clock.system(ZoneId.systemDefault());
        return today == null
                ? system
                : Clock.offset(
                        system,
                        Duration.ofDays(
                                today.toEpochDay() - LocalDate.now(system).toEpochDay()));
    }

    public Actor actor() {
        String name = actor == null ? System.getProperty("user.name", "") : actor;
        return new Actor(name.isBlank() ? "clerk" : name.length() > 60 ? name.substring(0, 60) : name);
    }

    public boolean isPowerSafe() {
        return powerSafe;
    }

    public boolean isDebug() {
        return debug;
    }

    public int chunk() {
        return chunk;
    }
}
