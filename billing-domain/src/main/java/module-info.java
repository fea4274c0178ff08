/**
 * School Billing's domain: pure functions and values, from money to ledger hand-over. It does no input or output, reads no
 * clock and writes no log.
 */
module org.schoolbilling.domain {
    requires static org.jspecify;

    exports org.schoolbilling.allocation;
    exports org.schoolbilling.catalog;
    exports org.schoolbilling.charge;
    exports org.schoolbilling.claim;
    exports org.schoolbilling.document;
    exports org.schoolbilling.export;
    exports org.schoolbilling.identifier;
    exports org.schoolbilling.invoice;
    exports org.schoolbilling.issue;
    exports org.schoolbilling.ledger;
    exports org.schoolbilling.money;
    exports org.schoolbilling.party;
    exports org.schoolbilling.payment;
    exports org.schoolbilling.posting;
    exports org.schoolbilling.reference;
    exports org.schoolbilling.reminder;
    exports org.schoolbilling.refund;
    exports org.schoolbilling.report;
    exports org.schoolbilling.roster;
    exports org.schoolbilling.settlement;
    exports org.schoolbilling.term;
    exports org.schoolbilling.waiver;
}
