package org.schoolbilling.roster.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.schoolbilling.roster.Person;

/**
 * Writes a CSV roster with all columns, as spreadsheets of the Nordic countries open it: UTF-8 with a byte order mark,
 * separated by {@code ;}. Reading it gives the same persons. Fails with {@link UncheckedIOException}.
 */
public final class RosterCsvWriter implements Closeable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvWriter out;
    private final WrittenPerson written = new WrittenPerson();
    private long line = 1;

    /** Writes the header; closing closes the stream. */
    public RosterCsvWriter(OutputStream out) {
        try {
            out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.out = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
        this.out.writeRecord(CsvColumn.ALL.stream().map(CsvColumn::name).toList());
    }

    /** Writes a new file, or over an old one. */
    public static RosterCsvWriter to(Path path) throws IOException {
        return new RosterCsvWriter(Files.newOutputStream(path));
    }

    /**
     * Writes one row.
     *
     * @throws IllegalArgumentException if the format has no place for something of the person, or if the person, or
     *     another of the same number, is written already; nothing of it is written then
     */
    public void write(Person person) {
        Node.Branch tree = PersonTree.of(person);
        List<String> cells =
                CsvColumn.ALL.stream().map(column -> column.write(tree)).toList();
        Faults faults = new Faults("row");
        Node.Branch row = new Node.Branch(new Place.OfLine(++line), new LinkedHashMap<>());
        for (int i = 0; i < cells.size(); i++) {
            CsvColumn column = CsvColumn.ALL.get(i);
            column.read(cells.get(i), row, new Place.InCell(line, i + 1, column.name(), 0, ""), faults);
        }
        if (cells.stream().mapToInt(RosterCsvWriter::bytes).sum() > RosterLimits.LINE) {
            faults.add(row.place(), RosterFaultKind.LIMIT, "", "at most " + RosterLimits.LINE + " bytes", "shorten it");
        }
        written.require(person, row, faults);
        out.writeRecord(cells);
    }

    /** At most so many bytes stand in the file for a cell, quotation marks and separator included. */
    private static int bytes(String cell) {
        long doubled = cell.chars().filter(c -> c == '"').count();
        return cell.getBytes(StandardCharsets.UTF_8).length + (int) doubled + 3;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
