package org.schoolbilling.testkit.example;

import org.schoolbilling.testkit.contract.BankFormatContract;
import org.schoolbilling.testkit.contract.BankFormatFixture;

class LineBankFormatTest extends BankFormatContract {

    @Override
    protected BankFormatFixture fixture() {
        return new LineBankFixture(new LineBankFormat());
    }
}
