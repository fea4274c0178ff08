package org.schoolbilling.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schoolbilling.catalog.Payee;
import org.schoolbilling.document.AddressPlace;
import org.schoolbilling.document.DocumentFacts;
import org.schoolbilling.document.DocumentLine;
import org.schoolbilling.document.DocumentSums;
import org.schoolbilling.document.Heading;
import org.schoolbilling.document.InvoiceDocument;
import org.schoolbilling.document.ReminderNotice;
import org.schoolbilling.document.VatSum;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Address;
import org.schoolbilling.roster.Study;

/** One document as markup; style sheets make it paper or page. */
final class DocumentBody {

    private final InvoiceDocument document;
    private final Stationery stationery;
    private final Labels labels;
    private final Markup out;

    DocumentBody(InvoiceDocument document, Stationery stationery, Markup out) {
        this.document = document;
        this.stationery = stationery;
        this.labels = new Labels(document.language());
        this.out = out;
    }

    /** What the document is called: {@code Faktura 100001}. */
    static String title(InvoiceDocument document) {
        Labels labels = new Labels(document.language());
        String kind = document.reminder()
                .map(r -> labels.of("reminder", Integer.toString(r.round())) + " · " + labels.of("invoice"))
                .orElse(labels.of("invoice"));
        return document.facts().isDraft()
                ? kind + " · " + labels.of("draft")
                : kind + " " + document.facts().number();
    }

    /**
     * Writes it.
     *
     * @param paymentFirst on paper the payment part is taken from the flow to the foot of the first page, so it comes first
     */
    void write(boolean paymentFirst) {
        out.open("article", "lang", document.language().code());
        if (paymentFirst) {
            payment();
        }
        if (document.options().address() == AddressPlace.FOLD) {
            address();
            letterhead();
            facts();
        } else {
            letterhead();
            address();
            facts();
        }
        out.empty("div", "class", "clear");
        text();
        claims();
        sums();
        notes();
        if (!paymentFirst) {
            payment();
        }
        String back = document.texts().back();
        if (!back.isBlank()) {
            out.open("section", "class", "back")
                    .leaf("p", back, "class", "lines")
                    .close();
        }
        out.close().newLine();
    }

    private void letterhead() {
        out.open("header", "class", "letterhead").open("div", "class", "left");
        Heading heading = document.heading();
        if (!stationery.logo().isEmpty()) {
            out.empty(
                    "img",
                    "class",
                    "logo",
                    "src",
                    stationery.logo(),
                    "alt",
                    document.payee().name());
        }
        out.leafIfAny("div", heading.institution(), "institution");
        out.leafIfAny("div", heading.unit(), "unit");
        out.leafIfAny("div", heading.schoolClass(), "class");
        out.close().open("div", "class", "right").open("address");
        out.leaf("strong", document.payee().name());
        out.leaf("div", address(document.payee().address()), "class", "lines");
        out.close().close().close().newLine();
    }

    private void address() {
        out.open("div", "class", "recipient");
        if (document.options().address() == AddressPlace.FOLD) {
            out.leafIfAny("div", labels.of("sender") + ": " + document.options().sender(), "label");
        }
        out.open("address");
        out.leaf("div", document.recipient().name());
        out.leaf("div", address(document.recipient().address()), "class", "lines");
        out.close();
        String number = document.recipient().studentNumber();
        out.leafIfAny("div", number.isEmpty() ? "" : labels.of("studentNumber") + " " + number, "label");
        out.close().newLine();
    }

    private static String address(Address address) {
        List<String> lines = new ArrayList<>(address.lines());
        lines.add((address.postalCode() + " " + address.place()).strip());
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private void facts() {
        DocumentFacts facts = document.facts();
        Payee payee = document.payee();
        out.open("dl", "class", "facts");
        fact("number", facts.number());
        fact("date", labels.date(facts.date()));
        document.reminder().ifPresent(r -> fact("reminded", labels.date(r.on())));
        fact(dueKey(), due());
        fact("toPay", labels.money(document.sums().toPay()));
        fact("kid", facts.kid());
        fact("account", account(payee.bankAccount()));
        fact("covers", labels.terms(facts.covers()));
        fact("reference", facts.customerReference());
        fact(
                "organisation",
                payee.organisationNumber()
                        .map(o -> grouped(o.digits(), 3, 3, 3))
                        .orElse(""));
        String contact = Stream.of(
                        document.contact().name(),
                        document.contact().phone(),
                        document.contact().email())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        if (!contact.isEmpty()) {
            out.open("div", "class", "fact").leaf("dt", labels.of("contact"));
            out.leaf("dd", contact, "class", "small").close();
        }
        out.close().newLine();
    }

    private String dueKey() {
        return document.reminder().isPresent() ? "dueNew" : "due";
    }

    private String due() {
        return document.facts().due().map(labels::date).orElse(labels.of("noDue"));
    }

    private void fact(String label, String value) {
        if (!value.isBlank()) {
            out.open("div", "class", "fact")
                    .leaf("dt", labels.of(label))
                    .leaf("dd", value)
                    .close();
        }
    }

    private void text() {
        out.leaf("h1", document.facts().title() + " – " + title(document));
        if (document.facts().isDraft()) {
            out.leaf("p", labels.of("draft"), "class", "draft");
        }
        document.reminder().ifPresent(r -> out.leaf("p", labels.of("reminderText", due())));
        out.leafIfAny("p", document.texts().upper(), "lines");
    }

    private void claims() {
        if (document.lines().isEmpty()) {
            return;
        }
        boolean hasStudy = document.lines().stream()
                .anyMatch(l -> !l.study().isEmpty() || !l.participant().isEmpty());
        out.open("table", "class", "claims").leaf("caption", labels.of("claims"));
        out.open("thead").open("tr").leaf("th", labels.of("description"), "scope", "col", "class", "text");
        if (hasStudy) {
            out.leaf("th", labels.of("study"), "scope", "col", "class", "study");
        }
        out.leaf("th", labels.of("amount"), "scope", "col", "class", "amount")
                .close()
                .close();
        out.open("tbody");
        for (DocumentLine line : document.lines()) {
            out.open("tr").open("th", "scope", "row").text(line.text());
            if (line.isOptional()) {
                out.text(" ").leaf("span", "(" + labels.of("optional") + ")", "class", "optional");
            }
            out.close();
            if (hasStudy) {
                out.leaf("td", study(line));
            }
            out.leaf("td", labels.amount(line.amount()), "class", "amount")
                    .close()
                    .newLine();
        }
        if (!document.unitemised().isZero()) {
            out.open("tr").leaf("th", labels.of("other"), "scope", "row");
            if (hasStudy) {
                out.leaf("td", "");
            }
            out.leaf("td", labels.amount(document.unitemised()), "class", "amount")
                    .close();
        }
        out.close().close().newLine();
    }

    private String study(DocumentLine line) {
        Study study = line.study();
        String participant = line.participant().isEmpty() ? "" : labels.of("participant") + " " + line.participant();
        return Stream.of(study.programme(), study.subject(), study.course(), participant)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void sums() {
        DocumentSums sums = document.sums();
        out.open("div", "class", "keep sums").open("table").open("tbody");
        sum("total", sums.total(), "total");
        if (!sums.reductions().isZero()) {
            sum("reductions", sums.reductions().negated(), "");
        }
        if (!sums.paid().isZero()) {
            sum("paid", sums.paid().negated(), "");
        }
        if (!sums.held().isZero()) {
            sum("held", sums.held(), "");
        }
        out.open("tr", "class", "final").leaf("th", labels.of("toPay"), "scope", "row");
        out.leaf("td", labels.money(sums.toPay()), "class", "amount").close();
        out.close().close().close().newLine();
        if (document.hasVat()) {
            vat();
        }
    }

    private void sum(String label, Money amount, String cssClass) {
        out.open("tr", "class", cssClass).leaf("th", labels.of(label), "scope", "row");
        out.leaf("td", labels.amount(amount), "class", "amount").close();
    }

    private void vat() {
        out.open("div", "class", "keep").open("table", "class", "vat").leaf("caption", labels.of("vat"));
        out.open("thead").open("tr");
        for (String column : List.of("vatRate", "vatNet", "vatAmount", "vatGross")) {
            out.leaf("th", labels.of(column), "scope", "col", "class", column.equals("vatRate") ? "" : "amount");
        }
        out.close().close().open("tbody");
        for (VatSum sum : document.vat()) {
            out.open("tr").leaf("th", labels.percent(sum.rate()), "scope", "row");
            out.leaf("td", labels.amount(sum.net()), "class", "amount");
            out.leaf("td", labels.amount(sum.vat()), "class", "amount");
            out.leaf("td", labels.amount(sum.amount()), "class", "amount").close();
        }
        out.close().close().close().newLine();
    }

    private void notes() {
        if (document.hasOptional()) {
            out.leaf("p", labels.of("optionalNote"), "class", "note");
        }
        document.reminder().ifPresent(this::fee);
        if (!PaymentPart.hasRoomFor(document.texts().lower())) {
            out.leaf("p", document.texts().lower(), "class", "lines note");
        }
    }

    private void fee(ReminderNotice notice) {
        Money fee = notice.feeOrNull();
        if (fee != null) {
            String key = notice.isFeeDemanded() ? "feeDemanded" : "feeStated";
            out.leaf("p", labels.of(key, labels.money(fee)), "class", "note");
        }
    }

    private void payment() {
        new PaymentPart(document, labels, out).write(due(), dueKey());
    }

    static String account(BankAccountNumber account) {
        return grouped(account.digits(), 4, 2, 5);
    }

    static String grouped(String digits, int... groups) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int group : groups) {
            text.append(text.isEmpty() ? "" : "\u00A0").append(digits, from, from + group);
            from += group;
        }
        return text.toString();
    }

    static String lines(Address address) {
        return address(address);
    }
}
