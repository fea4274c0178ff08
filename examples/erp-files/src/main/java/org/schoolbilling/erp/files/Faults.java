package org.schoolbilling.erp.files;

import java.util.ArrayList;
import java.util.List;
import org.schoolbilling.spi.erp.DeliveryAnswer.Rejected.Item;

/** The faults of a batch: the first hundred, and how many more there are. */
final class Faults {

    static final int SHOWN = 100;

    private final String batch;
    private final List<Item> items = new ArrayList<>();
    private long more;

    Faults(String batch) {
        this.batch = batch;
    }

    void add(String item, String reason) {
        add(new Item(item, reason));
    }

    void addAll(List<Item> others) {
        others.forEach(this::add);
    }

    private void add(Item item) {
        if (items.size() < SHOWN) {
            items.add(item);
        } else {
            more++;
        }
    }

    void throwIfAny() {
        if (more > 0) {
            items.add(new Item(batch, more + " more faults"));
        }
        if (!items.isEmpty()) {
            throw new LedgerFileException(items);
        }
    }
}
