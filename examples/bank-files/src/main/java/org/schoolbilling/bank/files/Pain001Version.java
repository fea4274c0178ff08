package org.schoolbilling.bank.files;

/** The versions of pain.001 that are written. */
public enum Pain001Version {
    /** {@code pain.001.001.03}, which most banks take. */
    V03("pain.001.001.03", "BIC"),
    /** {@code pain.001.001.09}, which follows it. */
    V09("pain.001.001.09", "BICFI");

    private final String messageName;
    private final String bicElement;

    Pain001Version(String messageName, String bicElement) {
        this.messageName = messageName;
        this.bicElement = bicElement;
    }

    /** Such as {@code pain.001.001.03}. */
    public String messageName() {
        return messageName;
    }

    String namespace() {
        return "urn:iso:std:iso:20022:tech:xsd:" + messageName;
    }

    String bicElement() {
        return bicElement;
    }
}
