package org.schoolbilling.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The same with a message far greater than the heap of 32 MB: memory does not grow with the message. The peer is not here,
 * since it needs the text and its tree in memory at once.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = "-Xmx32m")
public class Camt054LargeBenchmark {

    /** How many payments the message has. */
    @Param("1000000")
    private int payments = 50;

    private CamtMessage message = new CamtMessage(0);

    /** Makes what the message is made of. */
    @Setup
    public void make() {
        message = new CamtMessage(payments);
    }

    @Benchmark
    public Object ours(Blackhole hole) throws IOException {
        return CamtReading.ours(message, hole);
    }

    /** The limit: what is left when nothing is asked of the parser but the next event. */
    @Benchmark
    public long limitEvents() throws IOException, XMLStreamException {
        return CamtReading.events(message);
    }
}
