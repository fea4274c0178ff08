package org.schoolbilling.testkit.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.BatchState;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.erp.GlDelivery;

/** Batches of payments, balanced and always the same for a number; counts how often their rows are opened and closed. */
final class Deliveries {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    static final String BROKE_OFF = "the store went away in the middle of the rows";

    private final LedgerSettings settings;
    private final String format;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    Deliveries(LedgerSettings settings, String format) {
        this.settings = settings;
        this.format = format;
    }

    int opened() {
        return opened.get();
    }

    int closed() {
        return closed.get();
    }

    BatchNumber number(int ordinal) {
        return BatchNumber.of(TODAY, ordinal);
    }

    /** The {@code ordinal}-th batch of the day: one voucher with so many payments. */
    GlDelivery batch(int ordinal, int payments) {
        List<GlRow> rows = rows(ordinal, payments);
        return delivery(ordinal, payments, rows, () -> Cursor.of(rows));
    }

    /** The same, but reading its rows fails after the first. */
    GlDelivery breakingOff(int ordinal, int payments) {
        List<GlRow> rows = rows(ordinal, payments);
        return delivery(ordinal, payments, rows, () -> Cursor.of(() -> breaking(rows.iterator())));
    }

    private static Iterator<GlRow> breaking(Iterator<GlRow> rows) {
        return new Iterator<>() {
            private boolean isFirst = true;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public GlRow next() {
                if (!isFirst) {
                    throw new IllegalStateException(BROKE_OFF);
                }
                isFirst = false;
                return rows.next();
            }
        };
    }

    private List<GlRow> rows(int ordinal, int payments) {
        List<GlRow> rows = new ArrayList<>();
        Money total = Money.zero(settings.currency());
        for (int i = 1; i <= payments; i++) {
            Money amount = Money.ofMinor(10_005L * ordinal + i, settings.currency());
            total = total.plus(amount);
            rows.add(row(ordinal, settings.erp().account("3210"), "Semesteravgift æøå " + i, amount.negated()));
        }
        rows.add(0, row(ordinal, settings.erp().account("1920"), "Innbetaling", total));
        return List.copyOf(rows);
    }

    private static GlRow row(int ordinal, AccountCoding coding, String text, Money amount) {
        return new GlRow(1000L + ordinal, TODAY, coding, text, amount);
    }

    private GlDelivery delivery(int ordinal, int payments, List<GlRow> rows, Supplier<Cursor<GlRow>> open) {
        Money total = rows.get(0).amount();
        GlBatch batch = new GlBatch(
                number(ordinal),
                TODAY,
                format,
                1,
                List.of(new VoucherSum(1000L + ordinal, TODAY, "86011117947", payments + 1L, total)),
                payments + 1L,
                total,
                BatchState.CREATED,
                "",
                new Stamp(new Actor("export"), Instant.parse("2026-02-02T03:00:00Z")));
        return new GlDelivery(batch, settings, () -> counted(open.get()));
    }

    private Cursor<GlRow> counted(Cursor<GlRow> rows) {
        opened.incrementAndGet();
        return new Cursor<>() {
            private boolean isClosed;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public GlRow next() {
                return rows.next();
            }

            @Override
            public void close() {
                if (!isClosed) {
                    isClosed = true;
                    closed.incrementAndGet();
                }
            }
        };
    }
}
