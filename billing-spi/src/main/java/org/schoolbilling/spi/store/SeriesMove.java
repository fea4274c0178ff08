package org.schoolbilling.spi.store;

import java.util.Objects;

/**
 * "Series S goes from n to m": the commit is refused if S does not stand at n (SPI-14).
 *
 * @param from the last number used before
 * @param to the last number used afterwards
 */
public record SeriesMove(Series series, long from, long to) {

    public SeriesMove {
        Objects.requireNonNull(series, "series");
        if (to < from) {
            throw new IllegalArgumentException("series " + series + " cannot go back from " + from + " to " + to);
        }
    }
}
