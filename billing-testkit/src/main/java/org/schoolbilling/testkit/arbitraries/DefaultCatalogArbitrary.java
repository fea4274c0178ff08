package org.schoolbilling.testkit.arbitraries;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.OptionalWaiverPolicy;

final class DefaultCatalogArbitrary extends ArbitraryDecorator<Catalog> implements CatalogArbitrary {

    private final CatalogSpecs specs;

    DefaultCatalogArbitrary(CatalogSpecs specs) {
        this.specs = specs;
    }

    @Override
    public CatalogArbitrary forErps(ErpKind... erps) {
        return new DefaultCatalogArbitrary(specs.forErps(erps));
    }

    @Override
    public CatalogArbitrary withPolicies(OptionalWaiverPolicy... policies) {
        return new DefaultCatalogArbitrary(specs.withPolicies(policies));
    }

    @Override
    public CatalogArbitrary posted() {
        return new DefaultCatalogArbitrary(specs.alwaysPosted());
    }

    @Override
    public CatalogArbitrary withoutOptionals() {
        return new DefaultCatalogArbitrary(specs.withoutOptionals());
    }

    @Override
    protected Arbitrary<Catalog> arbitrary() {
        return specs.specs().map(CatalogSpec::catalog);
    }
}
