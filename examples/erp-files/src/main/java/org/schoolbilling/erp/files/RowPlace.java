package org.schoolbilling.erp.files;

/** How faults name a row: {@code batch F20260131, voucher 1001, row 3}. */
final class RowPlace {

    private RowPlace() {}

    /**
     * The name of a row.
     *
     * @param row its number in the file, from 1
     */
    static String of(String batch, long voucher, long row) {
        return batch + ", voucher " + voucher + ", row " + row;
    }
}
