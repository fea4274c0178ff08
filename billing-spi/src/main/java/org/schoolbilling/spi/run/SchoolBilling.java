package org.schoolbilling.spi.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.charge.GenerateRequest;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.ledger.AsOf;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.reminder.ReminderLimits;
import org.schoolbilling.reminder.ReminderOutcome;
import org.schoolbilling.reminder.ReminderRequest;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.bank.BankFileFormat;
import org.schoolbilling.spi.bank.RefundSink;
import org.schoolbilling.spi.erp.ErpSink;
import org.schoolbilling.spi.host.AccessPort;
import org.schoolbilling.spi.host.EventListener;
import org.schoolbilling.spi.host.IdGenerator;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.roster.RosterSource;
import org.schoolbilling.spi.store.CatalogCodec;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.waiver.BulkWaiver;
import org.schoolbilling.waiver.BulkWaiverOutcome;

/**
 * Billing for one creditor: what a host calls. Built once with the ports, then used by any number of threads.
 *
 * <p>Runs over many come as a trial or for real ({@link Mode}); both are the same run, and a trial's report is what the real
 * one then says (GEN-2). Items are given one by one as they are decided, after they are stored. A run that was cut off, by
 * an error or by the death of the process, is simply run again.
 *
 * @see #builder
 */
public final class SchoolBilling {

    private final Context context;
    private final Settings settings;
    private final Payments payments;
    private final Drafts drafts;
    private final Desk desk;
    private final Moves moves;
    private final Waivers waivers;
    private final Refunds refunds;

    private SchoolBilling(Context context, Settings settings) {
        this.context = context;
        this.settings = settings;
        this.payments = new Payments(context);
        this.drafts = new Drafts(context);
        this.desk = new Desk(context);
        this.moves = new Moves(context);
        this.waivers = new Waivers(context);
        this.refunds = new Refunds(context);
    }

    /** Starts with the ports every host needs. */
    public static Builder builder(Store store, CatalogCodec codec, IdGenerator ids, Clock clock) {
        return new Builder(store, codec, ids, clock);
    }

    /** Collects ports and settings. */
    public static final class Builder {

        private final Store store;
        private final CatalogCodec codec;
        private final IdGenerator ids;
        private final Clock clock;
        private @Nullable RosterSource roster;
        private AccessPort access = AccessPort.ALLOW_ALL;
        private RandomGenerator random = new SplittableRandom();
        private int chunkSize = 1_000;
        private Duration deadline = Duration.ofMinutes(2);
        private @Nullable ReminderLimits limits;
        private Set<String> automaticCategories = Set.of();
        private int yearsKept = 5;
        private int threads = Runtime.getRuntime().availableProcessors();

        private Builder(Store store, CatalogCodec codec, IdGenerator ids, Clock clock) {
            this.store = Objects.requireNonNull(store, "store");
            this.codec = new LastRead(codec);
            this.ids = Objects.requireNonNull(ids, "ids");
            this.clock = Objects.requireNonNull(clock, "clock");
        }

        /** The people; needed to generate, and to issue for a selection. */
        public Builder roster(RosterSource source) {
            this.roster = Objects.requireNonNull(source, "source");
            return this;
        }

        /** Who may do what; without it everybody may do everything (SPI-13). */
        public Builder access(AccessPort port) {
            this.access = Objects.requireNonNull(port, "port");
            return this;
        }

        /** Where the length of pauses comes from; a seeded one makes a test repeatable. Must be safe for the threads used. */
        public Builder random(RandomGenerator generator) {
            this.random = Objects.requireNonNull(generator, "generator");
            return this;
        }

        /**
         * How many persons, invoices or transactions one commit takes; 1,000 where not set.
         *
         * @param size above zero
         */
        public Builder chunkSize(int size) {
            if (size < 1) {
                throw new IllegalArgumentException("chunk size must be 1 or higher: " + size);
            }
            this.chunkSize = size;
            return this;
        }

        /** How long a run goes on repeating what others keep changing before it gives up; two minutes where not set. */
        public Builder deadline(Duration longest) {
            this.deadline = Objects.requireNonNull(longest, "longest");
            return this;
        }

        /**
         * What the law allows reminders (REM-5). Not set, Norway's limits hold for a catalogue in NOK and Denmark's for one in
         * DKK; for other currencies reminders need this setting.
         */
        public Builder reminderLimits(ReminderLimits legal) {
            this.limits = Objects.requireNonNull(legal, "legal");
            return this;
        }

        /**
         * The programme categories whose students are registered by paying the semester fee; none where not set
         * (PAY-11).
         */
        public Builder automaticRegistration(Set<String> programmeCategories) {
            this.automaticCategories = Set.copyOf(programmeCategories);
            return this;
        }

        /**
         * How many years after its own a sales document must be kept, to the end of the last of them; 5 where not set, as in
         * Norway (LOG-5).
         *
         * @param years 0 or higher
         */
        public Builder yearsKept(int years) {
            if (years < 0) {
                throw new IllegalArgumentException("years kept must not be negative: " + years);
            }
            this.yearsKept = years;
            return this;
        }

        /**
         * How many threads a run over many may use; as many as there are processors where not set. What a run does, and in
         * which order, does not depend on it; only what others change meanwhile may be seen in what is left out, or not
         * yet. With one, everything happens in the thread that calls; with more, the ports are read in others while that
         * one commits and tells the host, and an adapter that is bound to its caller's thread needs one.
         *
         * @param most above zero
         */
        public Builder threads(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("threads must be 1 or more: " + most);
            }
            this.threads = most;
            return this;
        }

        public SchoolBilling build() {
            RosterSource people = roster;
            IdTape tape = new IdTape(ids);
            return new SchoolBilling(
                    new Context(
                            Ports.guard(Store.class, store, "store"),
                            codec,
                            people == null ? null : Ports.guard(RosterSource.class, people, "roster"),
                            tape,
                            tape,
                            clock,
                            access,
                            random,
                            chunkSize,
                            deadline,
                            limits,
                            threads,
                            null),
                    new Settings(automaticCategories, yearsKept));
        }
    }

    /**
     * Puts a catalogue in force: the creditor's first, or the next version. Claims that stand keep the terms they were made
     * with (ALC-1).
     *
     * @return its version; the version in force where it says the same
     */
    public long putCatalog(Catalog catalog, Actor actor) {
        return CatalogChange.put(context, catalog, actor);
    }

    /** The catalogue in force. */
    public Catalog catalog() {
        return context.catalog();
    }

    /** The store, guarded as runs see it, for reading. */
    public Store store() {
        return context.store();
    }

    /** Generates claims for a selection; a mass selection must be confirmed, except in a trial (GEN, ROS-3). */
    public GenerateReport generate(
            Mode mode,
            GenerateRequest request,
            boolean isConfirmed,
            Actor actor,
            Consumer<? super GenerateItem> items) {
        return GenerateRun.run(context, mode, request, actor, isConfirmed, items);
    }

    /** Issues invoices: number, KID and sent date (ISS). */
    public IssueReport issue(Mode mode, IssueRequest request, Actor actor, Consumer<? super IssueItem> items) {
        return IssueRun.run(context, mode, request, actor, items);
    }

    /**
     * Draws up documents of invoices or reminders, one by one; changes nothing (ISS-5, ISS-8). A number that is not there is an
     * error before the first.
     */
    public DocumentReport documents(DocumentRequest request, Actor actor, Consumer<? super DocumentItem> items) {
        return DocumentRun.run(context, request, actor, items);
    }

    /**
     * Reminds of overdue invoices (REM); a mass selection must be confirmed, except in a trial (ROS-3).
     *
     * @throws BillingException before anything is changed, where the order or a fee breaks a limit (REM-5)
     */
    public ReminderReport remind(
            Mode mode, ReminderRequest request, Actor actor, Consumer<? super ReminderOutcome> items) {
        return RemindRun.run(context, mode, request, actor, items);
    }

    /** Reports over the whole ledger (REP). */
    public Reports reports() {
        return new Reports(context);
    }

    /** What debtors may do by themselves (SLF). */
    public SelfService selfService(SelfServiceSettings settings) {
        return new SelfService(context, drafts, settings);
    }

    /**
     * Gives up what is open on many invoices, on a ground (WAI-2); it must be confirmed, except in a trial. An invoice with a
     * payment is left out.
     */
    public BulkWaiverReport waiveInBulk(
            Mode mode, BulkWaiver order, Actor actor, Consumer<? super BulkWaiverOutcome> items) {
        return BulkWaiverRun.run(context, mode, order, actor, items);
    }

    /** Loads a bank file; a file that is wrong anywhere books nothing (PAY). */
    public LoadReport load(
            Mode mode, BankFile file, BankFileFormat format, Actor actor, Consumer<? super LoadItem> items) {
        return LoadRun.run(context, mode, file, format, actor, items);
    }

    /** Payments by hand, and the unresolved list. */
    public Payments payments() {
        return payments;
    }

    /** What no invoice took: split, duplicates, sending back, reopening, suggestions. */
    public Desk desk() {
        return desk;
    }

    /** Claims by hand, and what may be changed on an invoice. */
    public Drafts drafts() {
        return drafts;
    }

    /** Payments moved from one invoice to another (MOV). */
    public Moves moves() {
        return moves;
    }

    /** Waivers by hand and their undoing, and end states set by hand (WAI-1, WAI-4, STA-5). */
    public Waivers waivers() {
        return waivers;
    }

    /** Refunds and refund claims (REF). */
    public Refunds refunds() {
        return refunds;
    }

    /**
     * Hands over all postings dated no later than a day that were not handed over (GLX). Batches that an earlier run left
     * open are finished first, each with a report of its own.
     *
     * @param postings hears every posting as it is reported
     * @return one report a batch; none where there was nothing to hand over
     */
    public List<ExportReport> export(
            Mode mode, LocalDate until, ErpSink sink, Actor actor, Consumer<? super Posting> postings) {
        return ExportRun.run(context, mode, until, sink, actor, postings);
    }

    /** Produces an earlier batch again, byte for byte (GLX-3). */
    public ExportReport exportAgain(BatchNumber batch, ErpSink sink, Actor actor, Consumer<? super Posting> postings) {
        return ExportRun.again(context, batch, sink, actor, postings);
    }

    /**
     * Hands refunds and sent-back payments over to be paid, each in exactly one batch (REF-5). Batches that an earlier run made
     * and did not get through are handed over first.
     */
    public RefundExportReport exportRefunds(Mode mode, RefundExportRequest request, RefundSink sink, Actor actor) {
        return RefundExportRun.run(context, mode, request, sink, actor);
    }

    /** Hands an earlier batch of refunds over again: the same bytes, with the same message id. */
    public RefundExportReport exportRefundsAgain(long batch, RefundSink sink, Actor actor) {
        return RefundExportRun.again(context, batch, sink, actor);
    }

    /**
     * Checks every invariant over the whole ledger.
     *
     * @param progress hears how many invoices are done
     */
    public VerifyReport verify(Actor actor, LongConsumer progress) {
        return VerifyRun.run(context, actor, progress);
    }

    /**
     * An invoice as it was at a time (LOG-4); what that cannot tell is named in the answer.
     *
     * @param time what was committed at this very time counts
     * @return empty where there was no such invoice yet
     */
    public Optional<AsOf.Past> asOf(InvoiceId invoice, Instant time, Actor actor) {
        context.require(actor, Permission.READ);
        return Optional.ofNullable(context.store().invoices(List.of(invoice)).get(invoice))
                .flatMap(now -> AsOf.of(
                        now, context.store().moments(invoice), context.store().log(invoice), time));
    }

    /**
     * Erases a debtor whose invoices have all ended, after the years that documents must be kept (LOG-5): name, address and
     * ids, texts and accounts on the invoices, and the payers' accounts and texts of the bank transactions booked on them,
     * in one commit. Amounts, statuses, postings and the log's chain stay. Done again, it finds nothing left.
     *
     * <p>What the host itself keeps of the person, its roster for one, is the host's to erase; so are backups, and what a
     * database keeps of rows that were overwritten until it tidies up.
     *
     * @param before the debtor's last year must have ended before this day, which must be far enough back
     * @throws org.schoolbilling.spi.BillingException if an invoice has not ended, or something must still be kept
     */
    public EraseReport erase(Mode mode, DebtorId debtor, LocalDate before, Actor actor) {
        return EraseRun.erase(context, settings, mode, debtor, before, actor);
    }

    /**
     * Takes log entries that are waiting into the log's hash chain (LOG-3). It follows the commits that wrote them, so that
     * nobody waits for it; whoever calls it changes nothing that people see, so it needs no permission. Several may do it at
     * once.
     *
     * @param atMost how many entries it takes, so that a caller knows how long it lasts
     * @return how many it took
     */
    public long sealLog(long atMost) {
        return SealRun.seal(context, atMost);
    }

    /**
     * Delivers waiting events to the host (SPI-9), with what the roster says of a semester fee's registration cards
     * (PAY-11); without a roster that part is left out.
     *
     * @return how many it took, those included that nobody is to be told because the cards are blocked
     */
    public long deliverEvents(EventListener listener) {
        return EventRun.deliver(context, settings, listener);
    }
}
