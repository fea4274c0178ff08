package org.schoolbilling.benchmarks;

import java.util.concurrent.TimeUnit;
import no.bekk.bekkopen.person.FodselsnummerValidator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.schoolbilling.identifier.NationalId;

/** Is a synthetic national id of 11 digits valid? Half of them are not. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class NationalIdBenchmark {

    private final String[] all = Samples.nationalIds();
    private int next;

    /** The peer refuses synthetic numbers unless it is told. */
    @Setup
    public void takeSyntheticNumbers() {
        FodselsnummerValidator.ALLOW_SYNTHETIC_NUMBERS = true;
    }

    private String id() {
        next = (next + 1) & (Samples.COUNT - 1);
        return all[next];
    }

    @Benchmark
    public boolean ours() {
        return NationalId.check(id()).isEmpty();
    }

    @Benchmark
    public boolean nocommons() {
        return FodselsnummerValidator.isValid(id());
    }
}
