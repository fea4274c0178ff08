package org.schoolbilling.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.catalog.CatalogFixtures.catalog;
import static org.schoolbilling.catalog.CatalogFixtures.claimType;
import static org.schoolbilling.catalog.CatalogFixtures.invoiceType;
import static org.schoolbilling.catalog.CatalogFixtures.lineType;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.draft;
import static org.schoolbilling.invoice.InvoiceFixtures.draftHeader;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.LineCategory;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.catalog.TiedLineType;
import org.schoolbilling.charge.Charge;
import org.schoolbilling.charge.SkipReason;
import org.schoolbilling.claim.Claiming.Claimed;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;
import org.schoolbilling.term.Term;

/** Charges that become claims on a draft, and those that do not. */
class ClaimingTest {

    private static final Term TERM = Term.parse("2026-VÅR");
    private static final Debtor DEBTOR = Debtor.of(new DebtorId("D1"), DebtorKind.PERSON, 1, "Kari Prøve");
    private static final InvoiceType TYPE = invoiceType("SEM", "SEMAVG");
    private static final Catalog CATALOG = catalog(List.of(claimType("SEMAVG"), claimType("KOPI")), TYPE);

    private static Charge charge(String lineType, String programme) {
        return new Charge(
                new PersonId("S1"),
                DEBTOR,
                new LineTypeCode(lineType),
                TERM,
                Study.ofProgramme(programme),
                ore(500),
                null,
                "text");
    }

    private static Claimed claimed(Invoice draft, Set<ClaimKey> existing, Charge... charges) {
        return new Claiming(CATALOG, TYPE, DAY).claim(List.of(charges), existing, draft);
    }

    @Test
    void theFirstClaimsMakeAnInvoiceAndLaterOnesAreAdded() {
        Invoice empty = Invoice.draft(draftHeader());
        Claimed first = claimed(empty, Set.of(), charge("SEMAVG", ""));
        assertThat(first.outcomes()).containsExactly(new ClaimOutcome.NewInvoice(charge("SEMAVG", ""), empty.id()));
        assertThat(first.outcomes().get(0).person()).isEqualTo(new PersonId("S1"));
        assertThat(first.outcomes().get(0).lineType()).isEqualTo(new LineTypeCode("SEMAVG"));
        assertThat(first.keys())
                .containsExactly(new ClaimKey(new PersonId("S1"), new LineTypeCode("SEMAVG"), TERM, Study.NONE));
        Claimed more = claimed(draft(claim(1, 100)), Set.of(), charge("SEMAVG", ""));
        assertThat(more.outcomes().get(0)).isInstanceOf(ClaimOutcome.AddedToDraft.class);
        assertThat(more.outcomes().get(0).person()).isEqualTo(new PersonId("S1"));
        assertThat(more.outcomes().get(0).lineType()).isEqualTo(new LineTypeCode("SEMAVG"));
        assertThat(Objects.requireNonNull(more.invoice()).line(2).amount()).isEqualTo(ore(500));
        Claimed onStoredEmpty = claimed(draft(), Set.of(), charge("SEMAVG", ""));
        assertThat(onStoredEmpty.outcomes().get(0)).isInstanceOf(ClaimOutcome.AddedToDraft.class);
    }

    @Test
    void whatWasClaimedIsNotClaimedAgainWhateverTheProgramme() {
        ClaimKey key = ClaimKey.of(charge("SEMAVG", "BIO"), false);
        assertThat(key.study()).isEqualTo(Study.NONE);
        assertThat(ClaimKey.of(charge("SEMAVG", "BIO"), true).study()).isEqualTo(Study.ofProgramme("BIO"));
        Claimed again = claimed(Invoice.draft(draftHeader()), Set.of(key), charge("SEMAVG", "HIS"));
        assertThat(again.outcomes())
                .containsExactly(new ClaimOutcome.Rejected(
                        new PersonId("S1"), new LineTypeCode("SEMAVG"), SkipReason.ALREADY_CLAIMED));
        assertThat(again.invoice()).isNull();
        Claimed twice =
                claimed(Invoice.draft(draftHeader()), Set.of(), charge("SEMAVG", "BIO"), charge("SEMAVG", "HIS"));
        assertThat(twice.keys()).hasSize(1);
        assertThat(twice.outcomes().get(1)).isInstanceOf(ClaimOutcome.Rejected.class);
    }

    @Test
    void aLineTypeMustBeKnownTiedAClaimAndActive() {
        LineType claim = claimType("SEMAVG");
        LineType payment = lineType("INN", LineCategory.fixed(Role.PAYMENT), null);
        LineType inactive = new LineType(
                claim.code(), claim.name(), claim.category(), claim.amountOrNull(), "", Set.of(), claim.vat(), null);
        TiedLineType tied = new TiedLineType(claim.code(), 1);
        assertThat(Claiming.whyNot(null, tied)).isEqualTo(SkipReason.UNKNOWN_LINE_TYPE);
        assertThat(Claiming.whyNot(claim, null)).isEqualTo(SkipReason.NOT_TIED);
        assertThat(Claiming.whyNot(payment, tied)).isEqualTo(SkipReason.NOT_TIED);
        assertThat(Claiming.whyNot(inactive, tied)).isEqualTo(SkipReason.INACTIVE);
        assertThat(Claiming.whyNot(claim, tied)).isNull();
        assertThat(claimed(Invoice.draft(draftHeader()), Set.of(), charge("KOPI", ""))
                        .outcomes())
                .containsExactly(
                        new ClaimOutcome.Rejected(new PersonId("S1"), new LineTypeCode("KOPI"), SkipReason.NOT_TIED));
    }
}
