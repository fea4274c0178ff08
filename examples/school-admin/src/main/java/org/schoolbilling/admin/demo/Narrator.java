package org.schoolbilling.admin.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.schoolbilling.admin.app.App;

/** Tells the steps one after the other, each with the time it took. */
final class Narrator {

    /** What a step does; it says what came of it. */
    @FunctionalInterface
    interface Step {
        void play(List<String> lines) throws IOException;
    }

    /** A step that was played. */
    record Phase(String phase, double seconds, List<String> lines) {}

    private final App app;
    private final List<Phase> phases = new ArrayList<>();

    Narrator(App app) {
        this.app = app;
    }

    void step(String name, Step step) throws IOException {
        List<String> lines = new ArrayList<>();
        long start = System.nanoTime();
        step.play(lines);
        double seconds = Math.round((System.nanoTime() - start) / 1e7) / 100.0;
        phases.add(new Phase(name, seconds, List.copyOf(lines)));
        app.say("");
        app.say(String.format(Locale.ENGLISH, "%d. %-76s %8.1f s", phases.size(), name, seconds));
        lines.forEach(line -> app.say("   " + line));
        app.out().flush();
    }

    List<Phase> phases() {
        return List.copyOf(phases);
    }
}
