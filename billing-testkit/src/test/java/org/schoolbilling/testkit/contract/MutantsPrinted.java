package org.schoolbilling.testkit.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInfo;

/** Prints the table of the mutants of a class when all its tests have run, and writes it to a file named after the class. */
abstract class MutantsPrinted {

    @AfterAll
    static void printMutants(TestInfo info) {
        Mutants.tell(info.getTestClass().map(Class::getSimpleName).orElse("all"));
    }
}
