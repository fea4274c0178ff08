package org.schoolbilling.spi.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.spi.json.ExampleCatalogue;
import org.schoolbilling.spi.json.JsonCatalogCodec;
import org.schoolbilling.spi.store.CatalogCodec;

class LastReadTest {

    private final List<String> asked = new ArrayList<>();
    private final CatalogCodec json = new JsonCatalogCodec();
    private final LastRead codec = new LastRead(new CatalogCodec() {
        @Override
        public String write(Catalog catalog) {
            return json.write(catalog);
        }

        @Override
        public Catalog read(String document) {
            asked.add(document);
            return json.read(document);
        }
    });

    @Test
    void theSameTextIsReadOnceAndAnotherAnew() {
        String first = ExampleCatalogue.json();
        String second = first.replace("Semesteravgift", "Semesteravgift 2027");
        Catalog catalog = codec.read(first);
        assertThat(catalog).isEqualTo(json.read(first));
        assertThat(codec.read(first)).isSameAs(catalog);
        assertThat(codec.read(second)).isEqualTo(json.read(second)).isNotEqualTo(catalog);
        assertThat(codec.read(first)).isEqualTo(catalog);
        assertThat(asked).containsExactly(first, second, first);
    }

    @Test
    void aTextThatCannotBeReadIsRefusedEachTimeAndNeverTakenForTheLast() {
        Catalog catalog = codec.read(ExampleCatalogue.json());
        for (int i = 0; i < 2; i++) {
            assertThatIllegalArgumentException().isThrownBy(() -> codec.read("{}"));
        }
        assertThat(codec.read(ExampleCatalogue.json())).isSameAs(catalog);
        assertThat(asked).hasSize(3);
    }
}
