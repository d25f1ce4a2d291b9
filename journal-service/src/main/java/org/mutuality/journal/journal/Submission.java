package org.mutuality.journal.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.journal.JournalCommand.CorrectJournal;
import org.mutuality.journal.journal.JournalCommand.SubmitJournal;
import org.mutuality.journal.period.Locks;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Derived;

/** One telling of one month, from what the caller said to what it is answered. */
@ApplicationScoped
class Submission {
    private final Intake intake;
    private final Locks locks;
    private final Commands commands;

    Submission(Intake intake, Locks locks, Commands commands) {
        this.intake = intake;
        this.locks = locks;
        this.commands = commands;
    }

    Told submit(Pen pen, YearMonth month, Telling telling, Optional<IfMatch> match) {
        Intake.Taken taken = intake.take(pen, month, telling);
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

    Told correct(Pen pen, YearMonth month, Telling telling, int version) {
        Intake.Taken taken = intake.take(pen, month, telling);
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

    private Told told(Intake.Taken taken, JournalCommand command) {
        return Told.of(taken, commands.ask(command, Outcome.class));
    }

    private boolean locked(Intake.Taken taken) {
        return locks.locked(taken.cohort().cohortId(), taken.month());
    }

    private static Manner manner(Telling telling, Optional<IfMatch> match) {
        if (telling.offline()) {
            return Manner.OFFLINE;
        }
        return telling.edition().isPresent() || match.isPresent() ? Manner.MEANT : Manner.PLAIN;
    }

    // All that was said and what it was said upon: the same telling sent twice meets the same id.
    private static UUID derived(Intake.Taken taken, String way, Optional<?> upon) {
        Telling telling = taken.telling();
        return Derived.id(
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
