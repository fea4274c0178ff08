package org.schoolbilling.architecture.broken.invoice;

/** Keeps state that anybody may change. */
public final class Settable {

    private static int count;

    private String status = "";

    public void setStatus(String changed) {
        count++;
        status = changed;
    }

    public String status() {
        return status + count;
    }
}
