package org.schoolbilling.admin.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.schoolbilling.erp.files.Gl07Format;
import org.schoolbilling.erp.files.Unit4FileReader;
import org.schoolbilling.erp.files.Unit4Row;
import org.schoolbilling.spi.Cursor;

/**
 * What a ledger file says, read back from its bytes, in øre.
 *
 * @param accounts what each account gets: debit above zero, credit below
 */
record LedgerFileSums(long rows, long debit, long credit, Map<String, Long> accounts) {

    static LedgerFileSums read(Path file) throws IOException {
        Map<String, Long> accounts = new TreeMap<>();
        long rows = 0;
        long debit = 0;
        long credit = 0;
        try (InputStream in = Files.newInputStream(file);
                Cursor<Unit4Row> cursor = new Unit4FileReader(new Gl07Format()).read(in)) {
            while (cursor.hasNext()) {
                Unit4Row row = cursor.next();
                long minor = row.amount().minor();
                rows++;
                debit += Math.max(minor, 0);
                credit -= Math.min(minor, 0);
                accounts.merge(row.coding().account(), minor, Long::sum);
            }
        }
        return new LedgerFileSums(rows, debit, credit, accounts);
    }

    /** What an account gets. */
    long account(String account) {
        return accounts.getOrDefault(account, 0L);
    }
}
