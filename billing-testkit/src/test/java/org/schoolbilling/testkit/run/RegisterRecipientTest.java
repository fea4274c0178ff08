package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.SAIH;
import static org.schoolbilling.testkit.run.School.SEMAVG;
import static org.schoolbilling.testkit.run.School.request;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.store.StoredEvent;

class RegisterRecipientTest {

    @Test
    @Tag("GEN-13")
    void creatingAnInvoiceOfATypeForNewStudentsAsksTheHostToRegisterTheRecipientOnce() {
        School school = new School().withStudents(2);
        school.billing.putCatalog(creatingStudents(school.catalog), CLERK);
        school.billing.generate(Mode.TRIAL, request(school.students(2), SEMAVG), true, CLERK, i -> {});
        assertThat(registrations(school)).isEmpty();

        school.generate(2, SEMAVG);
        school.generate(2, SAIH);

        assertThat(registrations(school)).containsExactly("S100001", "S100002");
    }

    @Test
    @Tag("GEN-13")
    void otherInvoiceTypesAskNothing() {
        School school = new School().withStudents(1);
        school.generate(1, SEMAVG);
        assertThat(registrations(school)).isEmpty();
    }

    private static List<String> registrations(School school) {
        return school.store.undelivered(100).stream()
                .map(StoredEvent::event)
                .filter(HostEvent.RegisterRecipientRequested.class::isInstance)
                .map(e -> ((HostEvent.RegisterRecipientRequested) e).person().value())
                .toList();
    }

    private static Catalog creatingStudents(Catalog old) {
        return new Catalog(
                old.creditor(),
                old.settings(),
                List.of(),
                old.lineTypes().stream()
                        .filter(t ->
                                !t.code().value().equals(t.category().code().value()))
                        .toList(),
                old.invoiceTypes().stream()
                        .map(RegisterRecipientTest::creatingStudents)
                        .toList());
    }

    private static InvoiceType creatingStudents(InvoiceType type) {
        Set<InvoiceTypeFlag> flags = EnumSet.of(InvoiceTypeFlag.CREATE_AS_STUDENT);
        flags.addAll(type.flags());
        return new InvoiceType(
                type.code(),
                type.name(),
                type.payee(),
                type.paragraphs(),
                flags,
                type.contact(),
                type.refundAccountsOrNull(),
                type.kidScheme(),
                type.waiverPolicy(),
                type.lineTypes());
    }
}
