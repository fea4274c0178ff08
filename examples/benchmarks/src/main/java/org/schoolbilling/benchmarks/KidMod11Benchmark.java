package org.schoolbilling.benchmarks;

import java.util.concurrent.TimeUnit;
import no.bekk.bekkopen.banking.KidnummerValidator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.schoolbilling.reference.CheckMethod;
import org.schoolbilling.reference.KidField;
import org.schoolbilling.reference.KidScheme;

/** Is a KID of 16 characters valid, mod 11? Half of them are not. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KidMod11Benchmark {

    private static final KidScheme SCHEME =
            KidScheme.of(CheckMethod.MOD11, new KidField(KidScheme.INVOICE, 9), new KidField(KidScheme.DEBTOR, 6));

    private final String[] kids = Samples.kids(SCHEME);
    private int next;

    private String kid() {
        next = (next + 1) & (Samples.COUNT - 1);
        return kids[next];
    }

    @Benchmark
    public boolean ours() {
        return SCHEME.isValid(kid());
    }

    @Benchmark
    public boolean nocommons() {
        return KidnummerValidator.isValid(kid());
    }
}
