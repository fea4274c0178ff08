package org.schoolbilling.identifier;

import org.jspecify.annotations.Nullable;

/** Who gave a Norwegian national id: the population register, or a maker of test data, who writes the month higher. */
public enum NationalIdSource {
    /** A real one. */
    POPULATION_REGISTER(0),
    /** Test data of NAV. Hospitals' own numbers (H-nummer) look the same and cannot be told apart. */
    NAV_TEST(40),
    /** Test data of Norsk Helsenett. */
    HEALTH_NETWORK_TEST(65),
    /** Test data of the tax administration (Tenor), which stand in for a whole population. */
    TAX_ADMINISTRATION_TEST(80);

    private final int addedToMonth;

    NationalIdSource(int addedToMonth) {
        this.addedToMonth = addedToMonth;
    }

    /** What it adds to the month: 0, 40, 65 or 80. */
    public int addedToMonth() {
        return addedToMonth;
    }

    /** The source that writes a month so, if there is one. */
    static @Nullable NationalIdSource ofMonth(int writtenMonth) {
        for (NationalIdSource source : values()) {
            int month = writtenMonth - source.addedToMonth;
            if (month >= 1 && month <= 12) {
                return source;
            }
        }
        return null;
    }
}
