package org.schoolbilling.roster.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.roster.files.Utf8Lines.Line;

/**
 * The records of a CSV file: lines, put together where a quoted cell has line breaks. A quotation mark that is opened and
 * not closed would swallow what follows; here it costs its own line, and reading goes on with the next.
 */
final class CsvRecords {

    /** A record: its cells, or what is wrong with it. */
    record Cells(long line, List<String> cells, @Nullable Problem problem, String text) {}

    enum Problem {
        TOO_LONG,
        QUOTES
    }

    private final Utf8Lines lines;
    private final char separator;
    private final CsvReader.CsvReaderBuilder parser;
    private final Deque<Line> ahead = new ArrayDeque<>();

    CsvRecords(Utf8Lines lines, Line first, char separator) {
        this.lines = lines;
        this.separator = separator;
        this.parser = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false);
        ahead.add(first);
    }

    /**
     * The next record, or null after the last.
     *
     * @param fits whether these can be the cells of a record; where several lines make one that cannot, a quotation mark
     *     was not closed
     */
    @Nullable
    Cells next(Predicate<List<String>> fits) throws IOException {
        Line first = line();
        if (first == null) {
            return null;
        }
        if (first.isTooLong()) {
            return new Cells(first.number(), List.of(), Problem.TOO_LONG, first.text());
        }
        List<Line> taken = new ArrayList<>(List.of(first));
        StringBuilder text = new StringBuilder(first.text());
        CsvQuotes quotes = new CsvQuotes(separator);
        quotes.read(first.text());
        while (quotes.isOpen() && taken.size() < RosterLimits.ROW_LINES) {
            Line more = line();
            if (more == null) {
                break;
            }
            taken.add(more);
            if (more.isTooLong() || text.length() + more.text().length() > RosterLimits.ROW) {
                break;
            }
            text.append('\n').append(more.text());
            quotes.read("\n" + more.text());
        }
        List<String> cells = quotes.isOpen() ? null : parse(text.toString());
        if (cells != null && (taken.size() == 1 || fits.test(cells))) {
            return new Cells(first.number(), cells, null, first.text());
        }
        for (int i = taken.size() - 1; i > 0; i--) {
            ahead.addFirst(taken.get(i));
        }
        return new Cells(first.number(), List.of(), Problem.QUOTES, first.text());
    }

    private @Nullable Line line() throws IOException {
        Line line = ahead.poll();
        return line != null ? line : lines.next();
    }

    private @Nullable List<String> parse(String record) {
        if (record.isEmpty()) {
            return List.of("");
        }
        try {
            return parser.ofSingleCsvRecord(record).getFields();
        } catch (CsvParseException e) {
            return null;
        }
    }
}
