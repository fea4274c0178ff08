package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.schoolbilling.refund.RefundBatch;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.bank.RefundSink;
import org.schoolbilling.spi.bank.RefundTransfers;

/** The contract for sinks of refunds is tested by sinks with one fault each. */
class BrokenRefundSinksTest extends MutantsPrinted {

    /** What a bank has, by message id. */
    private static class Sink implements RefundSink {
        final Map<String, String> bank;

        Sink(Map<String, String> bank) {
            this.bank = bank;
        }

        @Override
        public String format() {
            return "test";
        }

        @Override
        public Optional<String> fault(RefundBatch batch, RefundTransfers transfers) {
            text(transfers);
            return Optional.empty();
        }

        @Override
        public void deliver(RefundBatch batch, RefundTransfers transfers) {
            bank.put(batch.messageId(), text(transfers));
        }

        String text(RefundTransfers transfers) {
            StringBuilder text = new StringBuilder();
            try (Cursor<RefundTransfer> all = transfers.open()) {
                all.forEachRemaining(t -> text.append(t.id())
                        .append(' ')
                        .append(t.receiverAccount())
                        .append(' ')
                        .append(t.amount())
                        .append('\n'));
            }
            return text.toString();
        }
    }

    private static RefundSinkFixture fixture(Function<Map<String, String>, RefundSink> maker) {
        Map<String, String> bank = new LinkedHashMap<>();
        return new RefundSinkFixture() {
            @Override
            public RefundSink open() {
                return maker.apply(bank);
            }

            @Override
            public List<byte[]> received() {
                return bank.values().stream()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList();
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    private static DynamicTest caught(String fault, String rule, Function<Map<String, String>, RefundSink> maker) {
        return Mutants.caught(
                "refund sink",
                Verdicts.RefundSinks.class,
                fault,
                rule,
                () -> Verdicts.RefundSinks.fixtures = () -> fixture(maker));
    }

    @Test
    void aSinkThatKeepsItsPromisesPasses() {
        Verdicts.RefundSinks.fixtures = () -> fixture(Sink::new);
        assertThat(Verdicts.of(Verdicts.RefundSinks.class))
                .isNotEmpty()
                .allSatisfy(verdict ->
                        assertThat(verdict.hasPassed()).as(verdict.message()).isTrue());
    }

    @TestFactory
    Stream<DynamicTest> everyFaultIsCaughtByATestThatNamesTheRule() {
        return Stream.of(
                caught("paying each time", "REF-5", bank -> new Sink(bank) {
                    @Override
                    public void deliver(RefundBatch batch, RefundTransfers transfers) {
                        bank.put(batch.messageId() + "#" + bank.size(), text(transfers));
                    }
                }),
                caught("other bytes the second time", "REF-5", bank -> new Sink(bank) {
                    @Override
                    public void deliver(RefundBatch batch, RefundTransfers transfers) {
                        bank.merge(batch.messageId(), text(transfers), (before, again) -> again + "again\n");
                    }
                }),
                caught("the first batch of the day only", "REF-5", bank -> new Sink(bank) {
                    @Override
                    public void deliver(RefundBatch batch, RefundTransfers transfers) {
                        bank.put(batch.messageId().substring(0, 16), text(transfers));
                    }
                }),
                caught("half a batch paid", "REF-5", bank -> new Sink(bank) {
                    @Override
                    public void deliver(RefundBatch batch, RefundTransfers transfers) {
                        StringBuilder sent = new StringBuilder();
                        try (Cursor<RefundTransfer> all = transfers.open()) {
                            while (all.hasNext()) {
                                sent.append(text(() -> Cursor.of(List.of(all.next()))));
                                bank.put(batch.messageId(), sent.toString());
                            }
                        }
                    }
                }),
                caught("failures kept to itself", "REF-5", bank -> new Sink(bank) {
                    @Override
                    public void deliver(RefundBatch batch, RefundTransfers transfers) {
                        try {
                            super.deliver(batch, transfers);
                        } catch (RuntimeException keptToItself) {
                            // and nobody hears of it
                        }
                    }
                }),
                caught("a look that hands over", "REF-5", bank -> new Sink(bank) {
                    @Override
                    public Optional<String> fault(RefundBatch batch, RefundTransfers transfers) {
                        deliver(batch, transfers);
                        return Optional.empty();
                    }
                }),
                caught("the last transfer forgotten", "REF-5", bank -> new Sink(bank) {
                    @Override
                    String text(RefundTransfers transfers) {
                        String text = super.text(transfers);
                        return text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1);
                    }
                }),
                caught("transfers left open", "SPI-5", bank -> new Sink(bank) {
                    @Override
                    String text(RefundTransfers transfers) {
                        StringBuilder text = new StringBuilder();
                        transfers
                                .open()
                                .forEachRemaining(t -> text.append(t.id()).append(t.receiverAccount()));
                        return text.toString();
                    }
                }));
    }
}
