package org.schoolbilling.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.schoolbilling.catalog.Payee;
import org.schoolbilling.document.DocumentFacts;
import org.schoolbilling.document.DocumentLine;
import org.schoolbilling.document.InvoiceDocument;
import org.schoolbilling.document.ReminderNotice;
import org.schoolbilling.document.VatSum;
import org.schoolbilling.identifier.Bic;
import org.schoolbilling.identifier.Iban;
import org.schoolbilling.identifier.OrganisationNumber;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Address;
import org.schoolbilling.term.Term;

/**
 * What a data file says of a document, field by field in a fixed order, all as text: dates {@code 2026-09-15}, amounts
 * {@code 1234.50}, yes and no {@code true} and {@code false} (ISS-9). JSON lines and CSV are both made of it.
 */
final class DataFields {

    private DataFields() {}

    static Map<String, String> of(InvoiceDocument document) {
        Map<String, String> fields = new LinkedHashMap<>();
        DocumentFacts facts = document.facts();
        fields.put("kind", document.reminder().isPresent() ? "reminder" : "invoice");
        fields.put("language", document.language().code());
        fields.put("number", facts.number());
        fields.put("type", facts.type().value());
        fields.put("title", facts.title());
        fields.put("covers", facts.covers().stream().map(Term::toCode).collect(Collectors.joining(" ")));
        fields.put("date", facts.date().toString());
        fields.put("due", facts.due().map(Object::toString).orElse(""));
        fields.put("customerReference", facts.customerReference());
        fields.put("institution", document.heading().institution());
        fields.put("unit", document.heading().unit());
        fields.put("class", document.heading().schoolClass());
        fields.put("addressPlace", document.options().address().name());
        fields.put("sender", document.options().sender());
        fields.put("recipientName", document.recipient().name());
        address(fields, "recipient", document.recipient().address());
        fields.put("studentNumber", document.recipient().studentNumber());
        payee(fields, document);
        fields.put("kid", facts.kid());
        fields.put("currency", document.unitemised().currency().getCurrencyCode());
        fields.put("total", document.sums().total().toText());
        fields.put("unitemised", document.unitemised().toText());
        fields.put("reductions", document.sums().reductions().toText());
        fields.put("paid", document.sums().paid().toText());
        fields.put("toPay", document.sums().toPay().toText());
        fields.put("held", document.sums().held().toText());
        reminder(fields, document.reminderOrNull());
        fields.put("upperText", document.texts().upper());
        fields.put("lowerText", document.texts().lower());
        fields.put("backText", document.texts().back());
        return fields;
    }

    private static void payee(Map<String, String> fields, InvoiceDocument document) {
        Payee payee = document.payee();
        fields.put("payeeName", payee.name());
        address(fields, "payee", payee.address());
        fields.put(
                "organisationNumber",
                payee.organisationNumber().map(OrganisationNumber::digits).orElse(""));
        fields.put("account", payee.bankAccount().digits());
        fields.put("iban", payee.iban().map(Iban::toString).orElse(""));
        fields.put("bic", payee.bic().map(Bic::toString).orElse(""));
        fields.put("contactName", document.contact().name());
        fields.put("contactPhone", document.contact().phone());
        fields.put("contactEmail", document.contact().email());
    }

    private static void address(Map<String, String> fields, String whose, Address address) {
        for (int i = 0; i < 4; i++) {
            fields.put(
                    whose + "Address" + (i + 1),
                    i < address.lines().size() ? address.lines().get(i) : "");
        }
        fields.put(whose + "PostalCode", address.postalCode());
        fields.put(whose + "Place", address.place());
    }

    private static void reminder(Map<String, String> fields, @org.jspecify.annotations.Nullable ReminderNotice notice) {
        Money fee = notice == null ? null : notice.feeOrNull();
        fields.put("reminderRound", notice == null ? "" : Integer.toString(notice.round()));
        fields.put("reminded", notice == null ? "" : notice.on().toString());
        fields.put("reminderFee", fee == null ? "" : fee.toText());
        fields.put(
                "reminderFeeDemanded", notice == null || fee == null ? "" : Boolean.toString(notice.isFeeDemanded()));
    }

    /** One entry for each line, in order. */
    static List<Map<String, String>> lines(InvoiceDocument document) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (DocumentLine line : document.lines()) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("number", Integer.toString(line.number()));
            fields.put("lineType", line.type().value());
            fields.put("text", line.text());
            fields.put("programme", line.study().programme());
            fields.put("subject", line.study().subject());
            fields.put("course", line.study().course());
            fields.put("participant", line.participant());
            fields.put("amount", line.amount().toText());
            fields.put("vatPercent", line.vat().toPercent().toPlainString());
            fields.put("optional", Boolean.toString(line.isOptional()));
            lines.add(fields);
        }
        return lines;
    }

    /** One entry for each VAT rate, lowest first. */
    static List<Map<String, String>> vat(InvoiceDocument document) {
        List<Map<String, String>> rates = new ArrayList<>();
        for (VatSum sum : document.vat()) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("percent", sum.rate().toPercent().toPlainString());
            fields.put("net", sum.net().toText());
            fields.put("vat", sum.vat().toText());
            rates.add(fields);
        }
        return rates;
    }
}
