package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.schoolbilling.bank.files.OcrGiroFiles.Transmission;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.spi.bank.BankFileException;

/** The reader against a reference parser that shares nothing with it, on files that are whole and files that are not. */
class OcrGiroProperties {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Tag("PAY-1")
    void whatIsWrittenIsRead(@ForAll("transmissions") Transmission transmission) {
        List<BankTransaction> read = OcrFiles.read(transmission.bytes()).transactions();
        List<OcrGiroTransaction> written = transmission.assignments().stream()
                .flatMap(assignment -> assignment.transactions().stream())
                .toList();

        assertThat(read).hasSameSizeAs(written);
        for (int i = 0; i < read.size(); i++) {
            BankTransaction found = read.get(i);
            OcrGiroTransaction expected = written.get(i);
            boolean reversal = expected.type() == 18 || expected.type() == 20;
            assertThat(found.amount().minor()).isEqualTo(reversal ? Math.abs(expected.amount()) : expected.amount());
            assertThat(found.paymentDate()).isEqualTo(expected.netsDate());
            assertThat(found.bookingDateOrNull()).isEqualTo(expected.bankDateOrNull());
            assertThat(found.reference()).isEqualTo(expected.kid());
            assertThat(found.references()).isEqualTo(expected.references());
            assertThat(found.payerAccount()).isEqualTo(expected.debitAccount());
            assertThat(found.text()).isEqualTo(expected.text());
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Tag("PAY-1")
    void theReferenceReadsTheSame(@ForAll("transmissions") Transmission transmission) {
        assertThat(verdict(transmission.bytes())).isPresent().isEqualTo(reference(transmission.bytes()));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    @Tag("PAY-1")
    @Tag("ERR-2")
    void oneByteChangedIsRefusedJustWhenTheReferenceRefusesIt(
            @ForAll("transmissions") Transmission transmission,
            @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int place,
            @ForAll("bytes") byte value) {
        byte[] bytes = transmission.bytes();
        bytes[place % bytes.length] = value;

        Optional<List<BankTransaction>> verdict = verdict(bytes);

        Statistics.collect(verdict.isPresent() ? "read" : "refused");
        Statistics.coverage(coverage -> {
            coverage.check("read").percentage(p -> p > 10);
            coverage.check("refused").percentage(p -> p > 10);
        });
        assertThat(verdict).isEqualTo(reference(bytes));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    @Tag("PAY-1")
    @Tag("ERR-2")
    void linesDroppedDoubledOrMovedAreRefusedJustWhenTheReferenceRefusesThem(
            @ForAll("transmissions") Transmission transmission,
            @ForAll @IntRange(min = 1, max = 3) int changes,
            @ForAll Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(new String(transmission.bytes(), ISO_8859_1).split("\r\n")));
        for (int i = 0; i < changes; i++) {
            int line = random.nextInt(lines.size());
            switch (random.nextInt(4)) {
                case 0 -> lines.remove(line);
                case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
                case 2 -> Collections.swap(lines, line, random.nextInt(lines.size()));
                default -> lines.add(line, "");
            }
            lines.add(lines.isEmpty() ? "" : lines.remove(lines.size() - 1));
        }
        byte[] bytes = String.join("\n", lines).getBytes(ISO_8859_1);

        assertThat(verdict(bytes)).isEqualTo(reference(bytes));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    @Tag("ERR-2")
    @Tag("ERR-3")
    void whateverTheBytesItIsReadOrRefused(
            @ForAll("transmissions") Transmission transmission,
            @ForAll @Size(max = 400) byte[] garbage,
            @ForAll Random random) {
        byte[] bytes = transmission.bytes();
        int from = random.nextInt(bytes.length);
        int count = random.nextInt(200);
        byte[] changed = concat(
                Arrays.copyOf(bytes, from),
                garbage,
                Arrays.copyOfRange(bytes, Math.min(from + count, bytes.length), bytes.length));

        // Any other exception than the one for files that are wrong fails here.
        verdict(changed);
        verdict(concat("NY000010".getBytes(ISO_8859_1), garbage));
        verdict(garbage);
    }

    @Provide
    Arbitrary<Transmission> transmissions() {
        return OcrGiroFiles.transmissions();
    }

    /** Any byte, the ones that mean something more often. */
    @Provide
    Arbitrary<Byte> bytes() {
        return Arbitraries.oneOf(
                Arbitraries.bytes(),
                Arbitraries.of(
                        "0123456789 -NY\r\n\0".chars().mapToObj(c -> (byte) c).toList()));
    }

    private static Optional<List<BankTransaction>> reference(byte[] bytes) {
        return ReferenceParser.read(bytes);
    }

    private static Optional<List<BankTransaction>> verdict(byte[] bytes) {
        try {
            return Optional.of(OcrFiles.read(bytes).transactions());
        } catch (BankFileException e) {
            return Optional.empty();
        }
    }

    private static byte[] concat(byte[]... parts) {
        StringBuilder all = new StringBuilder();
        for (byte[] part : parts) {
            all.append(new String(part, ISO_8859_1));
        }
        return all.toString().getBytes(ISO_8859_1);
    }
}
