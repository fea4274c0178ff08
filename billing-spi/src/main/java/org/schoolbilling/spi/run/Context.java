package org.schoolbilling.spi.run;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.reminder.ReminderLimits;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
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
        IdTape tape,
        IdGenerator ids,
        Clock clock,
        AccessPort access,
        RandomGenerator random,
        int chunkSize,
        Duration deadline,
        @Nullable ReminderLimits limitsOrNull,
        int threads,
        @Nullable Pipeline pipelineOrNull) {

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

    /** Commits what is decided about a chunk, now or, in a pipeline, in its turn. */
    <T> void commit(List<T> items, Committing.Plan<T> plan) {
        if (pipelineOrNull == null) {
            committing().commit(items, plan);
        } else {
            pipelineOrNull.add(items, plan);
        }
    }

    /** Works on what a cursor gives, chunk by chunk in order; the next ones may be read meanwhile, by another thread. */
    <T> void each(Supplier<? extends Cursor<T>> opening, Consumer<List<T>> work) {
        if (threads == 1) {
            read(opening, work);
        } else {
            if (pipelineOrNull != null) {
                pipelineOrNull.settle();
            }
            Lookahead<List<T>> line = new Lookahead<>(2);
            line.run(() -> read(opening, line::put), work);
        }
    }

    private <T> void read(Supplier<? extends Cursor<T>> opening, Consumer<List<T>> work) {
        try (Cursor<T> cursor = opening.get()) {
            Chunks.each(cursor, chunkSize, work);
        }
    }

    /** Tells the host something, behind what is told of the chunks before. */
    void tell(Runnable telling) {
        if (pipelineOrNull == null) {
            telling.run();
        } else {
            pipelineOrNull.tell(telling);
        }
    }

    /** The same in one thread. */
    Context inOneThread() {
        return with(store, ids, 1, null);
    }

    /** The same for the deciding thread of a pipeline. */
    Context ahead(Pipeline pipeline, Store seen, IdGenerator drawn) {
        return with(seen, drawn, threads - 1, pipeline);
    }

    private Context with(Store seen, IdGenerator drawn, int atWork, @Nullable Pipeline pipeline) {
        return new Context(
                seen,
                codec,
                rosterOrNull,
                tape,
                drawn,
                clock,
                access,
                random,
                chunkSize,
                deadline,
                limitsOrNull,
                atWork,
                pipeline);
    }

    /** Runs for real, or on a view that is discarded; a view is for one thread. */
    <R> R in(Mode mode, Function<Context, ? extends ChunkedRun<R>> start) {
        if (mode == Mode.TRIAL) {
            try (Trial trial = store.openTrial()) {
                return here(start.apply(with(trial.store(), ids, 1, null)));
            }
        }
        return threads == 1 ? here(start.apply(this)) : Pipeline.run(this, start);
    }

    private static <R> R here(ChunkedRun<R> run) {
        run.work();
        return run.report();
    }
}
