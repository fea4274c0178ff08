package org.schoolbilling.erp.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.spi.erp.GlDelivery;

/** Delivers a batch in a process of its own, which ends where it is told to, without any clearing up. */
final class CrashingDelivery {

    static final int HALTED = 17;

    static final BatchNumber NUMBER = new BatchNumber("F20260131");

    /** Where the process ends; or it goes on until it is killed. */
    enum At {
        ROW,
        BEFORE_RENAME,
        AFTER_RENAME,
        NEVER
    }

    private CrashingDelivery() {}

    static FileErpSink sink(Path directory) {
        return FileErpSink.inDirectory(new Unit4FullFormat(), directory);
    }

    static GlDelivery delivery(Runnable eachRow) {
        return Deliveries.large(new Unit4FullFormat(), NUMBER, 500, eachRow);
    }

    public static void main(String[] arguments) {
        At at = At.valueOf(arguments[0]);
        Path target = Path.of(arguments[1], NUMBER + ".txt");
        int[] rows = {0};
        GlDelivery delivery = delivery(() -> {
            rows[0]++;
            if (at == At.ROW && rows[0] == 700) {
                Runtime.getRuntime().halt(HALTED);
            }
            if (at == At.NEVER && rows[0] == 300) {
                System.out.println("on the way");
            }
            if (at == At.NEVER && rows[0] > 300) {
                sleep();
            }
        });
        new FileErpSink(new Unit4FullFormat(), number -> target, List.of(), place -> new Halting(place, at))
                .deliver(delivery);
        throw new IllegalStateException("delivered, and was to end at " + at);
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Halting extends AtomicFile {

        private final At at;

        Halting(Path target, At at) throws IOException {
            super(target);
            this.at = at;
        }

        private void haltIf(At here) {
            if (at == here) {
                Runtime.getRuntime().halt(HALTED);
            }
        }

        @Override
        void rename() throws IOException {
            haltIf(At.BEFORE_RENAME);
            super.rename();
            haltIf(At.AFTER_RENAME);
        }
    }
}
