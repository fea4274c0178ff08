package org.schoolbilling.spi.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.RefundAccounts;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.posting.PostingKind;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.PaymentPosition;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.StoredCatalog;

/**
 * What each account of the general ledger holds, and what one correct booking of every invoice would have put there (PST-3).
 * Moved payments post over two invoices (MOV-2), so it holds over the whole ledger and not on each of the two.
 *
 * <p>Where a later version of the catalogue gave a payee, the VAT or the unplaced money another account, what was booked
 * before stands on the old one: such ledgers are added up by what accounts are for, and by account for claims only.
 */
final class AccountSums {

    private final Catalog catalog;
    private final boolean isSteady;
    /** Minor units, what is held less what is expected, by account. */
    private final Map<String, Long> sums = new HashMap<>();

    private AccountSums(Catalog catalog, boolean isSteady) {
        this.catalog = catalog;
        this.isSteady = isSteady;
    }

    static AccountSums of(Store store, StoredCatalog inForce, Context context) {
        Catalog now = context.codec().read(inForce.document());
        boolean isSteady = true;
        for (long version = 1; version < inForce.version() && isSteady; version++) {
            isSteady = store.catalog(version)
                    .map(earlier -> context.codec().read(earlier.document()))
                    .map(earlier -> hasAccountsOf(earlier, now))
                    .orElse(true);
        }
        return new AccountSums(now, isSteady);
    }

    private static boolean hasAccountsOf(Catalog earlier, Catalog now) {
        return earlier.settings().unplacedAccount().equals(now.settings().unplacedAccount())
                && earlier.settings().vatAccount().equals(now.settings().vatAccount())
                && earlier.invoiceTypes().stream()
                        .allMatch(type -> now.invoiceType(type.code())
                                .map(t -> t.payee()
                                                .ledgerAccount()
                                                .equals(type.payee().ledgerAccount())
                                        && refundAccount(t).equals(refundAccount(type)))
                                .orElse(true));
    }

    private static AccountCoding refundAccount(InvoiceType type) {
        return type.refundAccounts()
                .map(RefundAccounts::ledgerAccount)
                .orElse(type.payee().ledgerAccount());
    }

    /** A posting that stands in a journal. */
    void posted(Posting posting) {
        add(posting.kind(), posting.coding(), posting.signed());
    }

    /**
     * An invoice whose type is posted, booked once and correctly.
     *
     * @param sources the types of invoices that payments were moved from
     */
    void expect(InvoiceType type, Settlement settlement, Map<InvoiceId, InvoiceType> sources) {
        AccountCoding payee = type.payee().ledgerAccount();
        if (type.is(InvoiceTypeFlag.POSTED)) {
            expected(PostingKind.RECEIVED, payee, settlement.paid());
            expected(
                    PostingKind.REFUND,
                    refundAccount(type),
                    settlement.refunded().negated());
            expected(
                    PostingKind.UNPLACED,
                    catalog.settings().unplacedAccount(),
                    settlement.surplus().negated());
            for (ClaimPosition position : settlement.claimPositions()) {
                expectClaim(position);
            }
        }
        for (PaymentPosition position : settlement.paymentPositions()) {
            expectCrossing(type, position.line(), sources);
        }
    }

    private void expectClaim(ClaimPosition position) {
        Money vat = position.line().terms().vat().vatIn(position.allocated());
        Optional<AccountCoding> coding = position.line().coding();
        if (position.allocated().isPositive() && coding.isPresent()) {
            expected(PostingKind.CLAIM, coding.get(), vat.minus(position.allocated()));
            expected(PostingKind.VAT, catalog.settings().vatAccount(), vat.negated());
        }
    }

    /** Between a posted and an unposted type no payee's account moved: the unplaced account stands in (MOV-2). */
    private void expectCrossing(InvoiceType to, PaymentLine payment, Map<InvoiceId, InvoiceType> sources) {
        InvoiceId source = payment.movedFromOrNull();
        InvoiceType from = source == null ? to : sources.getOrDefault(source, to);
        boolean isFromPosted = from.is(InvoiceTypeFlag.POSTED);
        if (isFromPosted != to.is(InvoiceTypeFlag.POSTED)) {
            InvoiceType posted = isFromPosted ? from : to;
            Money stays = isFromPosted ? payment.amount() : payment.amount().negated();
            expected(PostingKind.RECEIVED, posted.payee().ledgerAccount(), stays);
            expected(PostingKind.UNPLACED, catalog.settings().unplacedAccount(), stays.negated());
        }
    }

    private void expected(PostingKind kind, AccountCoding coding, Money amount) {
        add(kind, coding, amount.negated());
    }

    private void add(PostingKind kind, AccountCoding coding, Money amount) {
        String account = isSteady || kind == PostingKind.CLAIM ? coding.toText() : "accounts of kind " + kind;
        sums.merge(account, amount.minor(), Math::addExact);
    }

    /** One finding for each account that does not stand where it should; empty where all is well. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (String account : new TreeSet<>(sums.keySet())) {
            long difference = Objects.requireNonNull(sums.get(account));
            if (difference != 0) {
                findings.add("the general ledger holds "
                        + Money.ofMinor(difference, catalog.settings().currency())
                        + " more (debit above zero) on " + account
                        + " than one correct booking of all invoices gives (PST-3)");
            }
        }
        return findings;
    }
}
