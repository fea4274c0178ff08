package org.schoolbilling.documents;

import java.io.Closeable;
import java.io.IOException;
import org.schoolbilling.document.InvoiceDocument;

/** Writes documents one after another in some form; what was written is whole once it is closed. For one thread. */
public interface DocumentWriter extends Closeable {

    void add(InvoiceDocument document) throws IOException;
}
