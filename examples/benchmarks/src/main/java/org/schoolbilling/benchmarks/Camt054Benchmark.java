package org.schoolbilling.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.prowidesoftware.swift.model.mx.JaxbContextCacheImpl;
import com.prowidesoftware.swift.model.mx.JaxbContextLoader;
import com.prowidesoftware.swift.model.mx.MxCamt05400108;
import java.io.IOException;
import java.io.InputStream;
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
 * Reads a camt.054 message. Ours checks all of it, makes values of it and digests its bytes, in constant memory; the peer
 * makes a tree of a text that is in memory as a whole; the limit pulls the events of the parser that the JDK has.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = "-Xmx1g")
public class Camt054Benchmark {

    /** How many payments the message has. */
    @Param("20000")
    private int payments = 50;

    private CamtMessage message = new CamtMessage(0);
    private String text = "";

    /** Makes the message; the peer's own cache is off unless it is set. */
    @Setup
    public void make() throws IOException {
        JaxbContextLoader.INSTANCE.setCacheImpl(new JaxbContextCacheImpl());
        message = new CamtMessage(payments);
        try (InputStream in = message.open()) {
            text = new String(in.readAllBytes(), UTF_8);
        }
    }

    @Benchmark
    public Object ours(Blackhole hole) throws IOException {
        return CamtReading.ours(message, hole);
    }

    @Benchmark
    public Object pwIso20022() {
        return MxCamt05400108.parse(text);
    }

    /** The limit: what is left when nothing is asked of the parser but the next event. */
    @Benchmark
    public long limitEvents() throws IOException, XMLStreamException {
        return CamtReading.events(message);
    }
}
