package org.schoolbilling.admin.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Progress;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.charge.GenerateRequest;
import org.schoolbilling.roster.AdmissionBasis;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.run.GenerateReport;
import org.schoolbilling.spi.run.Mode;

/** The term's claims, for three selections: who was here last term, who was admitted, who takes the course. */
final class DemoClaims {

    private final App app;
    private final Session session;
    private final Calendar calendar;

    DemoClaims(App app, Session session, Calendar calendar) {
        this.app = app;
        this.session = session;
        this.calendar = calendar;
    }

    /** What one or all of the runs came to, amounts in øre. */
    record Sums(long personsWithClaims, long invoices, long claims, long total) {

        static Sums of(GenerateReport report) {
            return new Sums(
                    report.claims() == 0 ? 0 : report.persons(),
                    report.invoices(),
                    report.claims(),
                    report.total().minor());
        }

        Sums plus(Sums other) {
            return new Sums(
                    personsWithClaims + other.personsWithClaims,
                    invoices + other.invoices,
                    claims + other.claims,
                    total + other.total);
        }

        String toText() {
            return Words.count(claims, "claim") + " on " + Words.count(invoices, "draft invoice") + ", "
                    + Ore.text(total);
        }
    }

    Sums run(Mode mode) {
        Sums sums = new Sums(0, 0, 0, 0);
        for (GenerateRequest request : requests()) {
            try (Progress progress = app.progress("claims", -1)) {
                sums = sums.plus(Sums.of(
                        session.billing().generate(mode, request, true, session.actor(), item -> progress.step())));
            }
        }
        return sums;
    }

    private List<GenerateRequest> requests() {
        List<LineTypeCode> fees = Stream.of(Fees.SEMESTER_FEE, Fees.COPY_FEE, Fees.CONTRIBUTION)
                .map(LineTypeCode::new)
                .toList();
        return List.of(
                request(
                        Fees.SEMESTER_INVOICE,
                        fees,
                        new Selection.SemesterRegistered(calendar.term().previous(), Set.of())),
                request(
                        Fees.SEMESTER_INVOICE,
                        fees,
                        new Selection.AdmissionRound(
                                School.ADMISSION, calendar.term(), null, AdmissionBasis.YES_ANSWER)),
                request(Fees.COURSE_INVOICE, List.of(), new Selection.OnCourse(School.COURSE, null)));
    }

    private GenerateRequest request(String invoiceType, List<LineTypeCode> lineTypes, Selection selection) {
        return new GenerateRequest(
                new InvoiceTypeCode(invoiceType),
                lineTypes,
                Map.of(),
                calendar.term(),
                null,
                selection,
                false,
                lineTypes.isEmpty());
    }
}
