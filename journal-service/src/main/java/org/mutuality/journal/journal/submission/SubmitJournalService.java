package org.mutuality.journal.journal.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.journal.Journal.SubmissionOutcome;
import org.mutuality.journal.journal.JournalAccess.WriteAccess;
import org.mutuality.journal.journal.JournalCommand;
import org.mutuality.journal.journal.JournalCommand.CorrectJournal;
import org.mutuality.journal.journal.JournalCommand.SubmitJournal;
import org.mutuality.journal.journal.SubmissionMode;
import org.mutuality.journal.period.PeriodLockCache;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.http.IfMatch;

/** One telling of one month, from what the caller said to what it is answered. */
@ApplicationScoped
class SubmitJournalService {
    private final SubmissionValidator intake;
    private final PeriodLockCache locks;
    private final CommandGateway commands;

    SubmitJournalService(SubmissionValidator intake, PeriodLockCache locks, CommandGateway commands) {
        this.intake = intake;
        this.locks = locks;
        this.commands = commands;
    }

    SubmissionResponse submit(WriteAccess pen, YearMonth month, JournalSubmission telling, Optional<IfMatch> match) {
        SubmissionValidator.ValidatedSubmission taken = intake.validate(pen, month, telling);
        UUID edition = telling.edition().orElseGet(() -> derived(taken, "submission", match));
        return told(
                taken,
                new SubmitJournal(
                        taken.journalId(),
                        taken.family().familyId(),
                        taken.cohort().cohortId(),
                        taken.cohort().country(),
                        month,
                        taken.edition(edition),
                        manner(telling, match),
                        match,
                        locked(taken)));
    }

    SubmissionResponse correct(WriteAccess pen, YearMonth month, JournalSubmission telling, int version) {
        SubmissionValidator.ValidatedSubmission taken = intake.validate(pen, month, telling);
        return told(
                taken,
                new CorrectJournal(
                        taken.journalId(),
                        taken.family().familyId(),
                        taken.cohort().cohortId(),
                        taken.cohort().country(),
                        month,
                        taken.edition(derived(taken, "correction", Optional.of(version))),
                        version,
                        locked(taken)));
    }

    private SubmissionResponse told(SubmissionValidator.ValidatedSubmission taken, JournalCommand command) {
        return SubmissionResponse.of(taken, commands.sendForResult(command, SubmissionOutcome.class));
    }

    private boolean locked(SubmissionValidator.ValidatedSubmission taken) {
        return locks.isLocked(taken.cohort().cohortId(), taken.month());
    }

    private static SubmissionMode manner(JournalSubmission telling, Optional<IfMatch> match) {
        if (telling.offline()) {
            return SubmissionMode.OFFLINE;
        }
        return telling.edition().isPresent() || match.isPresent() ? SubmissionMode.EXPLICIT : SubmissionMode.ONLINE;
    }

    // All that was said and what it was said upon: the same telling sent twice meets the same id.
    private static UUID derived(SubmissionValidator.ValidatedSubmission taken, String way, Optional<?> upon) {
        JournalSubmission telling = taken.submission();
        return NameBasedUuid.id(
                "edition",
                taken.family().familyId(),
                taken.month(),
                way,
                text(upon),
                taken.form().id(),
                taken.answers(),
                telling.basedOn().map(bases -> bases.stream().sorted().toList()).orElse(List.of()),
                text(telling.device()),
                text(telling.writtenAt()),
                text(telling.reason()));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
