package org.schoolbilling.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.reference.KidScheme;

/**
 * A kind of invoice (fakturatype): its payee, texts and KID scheme, and the line types it may carry with their payment
 * priorities (CAT-4).
 *
 * @param name 1–40 characters
 * @param lineTypes at least one; each line type once
 */
public record InvoiceType(
        InvoiceTypeCode code,
        String name,
        Payee payee,
        Map<LanguageForm, Paragraphs> paragraphs,
        Set<InvoiceTypeFlag> flags,
        Contact contact,
        @Nullable RefundAccounts refundAccountsOrNull,
        KidScheme kidScheme,
        OptionalWaiverPolicy waiverPolicy,
        List<TiedLineType> lineTypes) {

    public InvoiceType {
        Objects.requireNonNull(code, "code");
        Text.required(name, 40, "invoice type name");
        Objects.requireNonNull(payee, "payee");
        paragraphs = Map.copyOf(paragraphs);
        flags = Set.copyOf(flags);
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(kidScheme, "kidScheme");
        Objects.requireNonNull(waiverPolicy, "waiverPolicy");
        lineTypes = List.copyOf(lineTypes);
        if (lineTypes.isEmpty()) {
            throw new IllegalArgumentException("invoice type " + code + " carries no line type");
        }
        Set<LineTypeCode> seen = new HashSet<>();
        for (TiedLineType tied : lineTypes) {
            if (!seen.add(tied.lineType())) {
                throw new IllegalArgumentException(
                        "invoice type " + code + " carries line type " + tied.lineType() + " twice");
            }
        }
    }

    public Optional<RefundAccounts> refundAccounts() {
        return Optional.ofNullable(refundAccountsOrNull);
    }

    public boolean is(InvoiceTypeFlag flag) {
        return flags.contains(flag);
    }

    /** The payment priority of a line type on this invoice type; empty where it is not tied to it (CAT-6). */
    public Optional<TiedLineType> tied(LineTypeCode lineType) {
        for (TiedLineType tied : lineTypes) {
            if (tied.lineType().equals(lineType)) {
                return Optional.of(tied);
            }
        }
        return Optional.empty();
    }
}
