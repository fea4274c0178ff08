package org.schoolbilling.catalog;

/**
 * Where a posting goes in the general ledger (konteringsstreng), in the form of the ERP in use (CAT-7). Two codings are
 * the same account exactly when they are equal.
 */
public sealed interface AccountCoding permits Unit4Coding, OracleCoding, NavisionCoding, FreeTextCoding {

    /** The ERP this coding is for. */
    ErpKind erp();

    /** The ledger account, its first part. */
    String account();

    /** All parts in one string, trailing empty ones left out; {@link ErpKind#parse} reads it. */
    String toText();
}
