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
import org.mutuality.journal.journal.JournalCommand.SubmissionMode;
import org.mutuality.journal.journal.JournalCommand.SubmitJournal;
import org.mutuality.journal.journal.JournalEvent.EditionRecorded;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * A family's month in all its editions. Refuses only what would overwrite stored content, a correction of a locked month, and
 * a correction by the country team.
 */
@StoredAs(name = "journal.Journal", revision = 2)
public class Journal {
    @AggregateIdentifier
    private JournalId id;

    private Editions editions = Editions.NONE;

    /** The edition that each version shows; version 1 first. */
    private List<UUID> versions = new ArrayList<>();

    /** For Axon, which fills it from the events. */
    @SuppressWarnings("NullAway.Init")
    protected Journal() {}

    @CreateIfMissing
    SubmissionOutcome decide(SubmitJournal command) {
        Edition submitted = command.edition();
        if (isRepeat(command)) {
            return outcome(false, submitted);
        }
        if (!versions.isEmpty()) {
            requireCorrectable(command);
        }
        command.match().ifPresent(match -> match.check(versions.size()));
        if (!versions.isEmpty()) {
            return add(
                    command,
                    command.mode() == SubmissionMode.OFFLINE ? submitted : submitted.basedOn(editions.headIdsReplacedBy(submitted.id())));
        }
        apply(JournalEventFactory.submitted(command, submitted));
        return outcome(true, submitted);
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

    // Carries no content of the journal, but may be the first event of the stream: Axon needs the id then.
    @EventSourcingHandler
    void evolve(JournalStreamEvent event) {
        id = event.journalId();
    }

    private void recordVersion(Edition edition) {
        editions = editions.with(edition);
        versions.add(edition.id());
    }

    private boolean isRepeat(SubmitJournal command) {
        Optional<Edition> sameId = editions.find(command.edition().id());
        sameId.filter(stored -> !isSame(stored, command)).ifPresent(stored -> {
            throw JOURNAL_EDITION_EXISTS.because("Edition %s of %s has other content", stored.id(), command.month());
        });
        return sameId.isPresent()
                || command.mode() == SubmissionMode.ONLINE
                        && editions.findSameContent(command.edition()).isPresent();
    }

    // An online submission is based on what was current when it arrived, which a repeat of it can't know.
    private static boolean isSame(Edition stored, SubmitJournal command) {
        Edition submitted = command.edition();
        return stored.isResendOf(
                command.mode() == SubmissionMode.OFFLINE
                        ? submitted
                        : submitted.basedOn(stored.origin().basedOn()));
    }

    private boolean isVersion(int version, Edition edition) {
        return editions.find(versions.get(version - 1))
                .filter(stored -> stored.hasSameContent(edition) && edition.hasSameReason(stored))
                .isPresent();
    }

    private static void requireCorrectable(JournalCommand command) {
        if (!command.edition().origin().submittedBy().map(Author::canCorrect).orElse(true)) {
            throw JOURNAL_FAMILY_ONLY.because("%s is already submitted; ask the family about it", command.month());
        }
    }

    private void requireUnlocked(JournalCommand command) {
        if (command.locked()) {
            throw JOURNAL_MONTH_LOCKED.because(
                    "The journal of %s cannot change until the country team reopens the month", command.month());
        }
    }

    // The caller asked for this version number, so it is made even when the content is the same.
    private SubmissionOutcome correct(CorrectJournal command) {
        requireCorrectable(command);
        requireUnlocked(command);
        Edition edition = command.edition().basedOn(editions.headIdsReplacedBy(command.edition().id()));
        apply(JournalEventFactory.corrected(command, edition, versions.size() + 1));
        return outcome(true, edition);
    }

    private SubmissionOutcome add(JournalCommand command, Edition edition) {
        requireUnlocked(command);
        Edition before = editions.current();
        Edition now = editions.with(edition).current();
        boolean isNew = !now.hasSameContent(before) || editions.heads().stream().noneMatch(edition::hasSameContent);
        if (!now.id().equals(edition.id()) || now.hasSameContent(before)) {
            apply(JournalEventFactory.editionRecorded(command, edition, versions.size()));
        }
        if (!now.hasSameContent(before)) {
            apply(JournalEventFactory.corrected(command, now, versions.size() + 1));
        }
        return outcome(isNew, edition);
    }

    private SubmissionOutcome outcome(boolean isNew, Edition submitted) {
        Edition stored = editions.find(submitted.id())
                .or(() -> editions.findSameContent(submitted))
                .orElse(submitted);
        return new SubmissionOutcome(
                isNew, stored.id(), versionOf(submitted), versions.size(), editions.conflictingIds());
    }

    // The last version with the same content.
    private int versionOf(Edition submitted) {
        for (int version = versions.size(); version > 0; version--) {
            if (editions.find(versions.get(version - 1))
                    .filter(submitted::hasSameContent)
                    .isPresent()) {
                return version;
            }
        }
        return versions.size();
    }

    /**
     * The result of a command.
     *
     * @param isNew whether its content was not current already
     * @param edition id under which the content is stored
     * @param version the version that has this content; the current one when no version has it
     * @param current version of the month now
     * @param conflict current editions when they contradict one another; else empty
     */
    public record SubmissionOutcome(boolean isNew, UUID edition, int version, int current, List<UUID> conflict) {}
}
