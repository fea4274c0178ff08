package org.schoolbilling.spi.run;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.reminder.ReminderLimits;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.host.AccessPort;
import org.schoolbilling.spi.host.IdGenerator;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.roster.RosterSource;
import org.schoolbilling.spi.store.CatalogCodec;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.StoredCatalog;
import org.schoolbilling.spi.store.Trial;

/** The ports and settings that runs work with. */
record Context(
        Store store,
        CatalogCodec codec,
        @Nullable RosterSource rosterOrNull,
        IdGenerator ids,
        Clock clock,
        AccessPort access,
        RandomGenerator random,
        int chunkSize,
        Duration deadline,
        @Nullable ReminderLimits limitsOrNull) {

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Who acts, and when: to the microsecond, since that is what stores keep. */
    Stamp stamp(Actor actor) {
        return new Stamp(actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    void require(Actor actor, Permission permission) {
        if (!access.isAllowed(actor, permission)) {
            throw BillingException.of(ErrorCode.PERMISSION_DENIED, actor.name(), permission.name());
        }
    }

    RosterSource roster() {
        if (rosterOrNull == null) {
            throw new IllegalStateException("this SchoolBilling was built without a roster");
        }
        return rosterOrNull;
    }

    StoredCatalog storedCatalog() {
        return store.catalog()
                .orElseThrow(() -> BillingException.of(
                        ErrorCode.CREDITOR_NOT_SET_UP, store.creditor().value()));
    }

    Catalog catalog() {
        return codec.read(storedCatalog().document());
    }

    InvoiceLedger ledger(Catalog catalog, Actor actor) {
        return new InvoiceLedger(catalog, stamp(actor), today());
    }

    ChangeSet.Builder newChangeSet() {
        return ChangeSet.builder("c" + ids.next());
    }

    Committing committing() {
        return new Committing(store, deadline, random);
    }

    /** The limits the host gave, else those of the currency's country, else null (REM-5). */
    @Nullable
    ReminderLimits reminderLimits(Currency currency) {
        return limitsOrNull == null ? ReminderLimits.of(currency).orElse(null) : limitsOrNull;
    }

    Context on(Store other) {
        return new Context(other, codec, rosterOrNull, ids, clock, access, random, chunkSize, deadline, limitsOrNull);
    }

    /** Runs for real, or on a view that is discarded. */
    void in(Mode mode, Consumer<Context> run) {
        if (mode == Mode.COMMIT) {
            run.accept(this);
        } else {
            try (Trial trial = store.openTrial()) {
                run.accept(on(trial.store()));
            }
        }
    }
}
