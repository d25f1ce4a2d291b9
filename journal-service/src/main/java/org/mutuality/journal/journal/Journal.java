package org.mutuality.journal.journal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_EDITION_EXISTS;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_FAMILY_ONLY;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_MONTH_LOCKED;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_NOT_SUBMITTED;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_VERSION_EXISTS;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_VERSION_SKIPPED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.mutuality.journal.journal.JournalCommand.CorrectJournal;
import org.mutuality.journal.journal.JournalCommand.SubmitJournal;
import org.mutuality.journal.journal.JournalEvent.EditionRecorded;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/** A family's month, in all its editions. It says no only to what would overwrite what was told, to a locked
 * month, and to anybody of the country team who would change what was told. */
@StoredAs(name = "journal.Journal", revision = 2)
public class Journal {
    @AggregateIdentifier
    private JournalId id;

    private Editions editions = Editions.NONE;

    /** The edition that each version showed; version 1 first. */
    private List<UUID> versions = new ArrayList<>();

    /** For Axon, which fills it from the events. */
    @SuppressWarnings("NullAway.Init")
    protected Journal() {}

    @CreateIfMissing
    SubmissionOutcome decide(SubmitJournal command) {
        Edition told = command.edition();
        if (isRepeat(command)) {
            return outcome(false, told);
        }
        if (!versions.isEmpty()) {
            checkTheirs(command);
        }
        command.match().ifPresent(match -> match.check(versions.size()));
        if (!versions.isEmpty()) {
            return add(command, command.manner() == SubmissionMode.OFFLINE ? told : told.basedOn(editions.headIds()));
        }
        apply(JournalEventFactory.submitted(command, told));
        return outcome(true, told);
    }

    // Created when missing, so that the refusal is ours and not Axon's.
    @CreateIfMissing
    SubmissionOutcome decide(CorrectJournal command) {
        int next = versions.size() + 1;
        if (versions.isEmpty()) {
            throw JOURNAL_NOT_SUBMITTED.because("Submit %s before you correct it", command.month());
        }
        if (command.version() > next) {
            throw JOURNAL_VERSION_SKIPPED.because("The next correction is %d", next);
        }
        if (command.version() == next) {
            return correct(command);
        }
        if (command.version() < 2 || !isVersion(command.version(), command.edition())) {
            throw JOURNAL_VERSION_EXISTS.because("The next correction is %d", next);
        }
        return new SubmissionOutcome(
                false,
                versions.get(command.version() - 1),
                command.version(),
                versions.size(),
                editions.conflictingIds());
    }

    @EventSourcingHandler
    void evolve(JournalSubmitted event) {
        id = event.journalId();
        recordVersion(Edition.of(event));
    }

    @EventSourcingHandler
    void evolve(JournalCorrected event) {
        recordVersion(Edition.of(event));
    }

    @EventSourcingHandler
    void evolve(EditionRecorded event) {
        editions = editions.with(Edition.of(event));
    }

    // Nothing is told by it; but an aggregate that has a past must know its id.
    @EventSourcingHandler
    void evolve(JournalStreamEvent event) {
        id = event.journalId();
    }

    private void recordVersion(Edition edition) {
        editions = editions.with(edition);
        versions.add(edition.id());
    }

    private boolean isRepeat(SubmitJournal command) {
        Optional<Edition> twin = editions.find(command.edition().id());
        twin.filter(known -> !isSame(known, command)).ifPresent(known -> {
            throw JOURNAL_EDITION_EXISTS.because("Edition %s of %s has other content", known.id(), command.month());
        });
        return twin.isPresent()
                || command.manner() == SubmissionMode.ONLINE
                        && editions.findSameContent(command.edition()).isPresent();
    }

    // What it stands upon was found here when it wasn't written apart, so a repeat doesn't know it.
    private static boolean isSame(Edition known, SubmitJournal command) {
        Edition told = command.edition();
        return known.isResendOf(
                command.manner() == SubmissionMode.OFFLINE
                        ? told
                        : told.basedOn(known.origin().basedOn()));
    }

    private boolean isVersion(int version, Edition edition) {
        return editions.find(versions.get(version - 1))
                .filter(known -> known.hasSameContent(edition) && edition.hasSameReason(known))
                .isPresent();
    }

    private static void checkTheirs(JournalCommand command) {
        if (!command.edition().origin().submittedBy().map(Author::mayChange).orElse(true)) {
            throw JOURNAL_FAMILY_ONLY.because("%s is already submitted; ask the family about it", command.month());
        }
    }

    private void checkOpen(JournalCommand command) {
        if (command.locked()) {
            throw JOURNAL_MONTH_LOCKED.because(
                    "The journal of %s cannot change until the country team reopens the month", command.month());
        }
    }

    // By its number a correction makes a version even when it says nothing new.
    private SubmissionOutcome correct(CorrectJournal command) {
        checkTheirs(command);
        checkOpen(command);
        Edition edition = command.edition().basedOn(editions.headIds());
        apply(JournalEventFactory.corrected(command, edition, versions.size() + 1));
        return outcome(true, edition);
    }

    private SubmissionOutcome add(JournalCommand command, Edition edition) {
        checkOpen(command);
        Edition before = editions.current();
        Edition now = editions.with(edition).current();
        boolean fresh = !now.hasSameContent(before) || editions.heads().stream().noneMatch(edition::hasSameContent);
        if (!now.id().equals(edition.id()) || now.hasSameContent(before)) {
            apply(JournalEventFactory.editionRecorded(command, edition, versions.size()));
        }
        if (!now.hasSameContent(before)) {
            apply(JournalEventFactory.corrected(command, now, versions.size() + 1));
        }
        return outcome(fresh, edition);
    }

    private SubmissionOutcome outcome(boolean fresh, Edition told) {
        Edition kept = editions.find(told.id())
                .or(() -> editions.findSameContent(told))
                .orElse(told);
        return new SubmissionOutcome(fresh, kept.id(), versionOf(told), versions.size(), editions.conflictingIds());
    }

    // The last version that says the same.
    private int versionOf(Edition told) {
        for (int version = versions.size(); version > 0; version--) {
            if (editions.find(versions.get(version - 1))
                    .filter(told::hasSameContent)
                    .isPresent()) {
                return version;
            }
        }
        return versions.size();
    }

    /**
     * What came of a telling.
     *
     * @param fresh whether it said something that didn't stand already
     * @param edition under which it is kept
     * @param version the one that says so, or the current one when none ever did
     * @param current version of the month now
     * @param conflict editions that stand and contradict one another; else none
     */
    public record SubmissionOutcome(boolean fresh, UUID edition, int version, int current, List<UUID> conflict) {}
}
