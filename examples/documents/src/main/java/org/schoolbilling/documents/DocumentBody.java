package org.schoolbilling.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schoolbilling.catalog.Payee;
import org.schoolbilling.document.AddressPlace;
import org.schoolbilling.document.DocumentFacts;
import org.schoolbilling.document.Heading;
import org.schoolbilling.document.InvoiceDocument;
import org.schoolbilling.document.ReminderNotice;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Address;

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
        DocumentTables tables = new DocumentTables(document, labels, out);
        tables.claims();
        tables.sums();
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
        out.leaf("div", lines(document.payee().address()), "class", "lines");
        out.close().close().close().newLine();
    }

    private void address() {
        out.open("div", "class", "recipient");
        if (document.options().address() == AddressPlace.FOLD) {
            out.leafIfAny("div", labels.of("sender") + ": " + document.options().sender(), "label");
        }
        out.open("address");
        out.leaf("div", document.recipient().name());
        out.leaf("div", lines(document.recipient().address()), "class", "lines");
        out.close();
        String number = document.recipient().studentNumber();
        out.leafIfAny("div", number.isEmpty() ? "" : labels.of("studentNumber") + " " + number, "label");
        out.close().newLine();
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

    /** An address line by line. */
    static String lines(Address address) {
        List<String> lines = new ArrayList<>(address.lines());
        lines.add((address.postalCode() + " " + address.place()).strip());
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
