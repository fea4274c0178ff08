package org.schoolbilling.testkit.arbitraries;

import org.schoolbilling.invoice.InvoiceId;

/**
 * What shall happen to an invoice: a catalogue, claims, and then payments, returned payments and claims added to it. It is
 * told in intentions, such as "pay all but some optional claims", so that it can be shortened and still makes sense; playing
 * it asks the real decisions.
 */
public interface InvoiceStory {

    /**
     * Lets it happen. Always the same for the same story.
     *
     * @throws RuntimeException if a decision fails where it should not: a fault of the library, not of the story
     */
    InvoiceHistory play();

    /** Lets it happen to an invoice with another id; all else is the same. */
    InvoiceHistory play(InvoiceId id);
}
