package org.schoolbilling.spi.run;

import java.util.Set;

/**
 * What the host sets beside its ports.
 *
 * @param automaticCategories the programme categories whose students are registered by paying (PAY-11)
 * @param yearsKept how many years after its own a sales document must be kept (LOG-5)
 */
record Settings(Set<String> automaticCategories, int yearsKept) {

    Settings {
        automaticCategories = Set.copyOf(automaticCategories);
    }
}
