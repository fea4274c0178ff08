package org.schoolbilling.testkit.arbitraries;

import java.util.List;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.Settlement;

/** What a payer has in mind: amounts at random would hardly ever meet a sum that matters. */
enum PaymentAim {
    /** All that is open. */
    ALL {
        @Override
        long wanted(Sums sums, long pick) {
            return sums.open();
        }
    },
    /** All that is open but some optional claims, chosen by bits. */
    WITHOUT_SOME_OPTIONALS {
        @Override
        long wanted(Sums sums, long pick) {
            return sums.open() - chosenOf(sums.untouchedOptionals(), pick);
        }
    },
    /** What is mandatory, exactly. */
    MANDATORY {
        @Override
        long wanted(Sums sums, long pick) {
            return sums.open() - sums.openOptional();
        }
    },
    /** What is mandatory, and a part of the rest. */
    MANDATORY_AND_A_PART {
        @Override
        long wanted(Sums sums, long pick) {
            return sums.open() - sums.openOptional() + pick % (sums.openOptional() + 1);
        }
    },
    /** One øre less than all. */
    AN_ORE_SHORT {
        @Override
        long wanted(Sums sums, long pick) {
            return sums.open() - 1;
        }
    },
    /** A part of what is open. */
    A_PART {
        @Override
        long wanted(Sums sums, long pick) {
            return pick % (sums.open() + 1);
        }
    },
    /** All that is open, and something more. */
    TOO_MUCH {
        @Override
        long wanted(Sums sums, long pick) {
            return sums.open() + 1 + pick;
        }
    },
    /** All that is open, and some of what was waived automatically, chosen by bits. */
    WHAT_WAS_WAIVED {
        @Override
        long wanted(Sums sums, long pick) {
            return sums.open() + chosenOf(sums.waived(), pick);
        }
    },
    /** Any amount. */
    ANYTHING {
        @Override
        long wanted(Sums sums, long pick) {
            return pick;
        }
    };

    record Sums(long open, long openOptional, List<Long> untouchedOptionals, List<Long> waived) {
        static Sums of(Invoice invoice) {
            List<ClaimPosition> claims = Settlement.of(invoice).claimPositions();
            List<ClaimPosition> optional =
                    claims.stream().filter(c -> isOptional(c.line())).toList();
            return new Sums(
                    claims.stream().mapToLong(c -> c.open().minor()).sum(),
                    optional.stream().mapToLong(c -> c.open().minor()).sum(),
                    optional.stream()
                            .filter(c -> c.allocated().isZero())
                            .map(c -> c.open().minor())
                            .toList(),
                    claims.stream()
                            .map(c -> c.waivedAutomatically().minor())
                            .filter(minor -> minor > 0)
                            .toList());
        }

        private static boolean isOptional(ClaimLine claim) {
            return claim.terms().isOptional();
        }
    }

    abstract long wanted(Sums sums, long pick);

    /** The amount, at least one øre. */
    final long minor(Invoice invoice, long pick) {
        return Math.max(1, wanted(Sums.of(invoice), pick));
    }

    private static long chosenOf(List<Long> amounts, long pick) {
        return Step.chosen(pick, amounts.size()).mapToLong(amounts::get).sum();
    }
}
