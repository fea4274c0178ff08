package org.schoolbilling.benchmarks;

import java.util.concurrent.TimeUnit;
import no.bekk.bekkopen.banking.KontonummerValidator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.schoolbilling.identifier.BankAccountNumber;

/** Is a Norwegian bank account number valid? Half of them are not. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AccountBenchmark {

    private final String[] all = Samples.accounts();
    private int next;

    private String id() {
        next = (next + 1) & (Samples.COUNT - 1);
        return all[next];
    }

    @Benchmark
    public boolean ours() {
        return BankAccountNumber.check(id()).isEmpty();
    }

    @Benchmark
    public boolean nocommons() {
        return KontonummerValidator.isValid(id());
    }
}
