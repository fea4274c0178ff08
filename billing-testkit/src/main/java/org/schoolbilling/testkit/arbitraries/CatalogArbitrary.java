package org.schoolbilling.testkit.arbitraries;

import net.jqwik.api.Arbitrary;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.OptionalWaiverPolicy;

/** Fluent configuration of catalogues; each call gives another arbitrary. */
public interface CatalogArbitrary extends Arbitrary<Catalog> {

    /** With codings of these ERPs, each as often as it is named. */
    CatalogArbitrary forErps(ErpKind... erps);

    /** With these optional-waiver policies, each as often as it is named (OPT-3). */
    CatalogArbitrary withPolicies(OptionalWaiverPolicy... policies);

    /** With postings, always. */
    CatalogArbitrary posted();

    /** Without optional line types. */
    CatalogArbitrary withoutOptionals();
}
