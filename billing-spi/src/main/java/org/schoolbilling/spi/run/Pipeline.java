package org.schoolbilling.spi.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.spi.host.IdGenerator;
import org.schoolbilling.spi.run.Committing.Plan;
import org.schoolbilling.spi.run.Committing.Planned;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;

/**
 * A run over many in two threads: one reads and decides chunk after chunk, the caller's commits them in the same order and
 * tells the host. What is committed, with which ids and in which order, is what one thread would have committed: see the
 * package's own words.
 */
final class Pipeline {

    /** The chunk being committed, one that waits for it, so that the caller never does, and room for a burst. */
    private static final int DEPTH = 3;

    /** A plan asked for what a chunk before it is about to change: it is made again when that is stored. */
    static final class TooEarlyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooEarlyException() {
            super("an earlier chunk changes what this one reads", null, false, false);
        }
    }

    /** A chunk in line; decided, or why it could not be, or neither: then the caller decides it in its turn. */
    private static final class Step<T> {
        private final List<T> items;
        private final Plan<T> plan;
        private final List<Long> ids = new ArrayList<>();
        private Set<Object> touched = Set.of();
        private @Nullable Planned planned;
        private @Nullable RuntimeException failure;

        Step(List<T> items, Plan<T> plan) {
            this.items = items;
            this.plan = plan;
        }

        boolean isDecided() {
            return planned != null || failure != null;
        }

        void decide() {
            try {
                planned = plan.plan(items, true);
                touched = touched(planned.changes());
            } catch (TooEarlyException e) {
                // when what it reads is stored
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        /** The ids it has drawn, which it gives back. */
        List<Long> undecide() {
            planned = null;
            failure = null;
            List<Long> back = List.copyOf(ids);
            ids.clear();
            return back;
        }
    }

    private final Lookahead<Step<?>> line = new Lookahead<>(DEPTH);
    private final Context context;
    private final IdTape tape;
    private final Thread caller = Thread.currentThread();

    private @Nullable Step<?> deciding;

    private Pipeline(Context context) {
        this.context = context;
        this.tape = context.tape();
    }

    /** Runs it; its report is asked for when everything is stored. */
    static <R> R run(Context context, Function<Context, ? extends ChunkedRun<R>> start) {
        Pipeline pipeline = new Pipeline(context);
        IdGenerator ids = pipeline::nextId;
        ChunkedRun<R> run = start.apply(context.ahead(pipeline, StoreAhead.of(context.store(), pipeline), ids));
        try {
            pipeline.line.run(run::work, pipeline::commit);
        } finally {
            pipeline.forget();
        }
        return run.report();
    }

    /** Where a run broke off, ids of what was decided behind come again. */
    private void forget() {
        List<Long> ids = new ArrayList<>();
        line.undone().stream().skip(1).forEach(step -> ids.addAll(step.undecide()));
        tape.takeBack(ids);
    }

    /** Decides about items now, unless something in line stands in the way, and lines them up to be committed. */
    <T> void add(List<T> items, Plan<T> plan) {
        if (items.isEmpty()) {
            return;
        }
        Step<T> step = new Step<>(items, plan);
        start(step);
        try {
            step.decide();
        } finally {
            end(step);
        }
    }

    /** Behind a chunk that is not decided nothing can be: its ids come first. */
    private void start(Step<?> step) {
        synchronized (line) {
            line.awaitUnlessStopped(
                    () -> line.hasRoom() && line.undone().stream().allMatch(Step::isDecided));
            deciding = step;
        }
    }

    private void end(Step<?> step) {
        synchronized (line) {
            deciding = null;
            if (!step.isDecided() || line.isStopped()) {
                tape.takeBack(step.undecide());
            }
            line.put(step);
        }
    }

    /** Lines up what is to be told, behind what was lined up before. */
    void tell(Runnable telling) {
        Step<Runnable> step = new Step<>(
                List.of(telling),
                (items, fresh) -> new Planned(ChangeSet.builder("-").build(), telling));
        step.decide();
        line.put(step);
    }

    private <T> void commit(Step<T> step) {
        if (step.failure != null) {
            throw step.failure;
        }
        Planned planned = step.planned;
        if (planned == null) {
            context.committing().commit(step.items, step.plan);
        } else {
            context.committing().commit(step.items, step.plan, planned, () -> retreat(step));
        }
    }

    /** What was decided behind a chunk that was refused is decided anew, in its turn and with the ids it would have had. */
    private void retreat(Step<?> refused) {
        synchronized (line) {
            line.await(() -> deciding == null);
            List<Long> ids = new ArrayList<>();
            for (Step<?> step : line.undone()) {
                List<Long> back = step.undecide();
                if (step != refused) {
                    ids.addAll(back);
                }
            }
            tape.takeBack(ids);
        }
    }

    private long nextId() {
        Step<?> step = deciding;
        long id = tape.next();
        if (isAhead() && step != null) {
            step.ids.add(id);
        }
        return id;
    }

    /** Whether the thread that asks prepares, so that it sees the store before what is in line is stored. */
    boolean isAhead() {
        return Thread.currentThread() != caller;
    }

    /** What changes in what is in line now: keys of every kind. */
    List<Set<Object>> touched() {
        synchronized (line) {
            return line.undone().stream().<Set<Object>>map(step -> step.touched).toList();
        }
    }

    /** Where a series will stand when all in line is stored, or null where that does not move it. */
    @Nullable
    Long movedTo(Series series) {
        synchronized (line) {
            @Nullable Long to = null;
            for (Step<?> step : line.undone()) {
                Planned planned = step.planned;
                if (planned != null) {
                    for (SeriesMove move : planned.changes().series()) {
                        to = move.series() == series ? Long.valueOf(move.to()) : to;
                    }
                }
            }
            return to;
        }
    }

    /** Waits until all in line is stored; while a chunk is being decided it is left to be decided later. */
    void settle() {
        if (!isAhead() || line.undone().isEmpty()) {
            return;
        }
        if (deciding != null) {
            throw new TooEarlyException();
        }
        line.awaitDone();
    }

    private static Set<Object> touched(ChangeSet changes) {
        Set<Object> keys = new HashSet<>();
        for (Changes one : changes.invoices()) {
            keys.add(one.after().id());
            keys.add(one.after().header().debtor());
            one.after().header().number().ifPresent(keys::add);
            one.after().header().kid().ifPresent(kid -> keys.add(kid.value()));
        }
        changes.debtors().forEach(debtor -> keys.add(debtor.id()));
        changes.claims().forEach(claim -> keys.add(claim.key()));
        keys.addAll(changes.releasedClaims());
        changes.transactions().forEach(transaction -> keys.add(transaction.key()));
        return keys;
    }
}
