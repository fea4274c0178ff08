package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.KURS;
import static org.schoolbilling.testkit.contract.Scenario.SEM;
import static org.schoolbilling.testkit.contract.Scenario.TERM;
import static org.schoolbilling.testkit.contract.Scenario.discard;
import static org.schoolbilling.testkit.contract.Scenario.draft;
import static org.schoolbilling.testkit.contract.Scenario.issue;
import static org.schoolbilling.testkit.contract.Scenario.issued;
import static org.schoolbilling.testkit.contract.Scenario.key;
import static org.schoolbilling.testkit.contract.Scenario.keyed;
import static org.schoolbilling.testkit.contract.Scenario.pay;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.claim.ClaimKey;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.roster.Study;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.KeyedClaim;
import org.schoolbilling.spi.store.Store;

abstract class UniquenessPromises extends StorePromises {

    private static final String CONSTRAINT =
            "the unique key in the storage itself, and how its violation is turned into a conflict";

    UniquenessPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    @Test
    @Tag("SPI-4")
    @LookAt("how an invoice that is there already is compared with the one offered")
    void anInvoiceThatIsThereExistsOrDiffers() {
        commit(draft(1));
        Conflict.Exists exists = refused(scenario.changes(draft(1)), Conflict.Exists.class);
        assertThat(exists.key()).as("key of the conflict").contains("1");
        Conflict.Differs differs = refused(scenario.changes(draft(1, "d1", KURS, TERM, 1)), Conflict.Differs.class);
        assertThat(differs.key()).as("key of the conflict").contains("1");
        assertThat(differs.field()).as("field that differs").isNotBlank();
        assertThat(differs.stored()).as("stored content").isNotEqualTo(differs.offered());
    }

    @Test
    @Tag("INV-3")
    @LookAt(CONSTRAINT)
    void anInvoiceNumberIsUsedOnce() {
        commit(issued(1, 17));
        Invoice other = commit(draft(2));
        Conflict.Differs differs = refused(scenario.changes(issue(other, 17)), Conflict.Differs.class);
        assertThat(differs.key()).contains("17");
        assertThat(store.invoicesByNumber(List.of(new InvoiceNumber(17))).values())
                .extracting(i -> i.id().value())
                .containsExactly(1L);
    }

    @Test
    @Tag("KID-8")
    @LookAt(CONSTRAINT)
    void aKidIsUsedOnce() {
        Invoice first = commit(issued(1, 17));
        // the same KID under another number, as no run would make it
        Changes issued = issue(commit(draft(2)), 18);
        Changes forged = new Changes(
                issued.expectedVersion(),
                issued.after()
                        .withHeader(issued.after()
                                .header()
                                .withIssue(
                                        new InvoiceNumber(18),
                                        first.header().kid().orElseThrow(),
                                        issued.after().header().milestones(),
                                        null,
                                        1)),
                issued.storedLines(),
                issued.storedAllocations(),
                issued.postings(),
                issued.log(),
                issued.events());
        refused(scenario.changes(forged), Conflict.Differs.class);
        String kid = first.header().kid().orElseThrow().value();
        assertThat(store.invoicesByKid(List.of(kid))).isEqualTo(Map.of(kid, first));
    }

    @Test
    @Tag("INV-3")
    @Tag("SPI-4")
    @LookAt("rows that clash within one change set")
    void oneCommitCannotUseANumberTwice() {
        refused(scenario.changes(issued(1, 17), issued(2, 17)));
        assertThat(store.invoicesByNumber(List.of(new InvoiceNumber(17)))).isEmpty();
    }

    @Test
    @Tag("GEN-3")
    @LookAt(CONSTRAINT)
    void aClaimIsMadeOnce() {
        Changes first = draft(1);
        commit(scenario.changes(first).claim(keyed(first)));
        Changes second = draft(2);
        ClaimKey taken = keyed(first).key();
        Conflict.Differs differs = refused(
                scenario.changes(second)
                        .claim(new KeyedClaim(taken, second.after().id())),
                Conflict.Differs.class);
        assertThat(differs.key()).as("key of the conflict").contains("SEMAVG");
        assertThat(store.claims(List.of(taken)))
                .containsOnly(Map.entry(taken, first.after().id()));
        refused(scenario.changes().claim(keyed(first)), Conflict.Exists.class);
    }

    @Test
    @Tag("GEN-3")
    @LookAt("the columns of the claim's unique key: person, line type, term, programme, subject and course")
    void claimsForDifferentStudiesAreDifferentClaims() {
        Changes first = draft(1, "d1", KURS, TERM, 1);
        ClaimKey none = key("d1", first.after().line(1).type());
        List<ClaimKey> keys = List.of(
                none,
                new ClaimKey(none.person(), none.lineType(), TERM, Study.ofProgramme("BACHELOR")),
                new ClaimKey(none.person(), none.lineType(), TERM, Study.ofSubject("BACHELOR")),
                new ClaimKey(none.person(), none.lineType(), TERM, Study.ofCourse("BACHELOR")),
                new ClaimKey(none.person(), none.lineType(), TERM, Study.ofCourse("bachelor")),
                new ClaimKey(none.person(), none.lineType(), TERM.next(), Study.NONE));
        var changes = scenario.changes(first);
        keys.forEach(key -> changes.claim(new KeyedClaim(key, first.after().id())));
        commit(changes);
        assertThat(store.claims(keys)).as("claimed keys").containsOnlyKeys(keys);
    }

    @Test
    @Tag("GEN-3")
    @LookAt("releasedClaims: done before the claims of the same commit")
    void aReleasedClaimCanBeMadeAnew() {
        Changes first = draft(1);
        commit(scenario.changes(first).claim(keyed(first)));
        Changes second = draft(2);
        commit(scenario.changes(discard(Scenario.stored(first)), second)
                .releasedClaim(keyed(first).key())
                .claim(new KeyedClaim(keyed(first).key(), second.after().id())));
        assertThat(store.claims(List.of(keyed(first).key())))
                .containsValue(second.after().id());
        commit(scenario.changes().releasedClaim(keyed(first).key()));
        assertThat(store.claims(List.of(keyed(first).key()))).isEmpty();
    }

    @Test
    @Tag("SPI-4")
    @LookAt(CONSTRAINT)
    void aDebtorHasOneOpenDraftOfATypeAndTerm() {
        Invoice first = commit(draft(1));
        refused(scenario.changes(draft(2, "d1", SEM, TERM, 2)), Conflict.Differs.class);
        commit(scenario.changes(
                draft(3, "d1", KURS, TERM, 1), draft(4, "d1", SEM, TERM.next(), 1), draft(5, "d2", SEM, TERM, 1)));
        Invoice discarded = commit(discard(first));
        Invoice second = commit(draft(2, "d1", SEM, TERM, 2));
        refused(scenario.changes(draft(6, "d1", SEM, TERM, 3)), Conflict.Differs.class);
        commit(issue(second, 1));
        commit(draft(6, "d1", SEM, TERM, 3));
        assertThat(store.invoices(List.of(first.id()))).containsValue(discarded);
    }

    @Test
    @Tag("PAY-5")
    @LookAt(CONSTRAINT)
    void aBankTransactionIsRecordedOnce() {
        RecordedTransaction first = Everything.transaction("ONE");
        commit(scenario.changes().transaction(first));
        Conflict.Exists exists = refused(scenario.changes().transaction(first), Conflict.Exists.class);
        assertThat(exists.key()).as("key of the conflict").contains("ONE");
        BankTransaction row = first.transaction();
        BankTransaction dearer = new BankTransaction(
                row.row(),
                row.kind(),
                row.receivingAccount(),
                row.paymentDate(),
                row.bookingDateOrNull(),
                Money.ofMinor(10001, Scenario.NOK),
                row.reference(),
                row.references(),
                row.payerAccount(),
                row.text());
        Conflict.Differs differs = refused(
                scenario.changes()
                        .transaction(new RecordedTransaction(
                                first.key(), dearer, first.state(), first.outcome(), first.remark(), first.file(), 0)),
                Conflict.Differs.class);
        assertThat(differs.stored()).as("stored content").isNotEqualTo(differs.offered());
        assertThat(store.transactions(List.of(first.key()))).containsValue(first.withVersion(1));
    }

    @Test
    @Tag("GLX-2")
    @LookAt(CONSTRAINT)
    void aBatchNumberIsUsedOnce() {
        Invoice issued = commit(issued(1, 1));
        Invoice paid = commit(pay(issued, 100, "A"));
        commit(scenario.export(BatchBuilder.of(store, 1)));
        commit(pay(paid, 50, "B"));
        refused(scenario.export(BatchBuilder.of(store, 1)), Conflict.Differs.class);
        assertThat(store.batches()).hasSize(1);
        commit(scenario.export(BatchBuilder.of(store, 2)));
    }

    @Test
    @Tag("SPI-4")
    @Tag("INV-3")
    @LookAt("the creditor in every key: a database holds several")
    void creditorsDoNotMeet() {
        Store other = fixture.open(Scenario.OTHER_CREDITOR);
        assertThat(other.creditor()).isEqualTo(Scenario.OTHER_CREDITOR);
        Changes ours = issued(1, 17);
        Changes theirs = draft(2, "d1", SEM, TERM, 1);
        Changes theirsIssued = theirs.then(issue(theirs.after(), 17));
        commit(scenario.changes(ours).claim(keyed(ours)));
        committed(other.commit(scenario.changes(theirsIssued)
                .claim(keyed(theirs))
                .transaction(Everything.transaction("ONE"))
                .build()));
        commit(scenario.changes().transaction(Everything.transaction("ONE")));
        InvoiceNumber number = new InvoiceNumber(17);
        assertThat(store.invoicesByNumber(List.of(number))).isEqualTo(Map.of(number, Scenario.stored(ours)));
        assertThat(other.invoicesByNumber(List.of(number))).isEqualTo(Map.of(number, Scenario.stored(theirsIssued)));
        assertThat(store.undelivered(10)).as("our events").hasSize(1);
        assertThat(read(store.stream(InvoiceQuery.ALL))).as("our invoices").hasSize(1);
    }
}
