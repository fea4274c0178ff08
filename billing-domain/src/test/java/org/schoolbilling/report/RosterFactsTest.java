package org.schoolbilling.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.draftHeader;
import static org.schoolbilling.invoice.InvoiceFixtures.sent;
import static org.schoolbilling.invoice.InvoiceFixtures.sentHeader;
import static org.schoolbilling.roster.Students.member;
import static org.schoolbilling.roster.Students.student;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.Study;

/** What a report knows of the persons of an invoice. */
class RosterFactsTest {

    private static final Person IN_TWO = student("D1")
            .in(member("K26", "A", "BIO", "NAT", true))
            .in(member("K20", "B", "HIS", "HUM", false))
            .make();

    private static Invoice about(String programme) {
        ClaimLine c = claim(1, 100);
        InvoiceLine line = new ClaimLine(c.head(), c.person(), Study.ofProgramme(programme), null, c.terms());
        return sent(line);
    }

    @Test
    void unitsAreThoseOfTheClaimsProgrammesOrElseTheCurrentOnes() {
        assertThat(RosterFacts.of(about(""), List.of(IN_TWO), DAY).units()).containsExactly("NAT");
        assertThat(RosterFacts.of(about("HIS"), List.of(IN_TWO), DAY).units()).containsExactly("HUM");
        assertThat(RosterFacts.of(about("BIO"), List.of(IN_TWO), DAY).units()).containsExactly("NAT");
        assertThat(RosterFacts.of(about("FYS"), List.of(IN_TWO), DAY).units()).isEmpty();
        assertThat(new RosterFacts(Set.of("NAT", "HUM"), "", false).unit()).isEqualTo("HUM NAT");
    }

    @Test
    void aClassIsTheCurrentOneOfTheOnePersonWhoseOwnInvoiceItIs() {
        assertThat(RosterFacts.of(about(""), List.of(IN_TWO), DAY).schoolClass())
                .isEqualTo("A");
        assertThat(RosterFacts.of(
                        about(""),
                        List.of(student("X")
                                .in(member("K", "C", "BIO", "NAT", true))
                                .make()),
                        DAY))
                .isEqualTo(new RosterFacts(Set.of("NAT"), "", false));
        assertThat(RosterFacts.of(about(""), List.of(IN_TWO, student("X").make()), DAY)
                        .schoolClass())
                .isEmpty();
        assertThat(RosterFacts.of(about(""), List.of(), DAY)).isEqualTo(RosterFacts.NONE);
        assertThat(sentHeader().debtor())
                .isEqualTo(new DebtorId("D1"))
                .isEqualTo(draftHeader().debtor());
    }

    @Test
    void whoHadAStudyRightAndHasNoneTodayHasEnded() {
        assertThat(hasEnded(student("D1").make())).isFalse();
        assertThat(hasEnded(student("D1").right("BIO", 300, "2024-08-01", null).make()))
                .isFalse();
        assertThat(hasEnded(student("D1")
                        .right("BIO", 300, "2024-08-01", DAY.toString())
                        .make()))
                .isFalse();
        assertThat(hasEnded(student("D1")
                        .right("BIO", 300, "2024-08-01", "2026-01-14")
                        .make()))
                .isTrue();
    }

    private static boolean hasEnded(Person person) {
        return RosterFacts.of(about(""), List.of(person), DAY).hasEnded();
    }
}
