package org.schoolbilling.spi.run;

import java.util.Set;

/**
 * What the host sets beside its ports.
 *
 * @param automaticCategories the programme categories whose students are registered by paying (PAY-11)
 */
record Settings(Set<String> automaticCategories) {

    Settings {
        automaticCategories = Set.copyOf(automaticCategories);
    }
}
