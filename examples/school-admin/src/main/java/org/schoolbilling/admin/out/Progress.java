package org.schoolbilling.admin.out;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a long run is: a bar on a terminal, and nothing elsewhere. */
public final class Progress implements AutoCloseable {

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** Shows nothing. */
    public static Progress none() {
        return new Progress(null);
    }

    /**
     * Shows a bar.
     *
     * @param most how many steps there will be; below zero where nobody knows
     */
    public static Progress bar(PrintStream out, String task, long most) {
        return new Progress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(most)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(out, 80))
                .build());
    }

    /** How many steps there will be, where that is known only now. */
    public void expect(long most) {
        if (bar != null) {
            bar.maxHint(most);
        }
    }

    public void step() {
        if (bar != null) {
            bar.step();
        }
    }

    public void stepTo(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
