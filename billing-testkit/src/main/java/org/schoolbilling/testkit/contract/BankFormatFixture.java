package org.schoolbilling.testkit.contract;

import java.util.List;
import java.util.Map;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.spi.bank.BankFileFormat;

/** A format of bank files, and files of it, good and bad. */
public interface BankFormatFixture {

    /** The format under test. */
    BankFileFormat format();

    /**
     * A valid file of ordinary payments in this order, with all counts and sums right. They have a receiving account, a
     * payment date, an amount, a KID and an archive reference of digits; what else the format wants the fixture makes up.
     */
    byte[] file(List<BankTransaction> payments);

    /**
     * Files with one fault each that the format must find, by what is wrong with them: at least a total and a count that do
     * not agree with the content, where the format states them.
     */
    Map<String, byte[]> faultyFiles();
}
