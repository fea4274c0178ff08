/**
 * The ports a host implements, and the runs it calls: {@code spi.store}, {@code spi.roster}, {@code spi.bank},
 * {@code spi.erp} and {@code spi.host} are to be implemented, {@code spi.run} is only called. Jackson and JSpecify are
 * needed only by those who use them.
 */
module org.schoolbilling.spi {
    requires transitive org.schoolbilling.domain;
    requires static jakarta.validation;
    requires static org.jspecify;
    requires static tools.jackson.core;
    requires static tools.jackson.databind;
    requires static tools.jackson.dataformat.yaml;
    requires org.slf4j;

    exports org.schoolbilling.spi;
    exports org.schoolbilling.spi.bank;
    exports org.schoolbilling.spi.erp;
    exports org.schoolbilling.spi.host;
    exports org.schoolbilling.spi.json;
    exports org.schoolbilling.spi.roster;
    exports org.schoolbilling.spi.run;
    exports org.schoolbilling.spi.store;
    exports org.schoolbilling.spi.validation;

    // Unqualified: whichever validation provider the host has reads messages and constraints by reflection.
    opens org.schoolbilling.spi.validation;
}
