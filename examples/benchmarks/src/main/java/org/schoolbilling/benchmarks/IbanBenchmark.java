package org.schoolbilling.benchmarks;

import java.util.concurrent.TimeUnit;
import org.iban4j.IbanUtil;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.schoolbilling.identifier.Iban;

/** Is a Norwegian IBAN valid? Half of them are not. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class IbanBenchmark {

    private final String[] all = Samples.ibans();
    private int next;

    private String id() {
        next = (next + 1) & (Samples.COUNT - 1);
        return all[next];
    }

    @Benchmark
    public boolean ours() {
        return Iban.check(id()).isEmpty();
    }

    @Benchmark
    public boolean iban4j() {
        return IbanUtil.isValid(id());
    }
}
