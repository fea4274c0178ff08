package org.schoolbilling.spi.run;

import java.util.function.Consumer;
import org.schoolbilling.ledger.LogChain;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.spi.store.LogSeal;
import org.schoolbilling.spi.store.SealedLogEntry;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.Store;

/**
 * Goes along the log's chain and says where it is broken (LOG-3). After a broken link it goes on from the hash that is
 * stored there, so that one change is one finding.
 */
final class ChainCheck {

    private final Context context;
    private final Store store;
    private long sealed;
    private final Consumer<String> found;
    private String previous;
    private long position;

    ChainCheck(Context context, Consumer<String> found) {
        this.context = context;
        this.store = context.store();
        this.found = found;
        this.previous = LogChain.start(store.creditor());
    }

    /** Checks every link. */
    VerifyReport.LogState run() {
        context.each(store::chain, links -> links.forEach(this::link));
        long moved = store.series(Series.LOG_CHAIN);
        if (moved != position) {
            found.accept("the log's chain ends at position " + position + ", and " + moved
                    + " entries were sealed: the last ones were removed (LOG-3)");
        }
        return new VerifyReport.LogState(sealed, store.unsealedCount(), position == 0 ? "" : previous);
    }

    private void link(SealedLogEntry link) {
        LogSeal seal = link.seal();
        if (seal.position() != position + 1) {
            found.accept("the log's chain goes from position " + position + " to " + seal.position()
                    + ": what stood between was removed (LOG-3)");
        }
        position = seal.position();
        link.entry()
                .ifPresentOrElse(
                        entry -> {
                            if (!LogChain.next(previous, position, entry).equals(seal.hash())) {
                                found.accept("log entry " + seal.entry() + " at position " + position + " ("
                                        + name(entry) + ") is not the one that was sealed there: it was changed, or"
                                        + " entries were reordered (LOG-3)");
                            }
                        },
                        () -> found.accept("log entry " + seal.entry() + " at position " + position
                                + " of the chain was removed (LOG-3)"));
        previous = seal.hash();
        sealed++;
    }

    private static String name(LogEntry entry) {
        return entry.invoice().map(id -> "invoice " + id + ", ").orElse("") + entry.field() + ", " + entry.object();
    }
}
