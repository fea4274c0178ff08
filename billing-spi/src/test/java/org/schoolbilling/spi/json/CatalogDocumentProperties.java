package org.schoolbilling.spi.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.spi.validation.CatalogResult;

class CatalogDocumentProperties {

    private static final CatalogReader READER = CatalogReader.create();
    private static final CatalogWriter WRITER = new CatalogWriter();
    private static final String JSON = ExampleCatalogue.json();
    private static final String YAML =
            WRITER.write(READER.read(JSON, DocumentFormat.JSON, Locale.ENGLISH).orElseThrow(), DocumentFormat.YAML);

    /** Nothing that the domain allows is refused or changed on its way through a document. */
    @Property(tries = 60)
    @Tag("CAT-9")
    void whatIsWrittenIsReadBackEqual(@ForAll long seed, @ForAll DocumentFormat format) {
        Catalog catalog = new RandomCatalog(seed).catalog();

        CatalogResult read = READER.read(WRITER.write(catalog, format), format, Locale.ENGLISH);

        assertThat(read.faults()).isEmpty();
        assertThat(read.orElseThrow()).isEqualTo(catalog);
    }

    @Property(tries = 20)
    void equalCataloguesHaveTheSameText(@ForAll long seed, @ForAll DocumentFormat format) {
        String one = WRITER.write(new RandomCatalog(seed).catalog(), format);
        String two = new CatalogWriter().write(new RandomCatalog(seed).catalog(), format);

        assertThat(one).isEqualTo(two).endsWith("\n").doesNotContain("\r");
    }

    /** Every document gets an answer: a catalogue or its faults, never an exception. */
    @Property(tries = 100)
    @Tag("ERR-3")
    void brokenDocumentsAreRefusedAndNothingElse(@ForAll long seed, @ForAll DocumentFormat format) throws IOException {
        byte[] broken = broken(seed, format);

        CatalogResult result = READER.read(new ByteArrayInputStream(broken), format, Locale.ENGLISH);

        assertThat(result instanceof CatalogResult.Accepted || !result.faults().isEmpty())
                .isTrue();
    }

    @Example
    @Tag("CAT-9")
    void theGeneratorMakesCataloguesOfEveryShape() {
        long withTypes = new Random(1)
                .longs(200)
                .filter(seed -> new RandomCatalog(seed).catalog().invoiceTypes().size() > 1)
                .count();

        assertThat(withTypes).isBetween(40L, 160L);
    }

    /** A document in which some bytes were changed, dropped or repeated. */
    private static byte[] broken(long seed, DocumentFormat format) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(format == DocumentFormat.JSON ? JSON : YAML);
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            int place = random.nextInt(text.length() - 20);
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(place, "{}[]:,\"'-&*!|>%@`#\n\t\\~0x\u0000".charAt(random.nextInt(24)));
                case 1 -> text.delete(place, place + random.nextInt(20));
                case 2 -> text.insert(place, text.substring(place, place + random.nextInt(20)));
                default -> text.setCharAt(place, (char) random.nextInt(0x3000));
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
