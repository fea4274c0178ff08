package org.schoolbilling.benchmarks;

import java.util.concurrent.TimeUnit;
import no.bekk.bekkopen.banking.KidnummerValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.schoolbilling.reference.KidScheme;

/** Is a KID of 16 characters valid, mod 10? Half of them are not. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KidBenchmark {

    private final String[] kids = Samples.kids(KidScheme.DEFAULT);
    private int next;

    private String kid() {
        next = (next + 1) & (Samples.COUNT - 1);
        return kids[next];
    }

    @Benchmark
    public boolean ours() {
        return KidScheme.DEFAULT.isValid(kid());
    }

    @Benchmark
    public boolean commonsValidator() {
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(kid());
    }

    @Benchmark
    public boolean nocommons() {
        return KidnummerValidator.isValid(kid());
    }
}
