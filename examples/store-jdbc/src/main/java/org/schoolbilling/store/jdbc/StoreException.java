package org.schoolbilling.store.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * The database failed, or would not do what was asked. After a commit that ended in it nobody knows whether it was stored:
 * the same change set may be committed again, and counts once (SPI-2).
 */
public sealed class StoreException extends RuntimeException permits DatabaseInUseException, SchemaTooNewException {

    private static final long serialVersionUID = 1L;

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
