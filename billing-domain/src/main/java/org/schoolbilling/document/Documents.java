package org.schoolbilling.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.Paragraphs;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.ReminderLine;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.reference.Kid;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;

/** Draws up documents of invoices. Pure: of the same invoice, debtor and catalogue always the same document. */
public final class Documents {

    private final Catalog catalog;
    private final DocumentOptions options;

    public Documents(Catalog catalog, DocumentOptions options) {
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.options = Objects.requireNonNull(options, "options");
    }

    /** Why there is no document of this invoice; empty where there is one. */
    public Optional<DocumentRefusal> whyNot(Invoice invoice) {
        if (invoice.header().isDiscarded()) {
            return Optional.of(DocumentRefusal.DISCARDED);
        }
        if (invoice.claims().isEmpty()) {
            return Optional.of(DocumentRefusal.NO_CLAIMS);
        }
        if (catalog.invoiceType(invoice.header().type()).isEmpty()) {
            return Optional.of(DocumentRefusal.UNKNOWN_TYPE);
        }
        return options.isReminder() && invoice.header().milestones().reminders() == 0
                ? Optional.of(DocumentRefusal.NOT_REMINDED)
                : Optional.empty();
    }

    /**
     * The document of an invoice; of a draft a preview, without number and KID (INV-4).
     *
     * @param heading what stands above it: the options', or with what the roster knows of the recipient
     * @throws IllegalArgumentException where {@link #whyNot} says that there is none
     */
    public InvoiceDocument of(Invoice invoice, Debtor debtor, Heading heading) {
        whyNot(invoice).ifPresent(no -> {
            throw new IllegalArgumentException("no document of invoice " + invoice.id() + ": " + no);
        });
        InvoiceType type = catalog.invoiceType(invoice.header().type()).orElseThrow();
        LanguageForm language = language(invoice.header(), debtor);
        Settlement settlement = Settlement.of(invoice);
        List<DocumentLine> lines = options.claims() == ClaimLayout.TABLE ? lines(invoice, language) : List.of();
        Money told = Money.sum(
                invoice.header().currency(),
                lines.stream().map(DocumentLine::amount).toList());
        return new InvoiceDocument(
                language,
                options,
                heading,
                type.payee(),
                type.contact(),
                recipient(debtor),
                facts(invoice.header(), type),
                options.isReminder() ? notice(invoice) : null,
                texts(type, invoice, language),
                lines,
                settlement.claims().minus(told),
                sums(settlement),
                vat(invoice));
    }

    /** The run's language, else the one the invoice was issued in, else the debtor's, else the creditor's (ISS-5). */
    private LanguageForm language(InvoiceHeader header, Debtor debtor) {
        return Stream.of(
                        Optional.ofNullable(options.languageOrNull()),
                        Optional.ofNullable(header.languageOrNull()),
                        Optional.ofNullable(debtor.language()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(catalog.settings().defaultLanguage());
    }

    private Recipient recipient(Debtor debtor) {
        boolean isShown = options.withStudentNumber() && debtor.kind() != DebtorKind.ORGANISATION;
        return new Recipient(
                debtor.name(), debtor.address(), isShown ? String.format(Locale.ROOT, "%06d", debtor.number()) : "");
    }

    private static DocumentFacts facts(InvoiceHeader header, InvoiceType type) {
        Milestones milestones = header.milestones();
        @Nullable LocalDate sent = milestones.sentOrNull();
        return new DocumentFacts(
                header.number().map(InvoiceNumber::toString).orElse(""),
                header.kid().map(Kid::value).orElse(""),
                type.code(),
                type.name(),
                covers(header.term(), type),
                header.customerReference(),
                sent == null ? milestones.registered() : sent,
                milestones.dueOrNull(),
                type.is(InvoiceTypeFlag.SHOWN_AFTER_DUE_DATE) ? null : milestones.dueOrNull());
    }

    private static List<Term> covers(Term term, InvoiceType type) {
        return type.is(InvoiceTypeFlag.ANNUAL_FEE) && term.season() == Season.AUTUMN
                ? List.of(term, term.next())
                : List.of(term);
    }

    /** The round's fee is the last line of type PURRET1, PURRET2 …: stated, or among the claims (REM-3, REM-4). */
    private static ReminderNotice notice(Invoice invoice) {
        Milestones milestones = invoice.header().milestones();
        LocalDate on = milestones.remindedOrNull();
        String code = "PURRET" + milestones.reminders();
        @Nullable InvoiceLine fee = null;
        for (InvoiceLine line : invoice.lines()) {
            if (line.type().value().equals(code)) {
                fee = line;
            }
        }
        return new ReminderNotice(
                milestones.reminders(),
                on == null ? milestones.registered() : on,
                fee == null ? null : fee.amount(),
                fee != null && !(fee instanceof ReminderLine));
    }

    private DocumentTexts texts(InvoiceType type, Invoice invoice, LanguageForm language) {
        String upper = options.paragraphOrNull() == null ? paragraph(type, language, true) : options.paragraphOrNull();
        if (upper.isBlank() && options.claims() == ClaimLayout.PARAGRAPH_ONLY) {
            upper = lineTypeTexts(invoice);
        }
        return new DocumentTexts(upper, paragraph(type, language, false), options.backPage());
    }

    /** In the document's language, else in the creditor's, else in bokmål: catalogues have nb, nn and en. */
    private String paragraph(InvoiceType type, LanguageForm language, boolean isUpper) {
        return Stream.of(language, catalog.settings().defaultLanguage(), LanguageForm.BOKMAL)
                .flatMap(form -> Optional.ofNullable(type.paragraphs().get(form)).stream())
                .map(isUpper ? Paragraphs::upper : Paragraphs::lower)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** What line types say is printed where no paragraph is set (CAT-3). */
    private String lineTypeTexts(Invoice invoice) {
        return invoice.claims().stream()
                .filter(claim -> claim.terms().isPublished())
                .flatMap(claim -> catalog.lineType(claim.type()).stream())
                .map(LineType::text)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private List<DocumentLine> lines(Invoice invoice, LanguageForm language) {
        List<DocumentLine> lines = new ArrayList<>();
        for (ClaimLine claim : invoice.claims()) {
            if (claim.terms().isPublished()) {
                boolean isOwn =
                        claim.person().value().equals(invoice.header().debtor().value());
                lines.add(new DocumentLine(
                        claim.number(),
                        claim.type(),
                        text(claim, language),
                        claim.study(),
                        isOwn ? "" : claim.person().value(),
                        claim.amount(),
                        claim.terms().vat(),
                        claim.terms().isOptional()));
            }
        }
        return lines;
    }

    /** What a person wrote stays; what came from the line type is told in the document's language. */
    private String text(ClaimLine claim, LanguageForm language) {
        return catalog.lineType(claim.type())
                .filter(type -> language == LanguageForm.NYNORSK || language == LanguageForm.ENGLISH)
                .filter(type -> claim.text().equals(type.lineText())
                        || claim.text().equals(type.name().nb()))
                .map(type -> type.name().in(language))
                .orElse(claim.text());
    }

    private static DocumentSums sums(Settlement settlement) {
        return new DocumentSums(
                settlement.claims(),
                settlement.waived().plus(settlement.grantedBack()).plus(settlement.credited()),
                settlement.paid().minus(settlement.refunded()),
                settlement.outstanding(),
                settlement.surplus());
    }

    private static List<VatSum> vat(Invoice invoice) {
        Map<Integer, VatSum> sums = new TreeMap<>();
        for (ClaimLine claim : invoice.claims()) {
            VatRate rate = claim.terms().vat();
            VatSum one = new VatSum(rate, rate.netOf(claim.amount()), rate.vatIn(claim.amount()));
            sums.merge(
                    rate.basisPoints(),
                    one,
                    (a, b) -> new VatSum(rate, a.net().plus(b.net()), a.vat().plus(b.vat())));
        }
        return List.copyOf(sums.values());
    }
}
