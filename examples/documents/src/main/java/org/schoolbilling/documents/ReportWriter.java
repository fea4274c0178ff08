package org.schoolbilling.documents;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.schoolbilling.report.Column;
import org.schoolbilling.report.ReportRow;

/** Writes the tables of a report as they come; what was written is whole once it is closed. For one thread. */
public interface ReportWriter extends Closeable {

    /** Starts a table; the one before it ends. */
    void table(String name, List<Column> columns) throws IOException;

    /** Writes a row of the table that was started last. */
    void row(ReportRow row) throws IOException;
}
