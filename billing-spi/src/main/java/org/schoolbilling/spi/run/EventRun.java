package org.schoolbilling.spi.run;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.spi.host.EventListener;
import org.schoolbilling.spi.host.Notice;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers waiting events to the host, at least once and in order per invoice (SPI-9). They are marked after a chunk was
 * heard, so that a crash in between makes them come again and never lets one be lost.
 */
final class EventRun {

    private static final Logger LOG = LoggerFactory.getLogger(EventRun.class);

    private EventRun() {}

    /** How many were delivered; those of an invoice whose event failed wait, and come again with the next call. */
    static long deliver(Context context, Settings settings, EventListener listener) {
        long delivered = 0;
        Set<InvoiceId> waiting = new HashSet<>();
        while (true) {
            List<StoredEvent> events = context.store().undelivered(context.chunkSize());
            FeeNotices notices = new FeeNotices(context, settings, events);
            ChangeSet.Builder changes = context.newChangeSet();
            int seen = 0;
            for (StoredEvent event : events) {
                if (!waiting.contains(event.event().invoice())) {
                    if (isHeard(listener, event.key(), notices.notice(event))) {
                        changes.deliveredEvent(event.key());
                        seen++;
                    } else {
                        waiting.add(event.event().invoice());
                    }
                }
            }
            if (seen == 0) {
                return delivered;
            }
            context.committing().commitOne(fresh -> changes, ChangeSet.Builder::build);
            delivered += seen;
        }
    }

    /** What nobody is to be told counts as heard. */
    private static boolean isHeard(EventListener listener, long key, Optional<Notice> notice) {
        try {
            notice.ifPresent(listener::on);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("event {} was not delivered, it comes again: {}", key, e.toString());
            return false;
        }
    }
}
