package org.schoolbilling.testkit.contract;

import java.util.Currency;
import java.util.List;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.spi.erp.ErpSink;

/** One ERP that has nothing yet, and sinks that deliver to it. Each test makes one and closes it. */
public interface ErpSinkFixture extends AutoCloseable {

    /** A sink to this ERP: an instance of its own each time, as after a restart. */
    ErpSink open();

    /**
     * What the ERP counts: the content of each delivery that took effect, in any order. A batch that was delivered twice
     * and counts once is here once.
     */
    List<byte[]> received();

    /** The settings batches are written with: those of Unit4, unless the sink is for another ERP. */
    default LedgerSettings settings() {
        return settings(ErpKind.UNIT4);
    }

    /** Ends all, and does away with the ERP. */
    @Override
    void close();

    /** Settings for an ERP, with codings in its form. */
    static LedgerSettings settings(ErpKind erp) {
        return new LedgerSettings(
                erp,
                "TESTSKOLEN",
                1234,
                "TS",
                erp.account("2990"),
                erp.account("2700"),
                "0",
                "GL",
                1000,
                1,
                Currency.getInstance("NOK"),
                LanguageForm.BOKMAL);
    }
}
