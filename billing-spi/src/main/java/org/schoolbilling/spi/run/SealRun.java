package org.schoolbilling.spi.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schoolbilling.ledger.LogChain;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.LogSeal;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.spi.store.StoredLogEntry;

/**
 * Takes log entries that are not sealed yet into the chain, a chunk a commit (LOG-3). An entry that becomes visible late,
 * with a lower key than others that are sealed, is still waiting and is sealed after them: what waits is asked of the store,
 * never derived from a key.
 */
final class SealRun {

    private SealRun() {}

    /** How many were sealed; fewer than asked where no more were waiting. */
    static long seal(Context context, long atMost) {
        long sealed = 0;
        while (sealed < atMost) {
            int limit = (int) Math.min(context.chunkSize(), atMost - sealed);
            List<LogSeal> seals =
                    context.committing().commitOne(fresh -> next(context, limit), some -> changes(context, some));
            sealed += seals.size();
            if (seals.size() < limit) {
                return sealed;
            }
        }
        return sealed;
    }

    private static List<LogSeal> next(Context context, int limit) {
        Optional<LogSeal> head = context.store().chainHead();
        String previous = head.map(LogSeal::hash)
                .orElseGet(() -> LogChain.start(context.store().creditor()));
        long position = head.map(LogSeal::position).orElse(0L);
        List<LogSeal> seals = new ArrayList<>();
        for (StoredLogEntry waiting : context.store().unsealed(limit)) {
            position++;
            previous = LogChain.next(previous, position, waiting.entry());
            seals.add(new LogSeal(waiting.key(), position, previous));
        }
        return seals;
    }

    private static ChangeSet changes(Context context, List<LogSeal> seals) {
        ChangeSet.Builder changes = context.newChangeSet();
        if (!seals.isEmpty()) {
            changes.series(new SeriesMove(
                    Series.LOG_CHAIN,
                    seals.get(0).position() - 1,
                    seals.get(seals.size() - 1).position()));
            seals.forEach(changes::seal);
        }
        return changes.build();
    }
}
