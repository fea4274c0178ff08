package org.schoolbilling.bank.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.testkit.contract.BankFileContract;

class SpooledBankFileContractTest extends BankFileContract {

    private final List<SpooledBankFile> opened = new ArrayList<>();

    @Override
    protected BankFile file(byte[] bytes) {
        try {
            SpooledBankFile file = SpooledBankFile.of(new ByteArrayInputStream(bytes), "standard input", 1 << 20);
            opened.add(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void closeFiles() throws IOException {
        for (SpooledBankFile file : opened) {
            file.close();
        }
    }
}
