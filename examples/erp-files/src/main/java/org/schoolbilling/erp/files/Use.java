package org.schoolbilling.erp.files;

/** What this module puts in a field of a Unit4 record; fields without a use stay unset. */
enum Use {
    BATCH,
    INTERFACE,
    DOCUMENT_TYPE,
    TRANSACTION_TYPE,
    COMPANY,
    ACCOUNT,
    DIM_1,
    DIM_2,
    DIM_4,
    DIM_5,
    DIM_6,
    TAX_CODE,
    CURRENCY,
    CURRENCY_AMOUNT,
    COMPANY_AMOUNT,
    TEXT,
    VALUE_DATE,
    VOUCHER_DATE,
    VOUCHER,
    PERIOD
}
