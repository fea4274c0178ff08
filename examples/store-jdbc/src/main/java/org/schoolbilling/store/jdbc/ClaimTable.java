package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.claim.ClaimKey;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;
import org.schoolbilling.spi.store.KeyedClaim;
import org.schoolbilling.term.Term;

/** Table claim_key: what is claimed, once (GEN-3). */
final class ClaimTable {

    private static final Columns KEY = Columns.of("person, term, line_type, programme, subject, course");

    private static final Columns KEY_AND_INVOICE = Columns.of(KEY.list() + ", invoice");

    /** Two commits that claim the same meet at the first of it, and not crosswise. */
    private static final Comparator<ClaimKey> ORDER = Comparator.comparing(ClaimKey::person)
            .thenComparing(ClaimKey::lineType)
            .thenComparing(k -> k.study().toString());

    private ClaimTable() {}

    static void release(Session session, List<ClaimKey> keys) throws SQLException {
        session.batch(
                "delete from school_billing.claim_key where creditor = ? and person = ? and term = ?"
                        + " and line_type = ? and programme = ? and subject = ? and course = ?",
                keys.stream().sorted(ORDER).toList(),
                (p, k) -> bind(session.creditor(p), k));
    }

    static void claim(Session session, List<KeyedClaim> claims) throws SQLException {
        session.insert(
                "claim_key",
                KEY_AND_INVOICE,
                claims.stream()
                        .sorted(Comparator.comparing(KeyedClaim::key, ORDER))
                        .toList(),
                (p, c) -> bind(p, c.key()).number(c.invoice().value()));
    }

    private static Params bind(Params p, ClaimKey key) throws SQLException {
        return p.text(key.person().value())
                .text(key.term().toCode())
                .text(key.lineType().value())
                .text(key.study().programme())
                .text(key.study().subject())
                .text(key.study().course());
    }

    static Map<ClaimKey, InvoiceId> find(Session session, Collection<ClaimKey> keys) throws SQLException {
        Map<ClaimKey, InvoiceId> found = new HashMap<>();
        List<ClaimKey> distinct = List.copyOf(Set.copyOf(keys));
        if (distinct.isEmpty()) {
            return found;
        }
        session.each(
                "select " + KEY.in('c') + ", c.invoice from "
                        + session.perKey(
                                KEY.list(),
                                "claim_key",
                                'c',
                                "c.person = k.person and c.term = k.term and c.line_type = k.line_type"
                                        + " and c.programme = k.programme and c.subject = k.subject"
                                        + " and c.course = k.course"),
                p -> {
                    texts(p, distinct, k -> k.person().value());
                    texts(p, distinct, k -> k.term().toCode());
                    texts(p, distinct, k -> k.lineType().value());
                    texts(p, distinct, k -> k.study().programme());
                    texts(p, distinct, k -> k.study().subject());
                    texts(p, distinct, k -> k.study().course());
                    session.creditor(p);
                },
                row -> found.put(read(row), new InvoiceId(row.number())));
        return found;
    }

    private static void texts(Params p, List<ClaimKey> keys, Function<ClaimKey, String> part) throws SQLException {
        p.texts(keys.stream().map(part).toList());
    }

    private static ClaimKey read(Row row) throws SQLException {
        PersonId person = new PersonId(row.text());
        Term term = Term.parse(row.text());
        LineTypeCode lineType = new LineTypeCode(row.text());
        return new ClaimKey(person, lineType, term, new Study(row.text(), row.text(), row.text()));
    }
}
