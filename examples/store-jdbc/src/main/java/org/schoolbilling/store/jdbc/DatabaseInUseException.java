package org.schoolbilling.store.jdbc;

/** An embedded database file is held by another process; only one at a time can have it. */
public final class DatabaseInUseException extends StoreException {

    private static final long serialVersionUID = 1L;

    private final String url;

    DatabaseInUseException(String url, Throwable cause) {
        super(
                "the database " + url + " is open in another process: end that one and try again,"
                        + " or use PostgreSQL where several processes work at once",
                cause);
        this.url = url;
    }

    /** The URL without its settings. */
    public String url() {
        return url;
    }
}
