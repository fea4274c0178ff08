package org.schoolbilling.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.ledger.LogChain;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;

class LogChainProperties {

    private static final CreditorId SCHOOL = new CreditorId("TESTSKOLEN");

    /** Few letters and short texts, so that two entries are often alike but for where a text ends. */
    @Provide
    Arbitrary<LogEntry> entries() {
        Arbitrary<String> texts = Arbitraries.strings().withChars("ab1ø").ofMaxLength(3);
        return Combinators.combine(
                        Arbitraries.longs().between(1, 12).map(InvoiceId::new).injectNull(0.3),
                        Arbitraries.of(LogField.STATUS, LogField.TRANSACTION),
                        texts,
                        texts,
                        texts,
                        texts,
                        Arbitraries.of("a", "b", "ab").map(Actor::new),
                        Arbitraries.longs().between(0, 3))
                .as((invoice, field, object, before, after, trigger, actor, second) -> new LogEntry(
                        invoice,
                        field,
                        object,
                        before,
                        after,
                        trigger,
                        new Stamp(actor, Instant.ofEpochSecond(second))));
    }

    /** Written down from the description alone. */
    private static String described(String previous, long position, LogEntry entry) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(HexFormat.of().parseHex(previous));
            out.writeLong(position);
            String id = entry.invoiceOrNull() == null
                    ? ""
                    : "" + entry.invoiceOrNull().value();
            for (String text : List.of(
                    id,
                    entry.field().name(),
                    entry.object(),
                    entry.before(),
                    entry.after(),
                    entry.trigger(),
                    entry.stamp().by().name(),
                    entry.stamp().at().toString())) {
                out.writeInt(text.getBytes(StandardCharsets.UTF_8).length);
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Property
    @Tag("LOG-3")
    void theHashIsTheOneThatTheDescriptionGives(@ForAll("entries") LogEntry first, @ForAll("entries") LogEntry second) {
        String one = LogChain.next(LogChain.start(SCHOOL), 1, first);
        assertThat(one).isEqualTo(described(LogChain.start(SCHOOL), 1, first));
        assertThat(LogChain.next(one, 2, second)).isEqualTo(described(one, 2, second));
    }

    @Property
    @Tag("LOG-3")
    void twoEntriesHaveOneHashOnlyIfTheyAreEqual(@ForAll("entries") LogEntry one, @ForAll("entries") LogEntry other) {
        String start = LogChain.start(SCHOOL);
        assertThat(LogChain.next(start, 1, one).equals(LogChain.next(start, 1, other)))
                .isEqualTo(one.equals(other));
    }

    @Property
    @Tag("LOG-3")
    void theOrderOfEntriesIsPartOfTheChain(@ForAll("entries") LogEntry one, @ForAll("entries") LogEntry other) {
        String start = LogChain.start(SCHOOL);
        String as = LogChain.next(LogChain.next(start, 1, one), 2, other);
        String swapped = LogChain.next(LogChain.next(start, 1, other), 2, one);
        assertThat(as.equals(swapped)).isEqualTo(one.equals(other));
    }

    /** Computed with another language's SHA-256. */
    @Example
    @Tag("LOG-3")
    void aVectorFromElsewhere() {
        assertThat(LogChain.start(SCHOOL))
                .isEqualTo("dccfc9a119c0c858100e112a07a723e7e92d8443a21c501aacdaeca0c6d182a3");
        LogEntry entry = new LogEntry(
                new InvoiceId(42),
                LogField.STATUS,
                "status",
                "",
                "SENDT",
                "ISSUED",
                new Stamp(new Actor("kari"), Instant.parse("2026-02-02T09:30:00.123456Z")));
        assertThat(LogChain.next(LogChain.start(SCHOOL), 1, entry))
                .isEqualTo("0040ea5c9cb74f8314676ccecc400db33e486851d27804e2bbb25baf5efb7b98");
        assertThat(LogChain.start(new CreditorId("NABOSKOLEN"))).isNotEqualTo(LogChain.start(SCHOOL));
    }
}
