package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.erp.DeliveryAnswer;
import org.schoolbilling.spi.erp.DeliveryAnswer.Accepted;
import org.schoolbilling.spi.erp.DeliveryAnswer.InDoubt;
import org.schoolbilling.spi.erp.DeliveryAnswer.NeverSeen;
import org.schoolbilling.spi.erp.ErpSink;
import org.schoolbilling.spi.erp.GlDelivery;

/** The contract for ERP sinks is tested by sinks with one fault each. */
class BrokenSinksTest extends MutantsPrinted {

    /** What an ERP has received, in order. */
    private static final class Erp {
        final List<String> received = Collections.synchronizedList(new ArrayList<>());

        boolean has(BatchNumber number) {
            return received.stream().anyMatch(text -> text.startsWith(number + ":"));
        }
    }

    /** How a sink, broken or not, is made over an ERP. */
    private interface Maker {
        ErpSink over(Erp erp);
    }

    private static class Sink implements ErpSink {
        final Erp erp;

        Sink(Erp erp) {
            this.erp = erp;
        }

        @Override
        public String format() {
            return "test";
        }

        @Override
        public DeliveryAnswer deliver(GlDelivery delivery) {
            synchronized (erp) {
                if (!erp.has(delivery.batch().number())) {
                    erp.received.add(delivery.batch().number() + ":" + text(delivery));
                }
            }
            return new Accepted(delivery.batch().number().value());
        }

        static String text(GlDelivery delivery) {
            StringBuilder text = new StringBuilder();
            try (Cursor<GlRow> rows = delivery.rows().get()) {
                rows.forEachRemaining(text::append);
            }
            return text.toString();
        }

        @Override
        public DeliveryAnswer ask(BatchNumber number) {
            return erp.has(number) ? new Accepted(number.value()) : new NeverSeen();
        }
    }

    private static Supplier<ErpSinkFixture> fixture(Maker maker) {
        return () -> {
            Erp erp = new Erp();
            return new ErpSinkFixture() {
                @Override
                public ErpSink open() {
                    return maker.over(erp);
                }

                @Override
                public List<byte[]> received() {
                    return erp.received.stream()
                            .map(text -> text.getBytes(StandardCharsets.UTF_8))
                            .toList();
                }

                @Override
                public void close() {
                    // nothing is held
                }
            };
        };
    }

    private static DynamicTest caught(String fault, String rule, Maker maker) {
        return Mutants.caught(
                "ERP sink", Verdicts.ErpSinks.class, fault, rule, () -> Verdicts.ErpSinks.fixtures = fixture(maker));
    }

    @TestFactory
    Stream<DynamicTest> everyFaultIsCaughtByATestThatNamesTheRule() {
        return Stream.of(
                caught("counting twice", "SPI-8", erp -> new Sink(erp) {
                    @Override
                    public DeliveryAnswer deliver(GlDelivery delivery) {
                        erp.received.add(delivery.batch().number() + ":" + text(delivery));
                        return new Accepted(delivery.batch().number().value());
                    }
                }),
                caught("knowing only what this instance delivered", "SPI-8", erp -> new Sink(erp) {
                    private final List<BatchNumber> mine = new ArrayList<>();

                    @Override
                    public synchronized DeliveryAnswer deliver(GlDelivery delivery) {
                        if (!mine.contains(delivery.batch().number())) {
                            mine.add(delivery.batch().number());
                            erp.received.add(delivery.batch().number() + ":" + text(delivery));
                        }
                        return new Accepted(delivery.batch().number().value());
                    }
                }),
                caught("half a batch left behind", "SPI-8", erp -> new Sink(erp) {
                    @Override
                    public DeliveryAnswer deliver(GlDelivery delivery) {
                        if (!erp.has(delivery.batch().number())) {
                            erp.received.add(delivery.batch().number() + ":");
                        }
                        String text = text(delivery);
                        erp.received.replaceAll(t -> t.equals(delivery.batch().number() + ":") ? t + text : t);
                        return new Accepted(delivery.batch().number().value());
                    }
                }),
                caught("numbers compared by their beginning", "SPI-8", erp -> new Sink(erp) {
                    @Override
                    public DeliveryAnswer ask(BatchNumber number) {
                        boolean isLike = erp.received.stream()
                                .anyMatch(text -> text.startsWith(number.value().substring(0, 9)));
                        return isLike ? new Accepted(number.value()) : new NeverSeen();
                    }
                }),
                caught("another answer each time", "SPI-8", erp -> new Sink(erp) {
                    @Override
                    public DeliveryAnswer deliver(GlDelivery delivery) {
                        super.deliver(delivery);
                        return new Accepted("receipt " + System.nanoTime());
                    }
                }),
                caught("never knowing when asked", "SPI-8", erp -> new Sink(erp) {
                    @Override
                    public DeliveryAnswer ask(BatchNumber number) {
                        return new NeverSeen();
                    }
                }),
                caught("rows left open", "SPI-5", erp -> new Sink(erp) {
                    @Override
                    public DeliveryAnswer deliver(GlDelivery delivery) {
                        var unused = delivery.rows().get();
                        return super.deliver(delivery);
                    }
                }),
                caught("a look, and then a write", "SPI-8", erp -> new Sink(erp) {
                    @Override
                    public DeliveryAnswer deliver(GlDelivery delivery) {
                        if (!erp.has(delivery.batch().number())) {
                            String text = text(delivery);
                            Meeting.ofTwo();
                            erp.received.add(delivery.batch().number() + ":" + text);
                        }
                        return new Accepted(delivery.batch().number().value());
                    }
                }));
    }

    @Test
    void aSinkThatDoesNothingFailsEveryTest() {
        Verdicts.ErpSinks.fixtures = fixture(erp -> new Sink(erp) {
            @Override
            public DeliveryAnswer deliver(GlDelivery delivery) {
                return new Accepted("yes");
            }

            @Override
            public DeliveryAnswer ask(BatchNumber number) {
                return new InDoubt("who knows");
            }
        });
        assertThat(Verdicts.of(Verdicts.ErpSinks.class))
                .isNotEmpty()
                .allSatisfy(verdict -> assertThat(verdict.hasPassed())
                        .as("'%s' passes with a sink that does nothing", verdict.test())
                        .isFalse());
    }

    @Test
    void aGoodSinkPassesEveryTest() {
        Verdicts.ErpSinks.fixtures = fixture(Sink::new);
        assertThat(Verdicts.of(Verdicts.ErpSinks.class))
                .isNotEmpty()
                .allSatisfy(verdict ->
                        assertThat(verdict.hasPassed()).as(verdict.message()).isTrue());
    }
}
