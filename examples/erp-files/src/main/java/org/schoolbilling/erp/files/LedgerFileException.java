package org.schoolbilling.erp.files;

import java.util.List;
import org.schoolbilling.spi.erp.DeliveryAnswer.Rejected.Item;

/** A batch that cannot be written, or a file that is not what its format says. Nothing of it counts (ERR-2). */
public final class LedgerFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Item> items;

    /**
     * Says what is wrong.
     *
     * @param items one or more
     */
    public LedgerFileException(List<Item> items) {
        super(message(items));
        this.items = List.copyOf(items);
    }

    static LedgerFileException of(String item, String reason) {
        return new LedgerFileException(List.of(new Item(item, reason)));
    }

    private static String message(List<Item> items) {
        Item first = items.get(0);
        String others = items.size() == 1 ? "" : " (and " + (items.size() - 1) + " more)";
        return first.item() + ": " + first.reason() + others;
    }

    /** Every fault: what it is about, and why. */
    public List<Item> items() {
        return items;
    }
}
