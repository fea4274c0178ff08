package org.schoolbilling.testkit.contract;

import org.junit.jupiter.api.AfterAll;

/** Prints the table of mutants as it stands after each class that adds to it. */
abstract class MutantsPrinted {

    @AfterAll
    static void printMutants() {
        System.out.println(Mutants.text());
    }
}
