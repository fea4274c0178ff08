package org.schoolbilling.testkit.contract;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets two threads meet where a fault needs both to be between a look and a write; who comes alone goes on after a while. */
final class Meeting {

    private static final CyclicBarrier BARRIER = new CyclicBarrier(2);

    private Meeting() {}

    static void ofTwo() {
        try {
            BARRIER.await(100, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | BrokenBarrierException e) {
            BARRIER.reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
