package org.schoolbilling.spi.bank;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a bank file. It is opened once to check it and once to book it; what cannot be read twice, as standard
 * input, is spooled first.
 */
public interface BankFile {

    /** What people know it by, for messages. */
    String name();

    /** Opens it from its first byte, each time anew; the caller closes it. */
    InputStream open() throws IOException;
}
