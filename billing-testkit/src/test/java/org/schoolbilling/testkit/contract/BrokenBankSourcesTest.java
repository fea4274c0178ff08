package org.schoolbilling.testkit.contract;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.bank.BankFileException;
import org.schoolbilling.spi.bank.BankFileFormat;
import org.schoolbilling.spi.bank.BankFileItem;
import org.schoolbilling.spi.bank.BankFileSummary;
import org.schoolbilling.testkit.example.LineBankFixture;

/** The contracts for bank formats and bank files are tested by ones with a fault each. */
class BrokenBankSourcesTest extends MutantsPrinted {

    /** A good format, to be broken in one place. */
    private static class Forwarding implements BankFileFormat {
        final BankFileFormat good = LineBankFixture.goodFormat();

        @Override
        public String name() {
            return good.name();
        }

        @Override
        public boolean recognises(byte[] head) {
            return good.recognises(head);
        }

        @Override
        public BankFileSummary read(
                BankFile file, LocalDate today, Currency currency, Consumer<? super BankFileItem> items)
                throws IOException {
            return good.read(file, today, currency, items);
        }
    }

    /** A format that changes each transaction. */
    private static BankFileFormat changing(UnaryOperator<BankTransaction> change) {
        return new Forwarding() {
            @Override
            public BankFileSummary read(
                    BankFile file, LocalDate today, Currency currency, Consumer<? super BankFileItem> items)
                    throws IOException {
                return good.read(
                        file,
                        today,
                        currency,
                        item -> items.accept(
                                item instanceof BankFileItem.Transaction t
                                        ? new BankFileItem.Transaction(change.apply(t.transaction()))
                                        : item));
            }
        };
    }

    private static BankTransaction with(
            BankTransaction t, LocalDate date, Money amount, String reference, BankReferences references) {
        return new BankTransaction(
                t.row(),
                t.kind(),
                t.receivingAccount(),
                date,
                t.bookingDateOrNull(),
                amount,
                reference,
                references,
                t.payerAccount(),
                t.text());
    }

    /** A format that reads the file's text as changed. */
    private static BankFileFormat reading(UnaryOperator<String> change) {
        return new Forwarding() {
            @Override
            public BankFileSummary read(
                    BankFile file, LocalDate today, Currency currency, Consumer<? super BankFileItem> items)
                    throws IOException {
                byte[] bytes;
                try (InputStream in = file.open()) {
                    bytes = in.readAllBytes();
                }
                String text = change.apply(new String(bytes, StandardCharsets.US_ASCII));
                return good.read(
                        named(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII))),
                        today,
                        currency,
                        items);
            }
        };
    }

    private static BankFile named(BankFile file, InputStream in) {
        return new BankFile() {
            @Override
            public String name() {
                return file.name();
            }

            @Override
            public InputStream open() {
                return in;
            }
        };
    }

    /** The end record as the content would have it, whatever it says. */
    private static String rightEnd(String text) {
        long count = text.lines().filter(l -> l.startsWith("PAY;")).count();
        long total = text.lines()
                .filter(l -> l.startsWith("PAY;") && l.split(";", -1).length == 6)
                .mapToLong(l -> Long.parseLong(l.split(";", -1)[3]))
                .sum();
        return text.replaceFirst("(?m)^END;.*$", "END;" + count + ";" + total);
    }

    private static DynamicTest caught(String fault, String rule, Function<Object, BankFileFormat> format) {
        return Mutants.caught(
                "bank format",
                Verdicts.BankFormats.class,
                fault,
                rule,
                () -> Verdicts.BankFormats.fixtures = () -> new LineBankFixture(format.apply(fault)));
    }

    @TestFactory
    Stream<DynamicTest> everyFaultIsCaughtByATestThatNamesTheRule() {
        return Stream.of(
                caught("totals and counts not compared", "PAY-1", x -> reading(BrokenBankSourcesTest::rightEnd)),
                caught("totals and counts not compared", "ERR-2", x -> reading(BrokenBankSourcesTest::rightEnd)),
                caught(
                        "a file cut off taken for whole",
                        "PAY-1",
                        x -> reading(text -> {
                            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
                            return whole.contains("END;") ? text : rightEnd(whole + "END;0;0\n");
                        })),
                caught(
                        "what stands after the end not read",
                        "PAY-1",
                        x -> reading(text -> {
                            int end = text.indexOf("END;");
                            int line = end < 0 ? -1 : text.indexOf('\n', end);
                            return line < 0 ? text : text.substring(0, line + 1);
                        })),
                caught("a failing read taken for the end", "PAY-1", x -> new Forwarding() {
                    @Override
                    public BankFileSummary read(
                            BankFile file, LocalDate today, Currency currency, Consumer<? super BankFileItem> items)
                            throws IOException {
                        return good.read(
                                named(file, new FilterInputStream(file.open()) {
                                    @Override
                                    public int read(byte[] to, int offset, int length) {
                                        try {
                                            return super.read(to, offset, length);
                                        } catch (IOException e) {
                                            return -1;
                                        }
                                    }
                                }),
                                today,
                                currency,
                                items);
                    }
                }),
                caught("one read taken for all of the file", "PAY-1", x -> new Forwarding() {
                    @Override
                    public BankFileSummary read(
                            BankFile file, LocalDate today, Currency currency, Consumer<? super BankFileItem> items)
                            throws IOException {
                        byte[] buffer = new byte[1 << 16];
                        int count;
                        try (InputStream in = file.open()) {
                            count = Math.max(0, in.read(buffer));
                        }
                        return good.read(
                                named(file, new ByteArrayInputStream(buffer, 0, count)), today, currency, items);
                    }
                }),
                caught(
                        "amounts cut to whole kroner",
                        "PAY-1",
                        x -> changing(t -> with(
                                t,
                                t.paymentDate(),
                                Money.ofMinor(
                                        t.amount().minor() / 100 * 100,
                                        t.amount().currency()),
                                t.reference(),
                                t.references()))),
                caught(
                        "dates shifted by a time zone",
                        "PAY-1",
                        x -> changing(
                                t -> with(t, t.paymentDate().minusDays(1), t.amount(), t.reference(), t.references()))),
                caught(
                        "KIDs without their zeros",
                        "PAY-1",
                        x -> changing(t -> with(
                                t,
                                t.paymentDate(),
                                t.amount(),
                                t.reference().replaceFirst("^0+", ""),
                                t.references()))),
                caught(
                        "wrong KIDs refused",
                        "PAY-14",
                        x -> changing(t -> {
                            if (t.reference().equals("1234567890123450")) {
                                throw new BankFileException(
                                        "bytes.test", t.row(), 0, "KID", t.reference(), "another digit");
                            }
                            return t;
                        })),
                caught(
                        "the row among the references",
                        "PAY-5",
                        x -> changing(t -> with(
                                t,
                                t.paymentDate(),
                                t.amount(),
                                t.reference(),
                                new BankReferences(t.references().archiveReference(), "row " + t.row(), "")))),
                caught(
                        "no references at all",
                        "PAY-5",
                        x -> changing(t -> with(t, LocalDate.of(2026, 9, 1), t.amount(), "", BankReferences.NONE))),
                caught("rows that count on from the last file", "PAY-1", x -> new Forwarding() {
                    private long seen;

                    @Override
                    public BankFileSummary read(
                            BankFile file, LocalDate today, Currency currency, Consumer<? super BankFileItem> items)
                            throws IOException {
                        return good.read(
                                file,
                                today,
                                currency,
                                item -> items.accept(
                                        item instanceof BankFileItem.Structural s
                                                ? new BankFileItem.Structural(++seen, s.what())
                                                : item));
                    }
                }),
                caught("the file left open", "PAY-1", x -> new Forwarding() {
                    @Override
                    public BankFileSummary read(
                            BankFile file, LocalDate today, Currency currency, Consumer<? super BankFileItem> items)
                            throws IOException {
                        return good.read(
                                named(file, new FilterInputStream(file.open()) {
                                    @Override
                                    public void close() {
                                        // forgotten
                                    }
                                }),
                                today,
                                currency,
                                items);
                    }
                }),
                caught("structural records not given", "PAY-15", x -> new Forwarding() {
                    @Override
                    public BankFileSummary read(
                            BankFile file, LocalDate today, Currency currency, Consumer<? super BankFileItem> items)
                            throws IOException {
                        return good.read(file, today, currency, item -> {
                            if (item instanceof BankFileItem.Transaction) {
                                items.accept(item);
                            }
                        });
                    }
                }),
                caught("every file recognised", "PAY-1", x -> new Forwarding() {
                    @Override
                    public boolean recognises(byte[] head) {
                        return true;
                    }
                }),
                caught("a full taker not heard", "PAY-1", x -> new Forwarding() {
                    @Override
                    public BankFileSummary read(
                            BankFile file, LocalDate today, Currency currency, Consumer<? super BankFileItem> items)
                            throws IOException {
                        return good.read(file, today, currency, item -> {
                            try {
                                items.accept(item);
                            } catch (IllegalStateException e) {
                                // lost
                            }
                        });
                    }
                }));
    }

    private static DynamicTest caughtFile(String fault, Function<byte[], BankFile> files) {
        return Mutants.caught(
                "bank file", Verdicts.BankFiles.class, fault, "PAY-1", () -> Verdicts.BankFiles.files = files);
    }

    private static BankFile file(java.util.function.Supplier<InputStream> open) {
        return new BankFile() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public InputStream open() {
                return open.get();
            }
        };
    }

    @TestFactory
    Stream<DynamicTest> everyFaultOfAFileIsCaught() {
        return Stream.of(
                caughtFile("used up by its first reader", bytes -> {
                    InputStream once = new ByteArrayInputStream(bytes);
                    return file(() -> once);
                }),
                caughtFile("one position for all streams", bytes -> {
                    ByteArrayInputStream shared = new ByteArrayInputStream(bytes);
                    return file(() -> {
                        shared.reset();
                        return shared;
                    });
                }),
                caughtFile(
                        "cut at the size of a buffer",
                        bytes -> file(() -> new ByteArrayInputStream(bytes, 0, 65_536))));
    }

    @Test
    void aFormatAndAFileThatDoNothingFailEveryTest() {
        Verdicts.BankFormats.fixtures = () -> new LineBankFixture(new Forwarding() {
            @Override
            public BankFileSummary read(
                    BankFile file, LocalDate today, Currency currency, Consumer<? super BankFileItem> items) {
                Money zero = Money.zero(currency);
                return new BankFileSummary("", "", "", 0, 0, 0, zero, 0, 0, List.of(), List.of());
            }

            @Override
            public boolean recognises(byte[] head) {
                return false;
            }
        });
        Verdicts.requireAllFail(Verdicts.BankFormats.class);
        Verdicts.BankFiles.files = bytes -> file(InputStream::nullInputStream);
        Verdicts.requireAllFail(Verdicts.BankFiles.class);
    }

    @Test
    void aGoodFormatAndAGoodFilePassEveryTest() {
        Verdicts.BankFormats.fixtures = () -> new LineBankFixture(LineBankFixture.goodFormat());
        Verdicts.requireAllPass(Verdicts.BankFormats.class);
        Verdicts.BankFiles.files = bytes -> file(() -> new ByteArrayInputStream(bytes));
        Verdicts.requireAllPass(Verdicts.BankFiles.class);
    }
}
