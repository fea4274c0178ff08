package org.schoolbilling.spi.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work that a thread of its own prepares while the thread that called does what was prepared before, piece by piece in
 * order. A piece stays in line until it is done. What fails in either thread ends both, and is thrown to the caller: what
 * was prepared before a failure of the preparing thread is done first, as if one thread had done all. No thread is
 * interrupted (an embedded database would close its file), and none is left behind.
 */
final class Lookahead<T> {

    /** Ends the preparing thread where nobody wants its work any more. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("the run has ended", null, false, false);
        }
    }

    private final int depth;
    private final Deque<T> line = new ArrayDeque<>();
    private boolean isPrepared;
    private boolean isStopped;
    private @Nullable Throwable failure;

    /** @param depth how many pieces may be in line, the one being done included */
    Lookahead(int depth) {
        this.depth = depth;
    }

    /** Runs both to their end: {@code prepare} in a thread of its own, {@code take} in this one. */
    void run(Runnable prepare, Consumer<? super T> take) {
        Thread thread = new Thread(() -> prepare(prepare), "school-billing-ahead");
        thread.setDaemon(true);
        thread.start();
        try {
            for (T next = first(); next != null; next = first()) {
                take.accept(next);
                done();
            }
        } finally {
            stop();
            join(thread);
        }
        throwFailure();
    }

    private void prepare(Runnable prepare) {
        try {
            prepare.run();
        } catch (StoppedException e) {
            // nobody waits for it
        } catch (Throwable e) {
            failed(e);
        } finally {
            prepared();
        }
    }

    private synchronized void failed(Throwable e) {
        failure = e;
    }

    private synchronized void prepared() {
        isPrepared = true;
        notifyAll();
    }

    private synchronized void throwFailure() {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }

    /** The next piece, when it is there; null where there are no more. */
    private synchronized @Nullable T first() {
        await(() -> !line.isEmpty() || isPrepared);
        return line.peekFirst();
    }

    private synchronized void done() {
        line.removeFirst();
        notifyAll();
    }

    private synchronized void stop() {
        isStopped = true;
        notifyAll();
    }

    synchronized boolean isStopped() {
        return isStopped;
    }

    /** Puts a piece at the end of the line, when there is room. */
    synchronized void put(T piece) {
        awaitUnlessStopped(this::hasRoom);
        line.addLast(piece);
        notifyAll();
    }

    synchronized boolean hasRoom() {
        return line.size() < depth;
    }

    /** What is not done yet, in order. */
    synchronized List<T> undone() {
        return new ArrayList<>(line);
    }

    /** Waits in the preparing thread until all is done. */
    synchronized void awaitDone() {
        awaitUnlessStopped(line::isEmpty);
    }

    /** Waits in the preparing thread; asked again whenever something changed. */
    synchronized void awaitUnlessStopped(BooleanSupplier condition) {
        await(() -> isStopped || condition.getAsBoolean());
        if (isStopped) {
            throw new StoppedException();
        }
    }

    /** Waits until something holds; an interruption waits too, as it does for a run of one thread. */
    synchronized void await(BooleanSupplier condition) {
        boolean isInterrupted = false;
        while (!condition.getAsBoolean()) {
            try {
                wait();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
