package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.Gln;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.identifier.OrganisationNumber;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.party.LanguageForm;

/** Table debtor: the one place of names, addresses and national ids (LOG-5). */
final class DebtorTable {

    private static final Columns COLUMNS = Columns.of("kind, debtor_number, name, address_line_1, address_line_2,"
            + " address_line_3, address_line_4, postal_code, place, language, national_id, organisation_number, gln,"
            + " name_search, id");

    private DebtorTable() {}

    static Map<DebtorId, Debtor> find(Session session, Collection<DebtorId> ids) throws SQLException {
        Map<DebtorId, Debtor> found = new HashMap<>();
        Set<String> keys = ids.stream().map(DebtorId::value).collect(Collectors.toSet());
        if (!keys.isEmpty()) {
            session.each(
                    "select " + COLUMNS.in('d') + " from "
                            + session.perKey("debtor_id", "debtor", 'd', "d.id = k.debtor_id"),
                    p -> session.creditor(p.texts(keys)),
                    row -> {
                        Debtor debtor = read(row);
                        found.put(debtor.id(), debtor);
                    });
        }
        return found;
    }

    private static Debtor read(Row row) throws SQLException {
        DebtorKind kind = row.name(DebtorKind.class);
        long number = row.number();
        String name = row.text();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String line = row.textOrNull();
            if (line != null) {
                lines.add(line);
            }
        }
        Address address = new Address(lines, row.text(), row.text());
        String language = row.textOrNull();
        String nationalId = row.textOrNull();
        String organisation = row.textOrNull();
        String gln = row.textOrNull();
        row.text(); // name_search
        return new Debtor(
                new DebtorId(row.text()),
                kind,
                number,
                name,
                address,
                language == null ? null : LanguageForm.parse(language),
                nationalId == null ? null : new NationalId(nationalId),
                organisation == null ? null : new OrganisationNumber(organisation),
                gln == null ? null : new Gln(gln));
    }

    /** Stores debtors where they are new and replaces them where they differ; the last of equal ids counts. */
    static void put(Session session, List<Debtor> debtors) throws SQLException {
        Map<DebtorId, Debtor> wanted = new TreeMap<>(Comparator.naturalOrder());
        debtors.forEach(d -> wanted.put(d.id(), d));
        Map<DebtorId, Debtor> stored = find(session, wanted.keySet());
        List<Debtor> added = wanted.values().stream()
                .filter(d -> !stored.containsKey(d.id()))
                .toList();
        // One that another commit adds meanwhile stays as that one has it: as if it had come afterwards.
        session.batch(
                "insert into school_billing.debtor " + COLUMNS.insertion() + " on conflict do nothing",
                added,
                (p, d) -> bind(session.creditor(p), d));
        List<Debtor> changed = wanted.values().stream()
                .filter(d -> stored.containsKey(d.id()) && !d.equals(stored.get(d.id())))
                .toList();
        session.batch(
                "update school_billing.debtor set " + COLUMNS.assignments() + " where creditor = ? and id = ?",
                changed,
                (p, d) -> session.creditor(bind(p, d)).text(d.id().value()));
    }

    private static Params bind(Params p, Debtor debtor) throws SQLException {
        p.name(debtor.kind()).number(debtor.number()).text(debtor.name());
        List<String> lines = debtor.address().lines();
        for (int i = 0; i < 4; i++) {
            p.text(i < lines.size() ? lines.get(i) : null);
        }
        return p.text(debtor.address().postalCode())
                .text(debtor.address().place())
                .text(code(debtor.language()))
                .text(debtor.nationalId().map(NationalId::digits).orElse(null))
                .text(debtor.organisationNumber()
                        .map(OrganisationNumber::digits)
                        .orElse(null))
                .text(debtor.gln().map(Gln::digits).orElse(null))
                .text(Texts.searchable(debtor.name()))
                .text(debtor.id().value());
    }

    private static @Nullable String code(@Nullable LanguageForm language) {
        return language == null ? null : language.code();
    }
}
