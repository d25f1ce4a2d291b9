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
import org.mutuality.journal.journal.JournalEvent.EditionKept;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.platform.store.StoredAs;
import org.mutuality.platform.aggregate.CreateIfMissing;

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
    Outcome decide(SubmitJournal command) {
        Edition told = command.edition();
        if (isRepeat(command)) {
            return outcome(false, told);
        }
        if (!versions.isEmpty()) {
            checkTheirs(command);
        }
        command.match().ifPresent(match -> match.check(versions.size()));
        if (!versions.isEmpty()) {
            return add(command, command.manner() == Manner.OFFLINE ? told : told.upon(editions.headIds()));
        }
        apply(Facts.submitted(command, told));
        return outcome(true, told);
    }

    // Created when missing, so that the refusal is ours and not Axon's.
    @CreateIfMissing
    Outcome decide(CorrectJournal command) {
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
        return new Outcome(
                false, versions.get(command.version() - 1), command.version(), versions.size(), editions.conflict());
    }

    @EventSourcingHandler
    void evolve(JournalSubmitted event) {
        id = event.journalId();
        shows(Edition.of(event));
    }

    @EventSourcingHandler
    void evolve(JournalCorrected event) {
        shows(Edition.of(event));
    }

    @EventSourcingHandler
    void evolve(EditionKept event) {
        editions = editions.with(Edition.of(event));
    }

    // Nothing is told by it; but an aggregate that has a past must know its id.
    @EventSourcingHandler
    void evolve(Alongside event) {
        id = event.journalId();
    }

    private void shows(Edition edition) {
        editions = editions.with(edition);
        versions.add(edition.id());
    }

    private boolean isRepeat(SubmitJournal command) {
        Optional<Edition> twin = editions.find(command.edition().id());
        twin.filter(known -> !isSame(known, command)).ifPresent(known -> {
            throw JOURNAL_EDITION_EXISTS.because("Edition %s of %s has other content", known.id(), command.month());
        });
        return twin.isPresent()
                || command.manner() == Manner.PLAIN
                        && editions.saying(command.edition()).isPresent();
    }

    // What it stands upon was found here when it wasn't written apart, so a repeat doesn't know it.
    private static boolean isSame(Edition known, SubmitJournal command) {
        Edition told = command.edition();
        return known.repeats(
                command.manner() == Manner.OFFLINE
                        ? told
                        : told.upon(known.origin().basedOn()));
    }

    private boolean isVersion(int version, Edition edition) {
        return editions.find(versions.get(version - 1))
                .filter(known -> known.says(edition) && edition.because(known))
                .isPresent();
    }

    private static void checkTheirs(JournalCommand command) {
        if (!command.edition().origin().toldBy().map(Teller::mayChange).orElse(true)) {
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
    private Outcome correct(CorrectJournal command) {
        checkTheirs(command);
        checkOpen(command);
        Edition edition = command.edition().upon(editions.headIds());
        apply(Facts.corrected(command, edition, versions.size() + 1));
        return outcome(true, edition);
    }

    private Outcome add(JournalCommand command, Edition edition) {
        checkOpen(command);
        Edition before = editions.current();
        Edition now = editions.with(edition).current();
        boolean fresh = !now.says(before) || editions.heads().stream().noneMatch(edition::says);
        if (!now.id().equals(edition.id()) || now.says(before)) {
            apply(Facts.kept(command, edition, versions.size()));
        }
        if (!now.says(before)) {
            apply(Facts.corrected(command, now, versions.size() + 1));
        }
        return outcome(fresh, edition);
    }

    private Outcome outcome(boolean fresh, Edition told) {
        Edition kept = editions.find(told.id()).or(() -> editions.saying(told)).orElse(told);
        return new Outcome(fresh, kept.id(), versionOf(told), versions.size(), editions.conflict());
    }

    // The last version that says the same.
    private int versionOf(Edition told) {
        for (int version = versions.size(); version > 0; version--) {
            if (editions.find(versions.get(version - 1)).filter(told::says).isPresent()) {
                return version;
            }
        }
        return versions.size();
    }
}
