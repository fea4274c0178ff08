package org.schoolbilling.documents;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.schoolbilling.report.AgeSum;

/** What is owed by age, as a small drawing (SVG) with a bar for each band (REP-8). */
final class AgeingChart {

    private static final int WIDTH = 560;
    private static final int BAR_LEFT = 90;
    private static final int BAR_WIDTH = 300;
    private static final int ROW = 28;

    private AgeingChart() {}

    static String draw(List<AgeSum> bands) {
        long most = bands.stream().mapToLong(b -> b.open().minor()).max().orElse(0);
        int height = ROW * bands.size() + 10;
        Markup out = new Markup();
        out.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "role",
                "img",
                "aria-labelledby",
                "ageing-title",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "width",
                Integer.toString(WIDTH),
                "height",
                Integer.toString(height));
        out.leaf("title", "Owed by days overdue", "id", "ageing-title");
        int y = 5;
        for (AgeSum band : bands) {
            long width = part(band.open().minor(), most);
            text(out, 0, y, band.band().days() + " days");
            out.empty(
                    "rect",
                    "x",
                    Integer.toString(BAR_LEFT),
                    "y",
                    Integer.toString(y),
                    "width",
                    Long.toString(width),
                    "height",
                    "18",
                    "class",
                    band.band().name());
            text(out, BAR_LEFT + (int) width + 6, y, band.open().toText(Locale.ENGLISH) + " (" + band.invoices() + ")");
            y += ROW;
        }
        return out.close().newLine().toString();
    }

    /** How long a bar is beside the longest. */
    private static long part(long amount, long most) {
        return most == 0
                ? 0
                : BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(BAR_WIDTH))
                        .divide(BigInteger.valueOf(most))
                        .longValueExact();
    }

    private static void text(Markup out, int x, int y, String text) {
        out.leaf("text", text, "x", Integer.toString(x), "y", Integer.toString(y + 14));
    }
}
