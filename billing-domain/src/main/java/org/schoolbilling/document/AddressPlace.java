package org.schoolbilling.document;

/** Where the recipient's address stands (ISS-8). */
public enum AddressPlace {
    /** Behind the window of an ordinary envelope (ordinær). */
    WINDOW,
    /** On the upper edge, with the sender, for sheets that are folded and sealed (pressfals). */
    FOLD
}
