package org.schoolbilling.store.jdbc;

/** A newer program has been at the database; this one would misread it, and leaves it alone. */
public final class SchemaTooNewException extends StoreException {

    private static final long serialVersionUID = 1L;

    private final String found;
    private final String known;

    SchemaTooNewException(String found, String known) {
        super(
                "the schema school_billing is at version " + found + ", and this program knows versions up to " + known
                        + ": run the newer program, or restore a backup from before it was installed",
                null);
        this.found = found;
        this.known = known;
    }

    /** The version the database is at. */
    public String found() {
        return found;
    }

    /** The highest version this program knows. */
    public String known() {
        return known;
    }
}
