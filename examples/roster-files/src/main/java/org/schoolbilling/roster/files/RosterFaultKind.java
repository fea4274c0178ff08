package org.schoolbilling.roster.files;

/** What sort of fault a roster file has, for hosts that count or translate them. */
public enum RosterFaultKind {
    /** The file is no CSV, or no JSON, at this place. */
    SYNTAX,
    /** The bytes are not UTF-8. */
    ENCODING,
    /** Longer, deeper or more than is read (ERR-3). */
    LIMIT,
    /** A column or key that means nothing here. */
    UNKNOWN_NAME,
    /** A column or key that stands twice. */
    REPEATED_NAME,
    /** Something required is not there. */
    MISSING,
    /** A value that cannot be read, or is not allowed. */
    VALUE,
    /** A person that stands in the file already, or a company that is told differently there. */
    DUPLICATE
}
