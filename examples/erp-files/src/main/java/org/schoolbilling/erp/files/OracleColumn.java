package org.schoolbilling.erp.files;

/** What can stand in a column of an Oracle Financials file, with the heading that FS gives it (GLX-5, GLX-7). */
public enum OracleColumn {
    /** The batch's number (buntnr). */
    BATCH("Buntnr"),
    /** The document type of the ledger settings (bilagsart). */
    DOCUMENT_TYPE("Bilagsart"),
    /** Always {@code GL}. */
    TRANSACTION_TYPE("Transtype"),
    /** The coding's type, which is the account (art). */
    TYPE("Art"),
    /** The coding's place (sted). */
    PLACE("Sted"),
    /** The coding's project. */
    PROJECT("Prosjekt"),
    /** The coding's measure (tiltak). */
    MEASURE("Tiltak"),
    /** The coding's counterpart (motpart). */
    COUNTERPART("Motpart"),
    /** The coding's activity. */
    ACTIVITY("Aktivitet"),
    /** The coding's company, or else that of the ledger settings (firma). */
    COMPANY("Firma"),
    /** The tax code of the ledger settings. */
    TAX_CODE("Avgiftskode"),
    /** The ledger's currency. */
    CURRENCY("Valutakode"),
    /** The amount in that currency: credit above zero, debit below. */
    CURRENCY_AMOUNT("Valutabelop"),
    /** The amount in the company's currency, which is the same. */
    COMPANY_AMOUNT("Firmabelop"),
    /** Claim or payment, and the bank's reference. */
    TEXT("Tekst"),
    /** The payment's date, yyyyMMdd. */
    VALUE_DATE("Valuteringsdato"),
    /** The payment's date likewise. */
    VOUCHER_DATE("Bilagsdato"),
    /** The voucher's number. */
    VOUCHER("Bilagsnr"),
    /** yyyyMM of the date. */
    PERIOD("Periode"),
    /** Nothing, where an installation has a column that this system does not fill. */
    UNSET("");

    private final String heading;

    OracleColumn(String heading) {
        this.heading = heading;
    }

    /** As it is written in the first line, where there is one. */
    public String heading() {
        return heading;
    }
}
