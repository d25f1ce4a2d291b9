package org.mutuality.journal.journal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_EDITION_EXISTS;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_FAMILY_ONLY;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_MONTH_LOCKED;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_NOT_SUBMITTED;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_VERSION_EXISTS;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_VERSION_OUTDATED;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_VERSION_SKIPPED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.mutuality.journal.journal.JournalCommand.CheckSubmission;
import org.mutuality.journal.journal.JournalCommand.ConfirmJournal;
import org.mutuality.journal.journal.JournalCommand.CorrectJournal;
import org.mutuality.journal.journal.JournalCommand.SubmissionMode;
import org.mutuality.journal.journal.JournalCommand.SubmitJournal;
import org.mutuality.journal.journal.JournalCommand.WithdrawJournal;
import org.mutuality.journal.journal.JournalEvent.EditionEvent;
import org.mutuality.journal.journal.JournalEvent.EditionRecorded;
import org.mutuality.journal.journal.JournalEvent.EditionWithdrawn;
import org.mutuality.journal.journal.JournalEvent.JournalConfirmed;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.journal.journal.JournalEvent.JournalWithdrawn;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * A family's month in all its editions. Refuses only what would overwrite stored content, a correction of a locked month, and
 * a correction by the country team of a month that the family or its partner has touched. What is withdrawn stays in history;
 * the month can be submitted again then, as if for the first time.
 */
@StoredAs(name = "journal.Journal", revision = 3)
public class Journal {
    @AggregateIdentifier
    private JournalId id;

    private Editions editions = Editions.NONE;

    // In the place of an edition, of a version without content.
    private static final UUID WITHDRAWN = new UUID(0, 0);

    /** The edition that each version shows; version 1 first. */
    private List<UUID> versions = new ArrayList<>();

    /** Whether all of it was submitted by the country team or recorders, as by an import, and the family did not confirm it. */
    private boolean imported = true;

    /** The last version that the family confirmed; 0: none. */
    private int confirmedVersion;

    /** For Axon, which fills it from the events. */
    @SuppressWarnings("NullAway.Init")
    protected Journal() {}

    @CreateIfMissing
    SubmissionOutcome decide(SubmitJournal command) {
        Edition submitted = submitted(command);
        if (isRepeat(command, submitted)) {
            return outcome(false, submitted);
        }
        requireAcceptable(command, submitted);
        if (!versions.isEmpty()) {
            return add(
                    command,
                    command.mode() == SubmissionMode.OFFLINE
                            ? submitted
                            : submitted.basedOn(editions.headIdsReplacedBy(submitted.id())));
        }
        apply(JournalEventFactory.submitted(command, submitted));
        return outcome(true, submitted);
    }

    @CreateIfMissing
    SubmissionOutcome decide(CheckSubmission command) {
        Edition submitted = submitted(command.submission());
        if (isRepeat(command.submission(), submitted)) {
            return outcome(false, submitted);
        }
        requireAcceptable(command.submission(), submitted);
        int next = versions.size() + 1;
        return new SubmissionOutcome(true, submitted.id(), next, next, editions.conflictingIds());
    }

    // Created when missing, so that the refusal is ours and not Axon's.
    @CreateIfMissing
    SubmissionOutcome decide(CorrectJournal command) {
        int next = versions.size() + 1;
        if (versions.isEmpty()) {
            throw JOURNAL_NOT_SUBMITTED.because("submit-first", command.month());
        }
        if (command.version() > next) {
            throw JOURNAL_VERSION_SKIPPED.because("next-correction", next);
        }
        if (command.version() == next) {
            return correct(command);
        }
        if (command.version() < 2 || !isVersion(command.version(), command.edition())) {
            throw JOURNAL_VERSION_EXISTS.because("next-correction", next);
        }
        return new SubmissionOutcome(
                false,
                versions.get(command.version() - 1),
                command.version(),
                versions.size(),
                editions.conflictingIds());
    }

    // Created when missing, so that the refusal is ours and not Axon's.
    @CreateIfMissing
    void decide(WithdrawJournal command) {
        if (versions.isEmpty()) {
            throw JOURNAL_NOT_SUBMITTED.because("not-submitted", command.month());
        }
        List<UUID> heads = editions.headIds();
        List<UUID> withdrawn = command.edition()
                .map(one -> heads.stream().filter(one::equals).toList())
                .orElse(heads);
        if (withdrawn.isEmpty()) {
            return;
        }
        requireCorrectable(Optional.of(command.withdrawnBy()), command);
        requireUnlocked(command);
        command.match().ifPresent(match -> match.check(versions.size()));
        withdraw(command, withdrawn);
    }

    // Created when missing, so that the refusal is ours and not Axon's.
    @CreateIfMissing
    void decide(ConfirmJournal command) {
        if (versions.isEmpty() || isWithdrawn()) {
            throw JOURNAL_NOT_SUBMITTED.because("not-submitted", command.month());
        }
        if (command.version() != versions.size()) {
            throw JOURNAL_VERSION_OUTDATED.because("confirm-current", versions.size());
        }
        boolean isOwn = editions.current()
                .flatMap(edition -> edition.origin().submittedBy())
                .filter(author -> !author.onBehalf())
                .isPresent();
        if (!isOwn && confirmedVersion != command.version()) {
            apply(new JournalConfirmed(
                    command.journalId(),
                    command.familyId(),
                    command.cohortId(),
                    command.country(),
                    command.month(),
                    command.version(),
                    command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(JournalSubmitted event) {
        id = event.journalId();
        recordVersion(event);
    }

    @EventSourcingHandler
    void evolve(JournalCorrected event) {
        recordVersion(event);
    }

    @EventSourcingHandler
    void evolve(EditionRecorded event) {
        editions = editions.with(Edition.of(event));
        recordAuthor(event);
    }

    @EventSourcingHandler
    void evolve(JournalWithdrawn event) {
        editions = editions.without(event.editions());
        versions.add(WITHDRAWN);
        recordAuthor(event);
    }

    @EventSourcingHandler
    void evolve(JournalConfirmed event) {
        confirmedVersion = event.version();
        recordAuthor(event);
    }

    @EventSourcingHandler
    void evolve(EditionWithdrawn event) {
        editions = editions.without(event.editions());
        recordAuthor(event);
    }

    // Carries no content of the journal, but may be the first event of the stream: Axon needs the id then.
    @EventSourcingHandler
    void evolve(JournalStreamEvent event) {
        id = event.journalId();
    }

    private void recordVersion(EditionEvent event) {
        Edition edition = Edition.of(event);
        editions = editions.with(edition);
        versions.add(edition.id());
        recordAuthor(event);
    }

    private void recordAuthor(JournalEvent event) {
        imported = imported
                && event.author().filter(author -> !author.canCorrect()).isPresent();
    }

    private boolean isWithdrawn() {
        return !versions.isEmpty() && editions.headIds().isEmpty();
    }

    private Edition submitted(SubmitJournal command) {
        return isWithdrawn() && command.mode() == SubmissionMode.ONLINE
                ? command.edition().submittedAgain(versions.size())
                : command.edition();
    }

    private void requireAcceptable(SubmitJournal command, Edition submitted) {
        if (!versions.isEmpty()) {
            requireCorrectable(submitted.origin().submittedBy(), command);
        }
        command.match().ifPresent(match -> match.check(versions.size()));
        if (!versions.isEmpty()) {
            requireUnlocked(command);
        }
    }

    private boolean isRepeat(SubmitJournal command, Edition submitted) {
        Optional<Edition> sameId = editions.find(submitted.id());
        sameId.filter(stored -> !isSame(stored, command)).ifPresent(stored -> {
            throw JOURNAL_EDITION_EXISTS.because("other-content", stored.id(), command.month());
        });
        return sameId.isPresent()
                || command.mode() == SubmissionMode.ONLINE
                        && !isWithdrawn()
                        && editions.findSameContent(submitted).isPresent();
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

    private void requireCorrectable(Optional<Author> author, JournalCommand command) {
        if (!author.map(Author::canCorrect).orElse(true) && !imported && !isWithdrawn()) {
            throw JOURNAL_FAMILY_ONLY.because("ask-family", command.month());
        }
    }

    // A month that is not submitted, or no longer, can be submitted late.
    private void requireUnlocked(JournalCommand command) {
        if (command.locked() && !isWithdrawn()) {
            throw JOURNAL_MONTH_LOCKED.because("until-reopened", command.month());
        }
    }

    // The caller asked for this version number, so it is made even when the content is the same.
    private SubmissionOutcome correct(CorrectJournal command) {
        requireCorrectable(command.edition().origin().submittedBy(), command);
        requireUnlocked(command);
        Edition edition = command.edition()
                .basedOn(editions.headIdsReplacedBy(command.edition().id()));
        apply(JournalEventFactory.corrected(command, edition, versions.size() + 1, edition.at()));
        return outcome(true, edition);
    }

    private SubmissionOutcome add(JournalCommand command, Edition edition) {
        List<UUID> heads = editions.headIds();
        Optional<Edition> before = editions.current();
        Optional<Edition> now = editions.with(edition).current();
        boolean changes = now.filter(one -> !isShown(one, before)).isPresent();
        boolean isNew = changes || editions.heads().stream().noneMatch(edition::hasSameContent);
        if (!changes || now.filter(one -> one.id().equals(edition.id())).isEmpty()) {
            apply(JournalEventFactory.editionRecorded(command, edition, versions.size()));
        }
        if (changes) {
            apply(JournalEventFactory.corrected(command, now.orElseThrow(), versions.size() + 1, edition.at()));
        } else if (before.isPresent() && now.isEmpty()) {
            // It links what was current to a later edition that was withdrawn before.
            apply(JournalEventFactory.withdrawnByLateEdition(command, edition, heads, versions.size() + 1));
        }
        return outcome(isNew, edition);
    }

    private void withdraw(WithdrawJournal command, List<UUID> withdrawn) {
        Optional<Edition> before = editions.current();
        Optional<Edition> left = editions.without(withdrawn).current();
        if (left.isEmpty()) {
            apply(JournalEventFactory.withdrawn(command, withdrawn, versions.size() + 1));
            return;
        }
        apply(JournalEventFactory.editionWithdrawn(command, withdrawn, versions.size()));
        if (!isShown(left.get(), before)) {
            apply(JournalEventFactory.corrected(command, left.get(), versions.size() + 1, command.at()));
        }
    }

    private static boolean isShown(Edition edition, Optional<Edition> before) {
        return before.filter(edition::hasSameContent).isPresent();
    }

    private SubmissionOutcome outcome(boolean isNew, Edition submitted) {
        Edition stored = editions.find(submitted.id())
                .filter(one -> !editions.withdrawn().contains(one.id()))
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
