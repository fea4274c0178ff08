package org.schoolbilling.admin.command;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.out.Progress;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.spi.run.Mode;

/**
 * How a run, in earnest or as a trial, tells of what it does: a progress line while it goes on, its items in JSON or where
 * they are asked for, and a table of its sums.
 */
final class RunTelling {

    private final App app;
    private final boolean isTrial;
    private final boolean withItems;
    private boolean isBegun;

    RunTelling(App app, boolean isTrial, boolean withItems) {
        this.app = app;
        this.isTrial = isTrial;
        this.withItems = withItems;
    }

    /** An item as it is told: its components in JSON, or a line of text. */
    interface Row {

        String toText();

        /** Whether it is told even where items are not asked for. */
        default boolean tellsAlways() {
            return false;
        }
    }

    Mode mode() {
        return isTrial ? Mode.TRIAL : Mode.COMMIT;
    }

    /** Begins a JSON answer; once. An order that may still be refused begins it with its first item instead. */
    void begin() {
        if (app.isJson() && !isBegun) {
            isBegun = true;
            app.json().field("trial", isTrial).startItems("items");
        }
    }

    /**
     * Runs it.
     *
     * @param doing what the progress line says of a run in earnest
     * @param run given what takes its items
     */
    <I, R> R run(String doing, Function<? super I, ? extends Row> row, Function<Consumer<I>, R> run) {
        AtomicLong done = new AtomicLong();
        try (Progress progress = app.progress(isTrial ? "planning" : doing, -1)) {
            return run.apply(item -> {
                progress.stepTo(done.incrementAndGet());
                tell(row.apply(item));
            });
        }
    }

    private void tell(Row row) {
        if (app.isJson()) {
            begin();
            app.json().item(row);
        } else if (withItems || row.tellsAlways()) {
            app.say(row.toText());
        }
    }

    /** The table of sums, empty, behind a line that says whether it is a plan. */
    Table sums() {
        app.say(isTrial ? "Plan (nothing is changed):" : "Done:");
        return new Table().left("").right("");
    }

    static void leftOut(Table table, Map<? extends Enum<?>, Long> counts) {
        new TreeMap<>(counts)
                .forEach((reason, count) -> table.row("left out: " + Words.of(reason), Words.count(count)));
    }
}
