package org.mutuality.journal.journal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_ALREADY_TOLD;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_NOT_TOLD;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_VERSION_AHEAD;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_VERSION_TAKEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.mutuality.journal.journal.JournalCommand.CorrectJournal;
import org.mutuality.journal.journal.JournalCommand.SubmitJournal;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;

/** A family's month, in all its versions. It says no only to what would overwrite what was told. */
@Revision("1")
public class Journal {
    @AggregateIdentifier
    private JournalId id;

    private List<Version> versions = new ArrayList<>();

    /** For Axon, which fills it from the events. */
    @SuppressWarnings("NullAway.Init")
    protected Journal() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SubmitJournal command) {
        if (versions.isEmpty()) {
            apply(submitted(command));
        } else if (!has(1, command.form(), command.answers(), Optional.empty())) {
            throw JOURNAL_ALREADY_TOLD.because(
                    "%s is at version %d; the next correction is %d",
                    command.month(), versions.size(), versions.size() + 1);
        }
    }

    // Created when missing, so that the refusal is ours and not Axon's.
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CorrectJournal command) {
        if (versions.isEmpty()) {
            throw JOURNAL_NOT_TOLD.because("Tell %s before you correct it", command.month());
        }
        if (command.version() > versions.size() + 1) {
            throw JOURNAL_VERSION_AHEAD.because("The next correction is %d", versions.size() + 1);
        }
        if (command.version() == versions.size() + 1) {
            apply(corrected(command));
        } else if (command.version() < 2
                || !has(command.version(), command.form(), command.answers(), command.reason())) {
            throw JOURNAL_VERSION_TAKEN.because("The next correction is %d", versions.size() + 1);
        }
    }

    @EventSourcingHandler
    void evolve(JournalSubmitted event) {
        id = event.journalId();
        versions.add(new Version(event.form(), event.answers(), Optional.empty()));
    }

    @EventSourcingHandler
    void evolve(JournalCorrected event) {
        versions.add(new Version(event.form(), event.answers(), event.reason()));
    }

    private boolean has(int version, String form, Map<String, Object> answers, Optional<String> reason) {
        return versions.get(version - 1).equals(new Version(form, answers, reason));
    }

    private static JournalSubmitted submitted(SubmitJournal command) {
        return new JournalSubmitted(
                command.journalId(),
                command.familyId(),
                command.cohortId(),
                command.country(),
                command.month(),
                1,
                command.form(),
                command.answers(),
                command.complete(),
                command.at());
    }

    private static JournalCorrected corrected(CorrectJournal command) {
        return new JournalCorrected(
                command.journalId(),
                command.familyId(),
                command.cohortId(),
                command.country(),
                command.month(),
                command.version(),
                command.form(),
                command.answers(),
                command.complete(),
                command.reason(),
                command.at());
    }

    /** What a version said: kept, because a late repeat of it must be told from a contradiction. */
    private record Version(String form, Map<String, Object> answers, Optional<String> reason) {}
}
