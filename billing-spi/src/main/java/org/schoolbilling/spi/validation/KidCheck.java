package org.schoolbilling.spi.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.reference.CheckMethod;
import org.schoolbilling.reference.KidField;
import org.schoolbilling.reference.KidScheme;

/** The KID schemes of a document: each by itself (KID-1), and those of one creditor together (KID-3, PAY-2). */
final class KidCheck {

    private static final int LONGEST = 25;

    private final CatalogDocument document;
    private final Faults faults;
    private final List<Placed> sound = new ArrayList<>();

    KidCheck(CatalogDocument document, Faults faults) {
        this.document = document;
        this.faults = faults;
    }

    void check() {
        for (int i = 0; i < document.invoiceTypes().size(); i++) {
            CatalogDocument.InvoiceType type = document.invoiceTypes().get(i);
            String path = "invoiceTypes[" + i + "].kidScheme";
            if (type == null || faults.isUnread(path)) {
                continue;
            }
            KidScheme scheme = soundScheme(path, type.kidScheme());
            if (scheme != null) {
                checkInvoiceNumber(path, scheme);
                checkAgainstEarlier(new Placed(path, scheme, account(type.payee())));
            }
        }
    }

    /** The scheme, if nothing is wrong with it; what its fields' constraints say is not said again. */
    private @Nullable KidScheme soundScheme(String path, CatalogDocument.@Nullable KidScheme scheme) {
        if (scheme == null) {
            return KidScheme.DEFAULT;
        }
        List<KidField> fields = fields(path, scheme.fields());
        CheckMethod check = check(scheme.check());
        if (fields == null || fields.isEmpty()) {
            return null;
        }
        if (fields.stream().noneMatch(field -> field.name().equals(KidScheme.INVOICE))) {
            faults.add(path + ".fields", "KID-8", "kidWithoutInvoice");
            return null;
        }
        int length = 1 + fields.stream().mapToInt(KidField::width).sum();
        if (length > LONGEST) {
            faults.add(path + ".fields", "KID-1", "kidTooLong", String.valueOf(length));
            return null;
        }
        return check == null ? null : new KidScheme(fields, check);
    }

    /** The fields, or null where one of them is wrong. */
    private @Nullable List<KidField> fields(String path, List<? extends CatalogDocument.@Nullable KidField> entries) {
        List<KidField> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean twice = false;
        for (int i = 0; i < entries.size(); i++) {
            CatalogDocument.KidField entry = entries.get(i);
            String name = entry == null ? null : entry.name();
            if (name != null && !names.add(name)) {
                faults.add(path + ".fields[" + i + "].name", "KID-1", "kidFieldTwice", Messages.quoted(name));
                twice = true;
            }
            KidField field = entry == null ? null : field(entry);
            if (field != null) {
                fields.add(field);
            }
        }
        return twice || fields.size() < entries.size() ? null : fields;
    }

    private static @Nullable KidField field(CatalogDocument.KidField entry) {
        String name = entry.name();
        Integer width = entry.width();
        boolean known = KidScheme.INVOICE.equals(name) || KidScheme.DEBTOR.equals(name);
        if (name == null || !known || width == null || width < 1 || width > 18) {
            return null;
        }
        return new KidField(name, width, Boolean.TRUE.equals(entry.mayBeZero()));
    }

    private static @Nullable CheckMethod check(@Nullable String name) {
        for (CheckMethod method : CheckMethod.values()) {
            if (method.name().equals(name)) {
                return method;
            }
        }
        return null;
    }

    private static @Nullable BankAccountNumber account(CatalogDocument.@Nullable Payee payee) {
        String text = payee == null ? null : payee.bankAccount();
        return text == null || BankAccountNumber.check(text).isPresent() ? null : BankAccountNumber.parse(text);
    }

    private void checkInvoiceNumber(String path, KidScheme scheme) {
        CatalogDocument.Ledger ledger = document.ledger();
        Long first = ledger == null ? null : ledger.firstInvoiceNumber();
        for (KidField field : scheme.fields()) {
            if (first != null && field.name().equals(KidScheme.INVOICE) && first > field.greatest()) {
                faults.add(
                        path + ".fields",
                        "KID-4",
                        "kidTooNarrow",
                        String.valueOf(field.width()),
                        String.valueOf(first));
            }
        }
    }

    private void checkAgainstEarlier(Placed placed) {
        if (!sound.isEmpty() && sound.get(0).scheme.check() != placed.scheme.check()) {
            faults.add(
                    placed.path + ".check",
                    "KID-3",
                    "kidChecksDiffer",
                    placed.scheme.check().name(),
                    sound.get(0).scheme.check().name(),
                    sound.get(0).path);
        }
        sound.stream()
                .filter(placed::isMistakenFor)
                .findFirst()
                .ifPresent(earlier -> faults.add(
                        placed.path,
                        "PAY-2",
                        "kidLengthsEqual",
                        String.valueOf(placed.scheme.length()),
                        earlier.path,
                        String.valueOf(placed.account)));
        sound.add(placed);
    }

    /** What a bank may refuse in the schemes that are sound. */
    List<CatalogFault> warnings() {
        return sound.stream()
                .flatMap(placed -> placed.scheme.warnings().stream().map(warning -> switch (warning) {
                    case SHORT -> faults.fault(placed.path, "KID-1", "kidShort");
                    case DASH -> faults.fault(placed.path, "KID-3", "kidDash");
                }))
                .toList();
    }

    /** A sound scheme, where it stands, and the account that its KIDs are paid to. */
    private record Placed(
            String path, KidScheme scheme, @Nullable BankAccountNumber account) {

        /** Whether a KID on the account could be of either: different schemes of one length by one method. */
        boolean isMistakenFor(Placed other) {
            return account != null
                    && account.equals(other.account)
                    && scheme.check() == other.scheme.check()
                    && !scheme.equals(other.scheme)
                    && scheme.length() == other.scheme.length();
        }
    }
}
