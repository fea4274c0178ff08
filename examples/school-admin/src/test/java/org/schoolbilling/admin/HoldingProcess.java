package org.schoolbilling.admin;

import java.io.IOException;
import org.schoolbilling.store.jdbc.JdbcStores;

/** Holds a database until its standard input ends. */
final class HoldingProcess {

    private HoldingProcess() {}

    public static void main(String[] args) throws IOException {
        try (JdbcStores stores = JdbcStores.at(args[0]).open()) {
            System.out.println("holding " + stores.creditors());
            System.out.flush();
            while (System.in.read() >= 0) {
                // until whoever started this has seen enough
            }
        }
    }
}
