package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.testkit.contract.Verdicts.Verdict;
import org.schoolbilling.testkit.memory.InMemoryStorage;
import org.schoolbilling.testkit.memory.InMemoryStore;

/** The kit is tested by adapters with one fault each: every one is caught by a test that names the right rule. */
class BrokenStoresTest extends MutantsPrinted {

    /** A storage whose every store is broken. */
    private static StoreFixture fixture(Function<Store, Store> broken) {
        InMemoryStorage storage = new InMemoryStorage();
        return new StoreFixture() {
            @Override
            public Store open(CreditorId creditor) {
                return broken.apply(new InMemoryStore(storage, creditor));
            }

            @Override
            public Store reopen(CreditorId creditor) {
                return open(creditor);
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    private static DynamicTest caught(String fault, String rule, Function<Store, Store> broken) {
        return caught(Verdicts.Stores.class, fault, rule, () -> fixture(broken));
    }

    private static DynamicTest caught(Class<?> contract, String fault, String rule, Supplier<StoreFixture> fixtures) {
        return Mutants.caught("store", contract, fault, rule, () -> Verdicts.Stores.fixtures = fixtures);
    }

    @TestFactory
    Stream<DynamicTest> everyFaultIsCaughtByATestThatNamesTheRule() {
        return Stream.of(
                caught("a lost update", "SPI-1", BrokenCommits.LostUpdate::new),
                caught("half a commit", "SPI-1", BrokenCommits.HalfACommit::new),
                caught("a gap after a refusal", "SPI-3", BrokenCommits.GapInTheSeries::new),
                caught("a gap after a refusal", "INV-3", BrokenCommits.GapInTheSeries::new),
                caught("a duplicate called success", "PAY-5", BrokenCommits.DuplicateSwallowed::new),
                caught("'exists' for other content", "SPI-4", BrokenCommits.ExistsForOtherContent::new),
                caught("only the first conflict", "SPI-4", BrokenCommits.FirstConflictOnly::new),
                caught("a commit counted again", "SPI-2", BrokenCommits.NotIdempotent::new),
                caught("a digest not looked at", "SPI-4", BrokenCommits.DigestIgnored::new),
                caught("checks in another order", "SPI-14", BrokenCommits.ChecksInAnotherOrder::new),
                caught("a blind second instance", "SPI-5", BrokenReads.BlindSecondInstance::new),
                caught("a stream in another order", "SPI-5", BrokenReads.WrongOrder::new),
                caught("a stream of what is there now", "SPI-5", BrokenReads.LivePages::new),
                caught("a stream that reads the whole table", "SPI-5", BrokenReads.WholeTable::new),
                caught("an unresolved list read whole", "PAY-4", BrokenReads.WholeDesk::new),
                caught("a chain read whole", "LOG-3", BrokenReads.WholeChain::new),
                caught("the last of a page lost", "SPI-6", BrokenReads.OffByOnePaging::new),
                caught("discarded drafts found", "INV-4", BrokenReads.FindsDiscardedDrafts::new),
                caught("names compared without Norwegian capitals", "INV-7", BrokenReads.AsciiNames::new),
                caught("times cut to milliseconds", "SPI-5", BrokenReads.MillisecondTimes::new),
                caught("names cut", "LOG-5", BrokenReads.ShortNames::new),
                caught("a batch of whatever is open", "GLX-2", BrokenHistories.BatchOfWhateverIsOpen::new),
                caught("a batch in another order", "GLX-3", BrokenHistories.PostingsByInvoice::new),
                caught("old references in the postings", "INV-5", BrokenHistories.KeepsOldNotes::new),
                caught(
                        "references corrected after the hand-over",
                        "INV-5",
                        BrokenHistories.CorrectsWhatWasHandedOver::new),
                caught("events lost", "SPI-9", BrokenHistories.LosesEvents::new),
                caught("delivered events given again", "SPI-9", BrokenHistories.ForgetsDeliveries::new),
                caught("the log backwards", "LOG-2", BrokenHistories.LogNewestFirst::new),
                caught("a sealed key taken for all below it", "LOG-3", BrokenHistories.SealsByWatermark::new),
                caught("the log's chain in another order", "LOG-3", BrokenHistories.ChainWithoutOrder::new),
                caught("a trial for real", "GEN-2", BrokenHistories.TrialForReal::new),
                caught("KIDs compared as numbers", "SPI-6", BrokenReads.KidsAsNumbers::new),
                caught("a failure where a key is missing", "SPI-6", BrokenReads.FailsOnMissingKeys::new));
    }

    @TestFactory
    Stream<DynamicTest> everyWrongDetailIsCaught() {
        return Stream.of(
                caught("amounts cut to whole kroner", "PAY-5", BrokenDetails.WholeKroner::new),
                caught("dates shifted by a time zone", "SPI-5", BrokenDetails.DatesShifted::new),
                caught("the last of many invoices lost", "SPI-6", BrokenDetails.LastOfMany::new),
                caught("events newest first", "SPI-9", BrokenDetails.EventsNewestFirst::new),
                caught("each instance counts its commits", "SPI-4", BrokenDetails.OwnSequence::new),
                caught("a series as it stood when first asked", "SPI-3", BrokenDetails.StaleSeries::new),
                caught("the last chunk of a run for all of it", "ISS-4", BrokenDetails.LastChunkOnly::new),
                caught("issue runs by id", "ISS-4", BrokenDetails.RunsById::new),
                caught("the unresolved list in another order", "PAY-4", BrokenDetails.UnresolvedByKey::new),
                caught("older catalogues gone", "CAT-9", BrokenDetails.OldCatalogsGone::new),
                caught("a journal by side", "PST-5", BrokenDetails.JournalBySide::new));
    }

    @TestFactory
    Stream<DynamicTest> everyFaultOfTheDeskIsCaught() {
        return Stream.of(
                caught("a transaction in its first state for ever", "PAY-4", BrokenDesks.FirstState::new),
                caught("transactions state by state", "PAY-13", BrokenDesks.StateByState::new),
                caught("no state taken for any", "PAY-13", BrokenDesks.NoStateIsAnyState::new),
                caught("a payer's transactions oldest first", "PAY-13", BrokenDesks.PayersOldestFirst::new),
                caught("payers whose accounts begin alike", "PAY-13", BrokenDesks.PayersByBeginning::new),
                caught("what was claimed taken for what is owed", "PAY-13", BrokenDesks.ClaimedForOwed::new),
                caught("one invoice of a split payment", "PAY-13", BrokenDesks.OneInvoicePaid::new),
                caught("the last entry of a transaction's log", "LOG-1", BrokenDesks.LastEntryOnly::new));
    }

    @TestFactory
    Stream<DynamicTest> everyFaultOfWhatIsKeptAndWhatIsErasedIsCaught() {
        return Stream.of(
                caught("an erased name still there", "LOG-5", BrokenTraces.FirstNameKept::new),
                caught("an erased name still found", "LOG-5", BrokenTraces.OldNamesFound::new),
                caught("a cleared reference still there", "LOG-5", BrokenTraces.ReferenceKept::new),
                caught("words kept on a line that is fixed", "LOG-5", BrokenErasures.LinesKept::new),
                caught("words kept in what was handed over", "LOG-5", BrokenErasures.NotesKept::new),
                caught(
                        Verdicts.Stores.class,
                        "a journal that forgets nobody",
                        "LOG-5",
                        BrokenErasures::keepingAJournal),
                caught("a debtor's discarded drafts left out", "LOG-5", BrokenTraces.DiscardedForgotten::new),
                caught("no moment where no line came", "LOG-4", BrokenTraces.MomentsOfLinesOnly::new),
                caught("moments newest first", "LOG-4", BrokenTraces.MomentsNewestFirst::new),
                caught("moments of refused commits", "LOG-4", BrokenTraces.MomentsOfRefusals::new),
                caught("an entry sealed twice", "LOG-3", BrokenTraces.SealedAgain::new),
                caught("sealed entries counted as waiting", "LOG-3", BrokenTraces.CountsWhatIsSealed::new),
                caught("the newest entry for the chain's head", "LOG-3", BrokenTraces.HeadByEntry::new),
                caught("handed over and still open", "GLX-2", BrokenTraces.HandedOverStaysOpen::new),
                caught("no line known as handed over", "GLX-2", BrokenTraces.NothingHandedOver::new),
                caught("a batch never answered", "GLX-2", BrokenTraces.BatchesNeverAnswered::new),
                caught("batches by the text of their numbers", "GLX-1", BrokenTraces.BatchesByText::new));
    }

    @TestFactory
    Stream<DynamicTest> everyFaultOfRefundsIsCaught() {
        return Stream.of(
                caught("a refund paid twice", "REF-5", BrokenRefunds.PaidTwice::new),
                caught("a refund in a batch and still open", "REF-5", BrokenRefunds.TakenStaysOpen::new),
                caught("refunds of any date", "REF-5", BrokenRefunds.OfAnyDate::new),
                caught("transfers in another order", "REF-5", BrokenRefunds.TransfersByInvoice::new),
                caught("what is sent back left out of a batch", "REF-5", BrokenRefunds.SentBackForgotten::new),
                caught("a batch of refunds never handed over", "REF-5", BrokenRefunds.NeverDelivered::new),
                caught("an erased receiver still there", "LOG-5", BrokenRefunds.ReceiverKept::new),
                caught("the transfers of one invoice only", "REF-5", BrokenRefunds.OneInvoiceOnly::new));
    }

    @TestFactory
    Stream<DynamicTest> everyFaultOfConcurrencyIsCaughtToo() {
        return Stream.of(
                caught(
                        Verdicts.ConcurrentStores.class,
                        "a check, and then an insert",
                        "SPI-12",
                        () -> fixture(BrokenRaces.CheckThenInsert::new)),
                caught(
                        Verdicts.ConcurrentStores.class,
                        "a lost update",
                        "SPI-1",
                        () -> fixture(BrokenCommits.LostUpdate::new)),
                caught(
                        Verdicts.ConcurrentStores.class,
                        "an exception where stale is due",
                        "SPI-14",
                        () -> fixture(BrokenRaces.ThrowsWhenStale::new)));
    }

    @TestFactory
    Stream<DynamicTest> aStorageThatForgetsOrMixesIsCaught() {
        return Stream.of(
                caught(Verdicts.Stores.class, "nothing kept", "SPI-1", BrokenStoresTest::forgetful),
                caught(Verdicts.Stores.class, "creditors mixed", "SPI-4", BrokenStoresTest::mixed));
    }

    /** Loses everything when it is reopened. */
    private static StoreFixture forgetful() {
        return new StoreFixture() {
            private InMemoryStorage storage = new InMemoryStorage();

            @Override
            public Store open(CreditorId creditor) {
                return new InMemoryStore(storage, creditor);
            }

            @Override
            public Store reopen(CreditorId creditor) {
                storage = new InMemoryStorage();
                return open(creditor);
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    /** Keeps all creditors' rows together. */
    private static StoreFixture mixed() {
        InMemoryStorage storage = new InMemoryStorage();
        return new StoreFixture() {
            @Override
            public Store open(CreditorId creditor) {
                return new ForwardingStore(new InMemoryStore(storage, Scenario.CREDITOR)) {
                    @Override
                    public CreditorId creditor() {
                        return creditor;
                    }
                };
            }

            @Override
            public Store reopen(CreditorId creditor) {
                return open(creditor);
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    @Test
    void aStoreThatDoesNothingFailsEveryTest() {
        Verdicts.Stores.fixtures = () -> new StoreFixture() {
            @Override
            public Store open(CreditorId creditor) {
                return new NothingStore(creditor);
            }

            @Override
            public Store reopen(CreditorId creditor) {
                return open(creditor);
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
        for (Class<?> contract : List.of(Verdicts.Stores.class, Verdicts.ConcurrentStores.class)) {
            assertThat(Verdicts.of(contract))
                    .as("verdicts of %s", contract.getSimpleName())
                    .isNotEmpty()
                    .allSatisfy(verdict -> assertThat(verdict.hasPassed())
                            .as("'%s' passes with a store that does nothing", verdict.test())
                            .isFalse());
        }
    }

    @Test
    void nothingIsSkippedAndEveryTestNamesARule() {
        Verdicts.Stores.fixtures = () -> {
            throw new TestAbortedException("an assumption that does not hold");
        };
        List<Verdict> verdicts = Verdicts.of(Verdicts.Stores.class);
        assertThat(verdicts).hasSizeGreaterThan(80);
        assertThat(verdicts)
                .allSatisfy(verdict -> assertThat(verdict.message())
                        .as("'%s'", verdict.test())
                        .matches("(?s)[A-Z]{3}-\\d+(, [A-Z]{3}-\\d+)* is broken: .*\\n"
                                + "  look at: .*\\n"
                                + "  found: .*does not hold.*"));
    }
}
