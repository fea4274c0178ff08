package org.schoolbilling.spi.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.Match;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.bank.BankFileException;
import org.schoolbilling.spi.bank.BankFileFormat;
import org.schoolbilling.spi.bank.BankFileItem;
import org.schoolbilling.spi.bank.BankFileSummary;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.run.Committing.Planned;
import org.schoolbilling.spi.run.Registrar.Decided;
import org.schoolbilling.spi.run.Registrar.Keyed;
import org.schoolbilling.spi.store.ChangeSet;

/**
 * Loads a bank file (PAY): a pass that checks all of it, then a pass over the same bytes that books it chunk by chunk, then
 * the unresolved list once more. Loading it again, wholly or from wherever it stopped, books nothing twice (PAY-5).
 */
final class LoadRun implements ChunkedRun<LoadReport> {

    private final Context context;
    private final Mode mode;
    private final BankFile file;
    private final BankFileFormat format;
    private final Consumer<? super LoadItem> items;
    private final Catalog catalog;
    private final InvoiceLedger ledger;
    private final Registrar registrar;

    private final Occurrences occurrences = new Occurrences();
    private final List<Keyed> chunk = new ArrayList<>();
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Money> amounts = new EnumMap<>(Outcome.class);
    private @Nullable BankFileSummary summary;
    private int chunks;
    private long possibleDuplicates;
    private long retried;
    private Money retriedAmount;

    private LoadRun(
            Context context,
            Mode mode,
            BankFile file,
            BankFileFormat format,
            Actor actor,
            Consumer<? super LoadItem> items) {
        this.context = context;
        this.mode = mode;
        this.file = file;
        this.format = format;
        this.items = items;
        this.catalog = context.catalog();
        this.ledger = context.ledger(catalog, actor);
        this.registrar = new Registrar(context.store(), catalog, ledger, file.name());
        Money zero = Money.zero(catalog.settings().currency());
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, 0L);
            amounts.put(outcome, zero);
        }
        this.retriedAmount = zero;
    }

    static LoadReport run(
            Context context,
            Mode mode,
            BankFile file,
            BankFileFormat format,
            Actor actor,
            Consumer<? super LoadItem> items) {
        context.require(actor, Permission.MASS_RUN);
        return context.in(mode, c -> new LoadRun(c, mode, file, format, actor, items));
    }

    @Override
    public void work() {
        FileWatch watch = new FileWatch(file.name(), context.chunkSize());
        BankFileSummary checked = read(watch::note, ErrorCode.FILE_FAULTY);
        summary = checked;
        watch.startBooking();
        // A file that was right a moment ago and is wrong now has changed.
        BankFileSummary booked = read(item -> book(item, watch), ErrorCode.FILE_CHANGED);
        watch.requireUnchanged(chunks);
        bookChunk();
        if (!booked.sha256().equals(checked.sha256())) {
            throw BillingException.of(ErrorCode.FILE_CHANGED, file.name());
        }
        retryUnresolved();
    }

    @Override
    public LoadReport report() {
        return new LoadReport(
                mode,
                Objects.requireNonNull(summary, "the file was read"),
                outcomes,
                amounts,
                possibleDuplicates,
                retried,
                retriedAmount);
    }

    private BankFileSummary read(Consumer<BankFileItem> taker, ErrorCode ifFaulty) {
        try {
            return format.read(file, context.today(), catalog.settings().currency(), taker);
        } catch (BankFileException e) {
            throw BillingException.caused(
                    ifFaulty, e, ifFaulty == ErrorCode.FILE_FAULTY ? String.valueOf(e.getMessage()) : file.name());
        } catch (IOException e) {
            throw BillingException.caused(
                    ErrorCode.PORT_FAILED, e, "bank file " + file.name(), "read", String.valueOf(e.getMessage()));
        }
    }

    private void book(BankFileItem item, FileWatch watch) {
        boolean isChunkEnd = watch.add(item);
        if (item instanceof BankFileItem.Transaction transaction) {
            int ordinal = occurrences.next(transaction.transaction());
            chunk.add(new Keyed(TransactionKey.of(transaction.transaction(), ordinal), transaction.transaction()));
            if (isChunkEnd) {
                watch.requireUnchanged(chunks);
                chunks++;
                bookChunk();
            }
        } else {
            context.tell(() -> items.accept(new LoadItem.Grey(item)));
        }
    }

    private void bookChunk() {
        context.commit(List.copyOf(chunk), (some, fresh) -> plan(some, this::take));
        chunk.clear();
    }

    private interface Taker {
        void take(Keyed transaction, Match match);
    }

    private Planned plan(List<Keyed> some, Taker taker) {
        ChangeSet.Builder changes = context.newChangeSet();
        Decided decided = new Decided();
        registrar.decide(some, changes, decided::add);
        return new Planned(changes.build(), () -> decided.forEach(taker::take));
    }

    private void take(Keyed one, Match match) {
        outcomes.merge(match.outcome(), 1L, Long::sum);
        amounts.merge(match.outcome(), one.transaction().amount(), Money::plus);
        InvoiceNumber invoice = null;
        boolean isPossibleDuplicate = false;
        if (match instanceof Match.Registered registered) {
            invoice = registered.invoice().header().numberOrNull();
            isPossibleDuplicate = registered.isPossibleDuplicate();
            possibleDuplicates += isPossibleDuplicate ? 1 : 0;
        }
        items.accept(new LoadItem.Row(
                one.key(), one.transaction(), match.outcome(), invoice, isPossibleDuplicate, match.remark()));
    }

    /** PAY-4: what did not match before is tried again at every load. */
    private void retryUnresolved() {
        context.each(() -> context.store().unresolved(), some -> {
            List<Keyed> again = some.stream()
                    .filter(r -> r.outcome().isTriedAgain())
                    .map(r -> new Keyed(r.key(), r.transaction()))
                    .toList();
            context.commit(again, (part, fresh) -> plan(part, this::takeRetried));
        });
    }

    private void takeRetried(Keyed one, Match match) {
        if (match instanceof Match.Registered registered) {
            retried++;
            retriedAmount = retriedAmount.plus(one.transaction().amount());
            items.accept(new LoadItem.Retried(
                    one.key(),
                    one.transaction(),
                    registered.invoice().header().number().orElseThrow()));
        }
    }
}
