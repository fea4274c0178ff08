package org.schoolbilling.testkit.model;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.run.VerifyReport;
import org.schoolbilling.spi.store.CatalogCodec;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.testkit.memory.AscendingIds;
import org.schoolbilling.testkit.memory.InMemoryStore;

/** A life's ledger in a store, as runs see it. */
final class StoredLife {

    private static final Actor CLERK = new Actor("clerk");

    private static final CatalogCodec CODEC = new CatalogCodec() {
        @Override
        public String write(Catalog catalog) {
            return "the catalogue";
        }

        @Override
        public Catalog read(String document) {
            return Life.CATALOG;
        }
    };

    private final InMemoryStore store = InMemoryStore.of(Life.CATALOG.creditor());
    private final SchoolBilling billing = SchoolBilling.builder(
                    store,
                    CODEC,
                    AscendingIds.fromOne(),
                    Clock.fixed(Instant.parse("2026-12-31T08:00:00Z"), ZoneOffset.UTC))
            .build();
    private int commits;

    StoredLife(Life life) {
        billing.putCatalog(Life.CATALOG, CLERK);
        ChangeSet.Builder start =
                ChangeSet.builder("start").series(new SeriesMove(Series.INVOICE, 0, life.invoices.size()));
        life.invoices.forEach(invoice -> start.debtor(Life.debtor(invoice.id().value())));
        commit(start.build());
        life.opening.forEach(this::commit);
    }

    void commit(Changes changes) {
        commit(ChangeSet.builder("commit " + ++commits).invoice(changes).build());
    }

    private void commit(ChangeSet changes) {
        if (!(store.commit(changes) instanceof CommitResult.Committed)) {
            throw new AssertionError("refused: " + changes);
        }
    }

    List<String> findings() {
        VerifyReport report = billing.verify(CLERK, n -> {});
        return report.findings();
    }
}
