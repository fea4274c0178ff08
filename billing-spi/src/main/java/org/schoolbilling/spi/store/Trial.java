package org.schoolbilling.spi.store;

/** A store whose commits are seen by nobody else and vanish when it is closed. */
public interface Trial extends AutoCloseable {

    /** The view; not usable once the trial is closed. */
    Store store();

    @Override
    void close();
}
