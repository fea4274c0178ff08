package org.schoolbilling.benchmarks;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import no.bekk.bekkopen.banking.Kidnummer;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.schoolbilling.reference.KidScheme;

/** Makes a KID of an invoice number and a debtor number: 9 + 6 digits, padded, and the check digit. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KidMakingBenchmark {

    private long invoice = 100_000_000;

    private long invoice() {
        invoice = invoice == 999_999_999 ? 1 : invoice + 1;
        return invoice;
    }

    @Benchmark
    public Object ours() {
        return KidScheme.DEFAULT.generate(invoice(), 123_456);
    }

    /** Padded by hand, as a careful programmer would: {@code String.format} is a peer of its own. */
    @Benchmark
    public Object commonsValidator() throws CheckDigitException {
        String payload = padded(invoice(), 9) + padded(123_456, 6);
        return payload + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(payload);
    }

    @Benchmark
    public Object commonsValidatorFormat() throws CheckDigitException {
        String payload = String.format(Locale.ROOT, "%09d%06d", invoice(), 123_456);
        return payload + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(payload);
    }

    @Benchmark
    public Object nocommons() {
        return Kidnummer.mod10Kid(padded(invoice(), 9) + padded(123_456, 6));
    }

    private static String padded(long value, int width) {
        String digits = Long.toString(value);
        return "0".repeat(width - digits.length()) + digits;
    }
}
