package org.schoolbilling.admin.host;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.files.RosterFault;
import org.schoolbilling.roster.files.RosterFile;
import org.schoolbilling.roster.files.RosterFiles;
import org.schoolbilling.roster.files.RosterSummary;

/**
 * Replaces the roster by a file's, as a whole or not at all (ERR-2): persons are stored as they are read, out of sight, and
 * come into force together when the file was read to its end without a fault.
 */
public final class RosterLoad {

    private static final int PAGE = 1_000;

    private final RosterTables tables;
    private final Clock clock;
    private final List<Person> page = new ArrayList<>();
    private long load;
    private long stored;

    public RosterLoad(JdbcRoster roster, Clock clock) {
        this.tables = roster.tables();
        this.clock = clock;
    }

    /**
     * Loads a file.
     *
     * @param progress hears how many persons are stored
     */
    public RosterSummary load(RosterFile file, Actor actor, Consumer<? super RosterFault> faults, LongConsumer progress)
            throws IOException {
        load = tables.start(new StoredRoster(0, shortened(file.name()), 0, actor.name(), clock.instant()));
        boolean isInForce = false;
        try {
            RosterSummary summary = RosterFiles.read(file, person -> take(person, progress), faults);
            if (summary.isFaultless()) {
                storePage();
                tables.finish(load, stored);
                isInForce = true;
                tables.removeBefore(load);
            }
            return summary;
        } finally {
            if (!isInForce) {
                tables.remove(load);
            }
        }
    }

    private static String shortened(String name) {
        return name.length() > 255 ? name.substring(0, 255) : name;
    }

    private void take(Person person, LongConsumer progress) {
        page.add(person);
        if (page.size() == PAGE) {
            storePage();
            progress.accept(stored);
        }
    }

    private void storePage() {
        if (!page.isEmpty()) {
            tables.add(load, stored, List.copyOf(page));
            stored += page.size();
            page.clear();
        }
    }
}
