package org.mutuality.journal.journal;

import static org.mutuality.journal.exchange.Reported.EXCHANGES;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.exchange.ReportedCheck;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.Forms;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.problem.Wrongs;

/** Reads what was told against the family's cohort and the form, before it becomes a command. */
@ApplicationScoped
class Intake {
    private final Forms forms;
    private final ReportedCheck exchanges;
    private final FamilyWords words;
    private final Clock clock;

    Intake(Forms forms, ReportedCheck exchanges, FamilyWords words, Clock clock) {
        this.forms = forms;
        this.exchanges = exchanges;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What can be kept.
     *
     * @param missing what would make it complete; nothing when it is
     * @param at when it arrived
     */
    record Taken(
            Pen pen,
            JournalId journalId,
            YearMonth month,
            Form form,
            Map<String, Object> answers,
            List<String> missing,
            Telling telling,
            Optional<OwnWords> own,
            Instant at) {
        FamilyRef family() {
            return pen.family();
        }

        CohortRef cohort() {
            return family().cohort();
        }

        boolean complete() {
            return missing.isEmpty();
        }

        Edition edition(UUID id) {
            Origin origin = new Origin(
                    id,
                    telling.basedOn().orElse(List.of()),
                    telling.device(),
                    telling.writtenAt(),
                    Optional.of(pen.by()));
            return new Edition(
                    origin,
                    form.id(),
                    own.isPresent() ? form.withoutWords(answers) : answers,
                    complete(),
                    Optional.empty(),
                    at,
                    own,
                    Optional.of(new Said(answers, telling.reason())));
        }
    }

    /** @throws org.mutuality.platform.problem.Refusal with every wrong field */
    Taken take(Pen pen, YearMonth month, Telling telling) {
        FamilyRef family = pen.family();
        // As PostgreSQL keeps it, so that what is shown is what was decided on.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        TellableMonth.check(family.cohort(), month, now, telling.phrases());
        Wrongs wrongs = telling.wrongs(now);
        String country = family.cohort().country();
        Form current = forms.current(country);
        Optional<Form> asked =
                telling.form().map(form -> forms.usable(form, country)).orElse(Optional.of(current));
        wrongs.check(asked.isPresent(), "/form", "validation.form-such-as", current.id());
        // Answers are read even by the wrong form, so that all that is wrong is told at once.
        Form reading = asked.orElse(current);
        var read = reading.read(telling.answers(), "/answers", family.cohort().currency(), wrongs);
        exchanges.check(family, month, reading.entries(EXCHANGES, read), "/answers/" + EXCHANGES, wrongs);
        wrongs.orThrow(JOURNAL_INVALID);
        var own = words.seal(family.familyId(), month, reading, new Said(read, telling.reason()));
        return new Taken(
                pen,
                JournalId.of(family.familyId(), month),
                month,
                reading,
                read,
                reading.missing(read),
                telling,
                own,
                now);
    }
}
