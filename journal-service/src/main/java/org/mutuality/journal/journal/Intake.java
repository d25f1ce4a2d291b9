package org.mutuality.journal.journal;

import static org.mutuality.journal.journal.JournalProblem.JOURNAL_COHORT_NOT_OPEN;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_INVALID;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_MONTH_BEFORE_COHORT;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_MONTH_IN_FUTURE;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.Forms;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.problem.Wrongs;

/** Reads what was told against the family's cohort and the form, before it becomes a command. */
@ApplicationScoped
class Intake {
    private final Forms forms;
    private final Clock clock;

    Intake(Forms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    /** What can be kept. @param at when it arrived */
    record Taken(FamilyRef family, YearMonth month, Form form, Map<String, Object> answers, Instant at) {
        JournalId journalId() {
            return JournalId.of(family.familyId(), month);
        }

        CohortRef cohort() {
            return family.cohort();
        }

        boolean complete() {
            return form.complete(answers);
        }
    }

    /**
     * @param form empty for the current one
     * @param wrongs what was found wrong beside form and answers
     * @throws org.mutuality.platform.problem.Refusal with every wrong field
     */
    Taken take(FamilyRef family, YearMonth month, Optional<String> form, JsonNode answers, Wrongs wrongs) {
        Instant now = clock.instant();
        check(family.cohort(), month, YearMonth.from(now.atOffset(ZoneOffset.UTC)));
        Optional<Form> asked = form.isEmpty() ? Optional.of(forms.current()) : forms.form(form.get());
        wrongs.check(
                asked.isPresent(),
                "/form",
                "is a form in use, such as " + forms.current().id());
        // Answers are read even by the wrong form, so that all that is wrong is told at once.
        Form reading = asked.orElseGet(forms::current);
        var read = reading.read(answers, "/answers", family.cohort().currency(), wrongs);
        wrongs.orThrow(JOURNAL_INVALID);
        return new Taken(family, month, reading, read, now);
    }

    // The month in progress may be told: a family that tells early can correct.
    private static void check(CohortRef cohort, YearMonth month, YearMonth current) {
        if (!cohort.open()) {
            throw JOURNAL_COHORT_NOT_OPEN.because("Its journals begin when it is opened");
        }
        if (month.isAfter(current)) {
            throw JOURNAL_MONTH_IN_FUTURE.because("Months up to %s can be told", current);
        }
        if (month.isBefore(cohort.firstMonth())) {
            throw JOURNAL_MONTH_BEFORE_COHORT.because("The cohort's first month is %s", cohort.firstMonth());
        }
    }
}
