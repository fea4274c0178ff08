package org.schoolbilling.settlement;

/** Where an invoice stands (fakturastatus, STA). Derived, never set. */
public enum Status {
    /** Not issued. */
    DRAFT("", true),
    SENT("SENDT", true),
    REMINDED_1("PURRET1", true),
    REMINDED_2("PURRET2", true),
    /** Only where the legal settings allow a third reminder. */
    REMINDED_3("PURRET3", true),
    SETTLED("OPPGJORT", false),
    WAIVED("FRAFALT", false),
    LAPSED("BORTFALT", false),
    REFUNDED("REFUNDERT", false),
    CREDITED("KREDITERT", false);

    private final String code;
    private final boolean open;

    Status(String code, boolean open) {
        this.code = code;
        this.open = open;
    }

    /** The code as in FS; empty for a draft. */
    public String code() {
        return code;
    }

    /** Issued, and not ended. */
    public boolean isOpen() {
        return open && this != DRAFT;
    }

    /** Ended; an end state reopens only when its ground is taken away (STA-7). */
    public boolean isEnd() {
        return !open;
    }

    /**
     * Reads a code.
     *
     * @throws IllegalArgumentException if it is none; the message quotes it
     */
    public static Status parse(String code) {
        for (Status status : values()) {
            if (status.code.equals(code) || status.name().equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("no such status: '" + code + "'");
    }
}
