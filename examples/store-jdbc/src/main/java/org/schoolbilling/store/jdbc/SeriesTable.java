package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;

/** Table number_series: compare-and-set, so that no number is given twice or left out (SPI-3, INV-3). */
final class SeriesTable {

    private SeriesTable() {}

    static List<Conflict> move(Session session, List<SeriesMove> moves) throws SQLException {
        List<Conflict> conflicts = new ArrayList<>();
        for (SeriesMove move :
                moves.stream().sorted(Comparator.comparing(SeriesMove::series)).toList()) {
            int moved = session.update(
                    "update school_billing.number_series set last_number = ?"
                            + " where creditor = ? and series = ? and last_number = ?",
                    p -> session.creditor(p.number(move.to()))
                            .name(move.series())
                            .number(move.from()));
            if (moved == 0) {
                conflicts.add(new Conflict.SeriesMoved(move.series(), move.from(), last(session, move.series())));
            }
        }
        return conflicts;
    }

    static long last(Session session, Series series) throws SQLException {
        return session.first(
                        "select last_number from school_billing.number_series where creditor = ? and series = ?",
                        p -> session.creditor(p).name(series),
                        Row::number)
                .orElse(0L);
    }
}
