package org.schoolbilling.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodesTest {

    @Test
    void codesAreOrderedAndShownByTheirText() {
        assertThat(new CategoryCode("A")).isLessThan(new CategoryCode("B")).hasToString("A");
        assertThat(new CreditorId("A")).isLessThan(new CreditorId("B")).hasToString("A");
        assertThat(new InvoiceTypeCode("A"))
                .isLessThan(new InvoiceTypeCode("B"))
                .hasToString("A");
        assertThat(new LineTypeCode("A")).isLessThan(new LineTypeCode("B")).hasToString("A");
    }

    @Test
    void aCodeIsNeitherBeforeNorAfterItself() {
        assertThat(new CategoryCode("A")).isEqualByComparingTo(new CategoryCode("A"));
        assertThat(new CreditorId("A")).isEqualByComparingTo(new CreditorId("A"));
        assertThat(new InvoiceTypeCode("A")).isEqualByComparingTo(new InvoiceTypeCode("A"));
        assertThat(new LineTypeCode("A")).isEqualByComparingTo(new LineTypeCode("A"));
    }
}
