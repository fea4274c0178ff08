package org.schoolbilling.testkit.arbitraries;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.reference.KidScheme;

/** What catalogues are generated from; shared by catalogues and invoices. */
record CatalogSpecs(
        List<ErpKind> erps, List<OptionalWaiverPolicy> policies, List<Boolean> posted, List<Boolean> optional) {

    static final CatalogSpecs DEFAULT = new CatalogSpecs(
            List.of(ErpKind.UNIT4, ErpKind.UNIT4, ErpKind.ORACLE, ErpKind.NAVISION, ErpKind.FREE_TEXT),
            List.of(OptionalWaiverPolicy.REMAINDER, OptionalWaiverPolicy.WHOLE_CLAIMS_ONLY),
            List.of(true, true, true, false),
            List.of(true, false));

    CatalogSpecs forErps(ErpKind... others) {
        return new CatalogSpecs(List.of(others), policies, posted, optional);
    }

    CatalogSpecs withPolicies(OptionalWaiverPolicy... others) {
        return new CatalogSpecs(erps, List.of(others), posted, optional);
    }

    CatalogSpecs alwaysPosted() {
        return new CatalogSpecs(erps, policies, List.of(true), optional);
    }

    CatalogSpecs withoutOptionals() {
        return new CatalogSpecs(erps, policies, posted, List.of(false));
    }

    Arbitrary<CatalogSpec> specs() {
        Arbitrary<LineTypeSpec> lineTypes = optional.contains(true)
                ? LineTypeSpec.specs()
                : LineTypeSpec.specs()
                        .map(t -> new LineTypeSpec(t.priority(), false, t.vat(), t.account(), t.isPublished()));
        return Combinators.combine(
                        Arbitraries.of(erps),
                        Arbitraries.of(policies),
                        Arbitraries.of(posted),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(KidScheme.DEFAULT)), Tuple.of(1, References.kidSchemes())),
                        lineTypes.list().ofMinSize(1).ofMaxSize(5))
                .as(CatalogSpec::new);
    }
}
