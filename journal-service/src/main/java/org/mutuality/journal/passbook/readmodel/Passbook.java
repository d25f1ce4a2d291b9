package org.mutuality.journal.passbook.readmodel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.exchange.readmodel.FamilyExchange;
import org.mutuality.journal.goal.GoalQueries.GoalRow;
import org.mutuality.journal.passbook.indicator.FamilyIndicator;
import org.mutuality.journal.question.QuestionQueries;

/**
 * A family's own view. Asked for as of a date, its months, series and indicators are as known then; and nothing is in hand then:
 * no goals, exchanges or questions, and nothing comes next.
 *
 * @param currency ISO 4217, of the cohort
 * @param at when it was read
 * @param asOf the date it was asked for; absent: now
 * @param months oldest first, from the first that the family could tell
 * @param series of all that its answers say in figures, as known now
 * @param indicators mission.md's, as far as they are of one family; those of help are absent for a liaison
 * @param goals in the order they were set, 500 at most; the others are at {@code /goals}
 * @param toConfirm exchanges that others declared and the family hasn't answered, 500 at most; absent for a liaison
 * @param questions of the liaison that aren't closed, 500 at most
 */
public record Passbook(
        UUID familyId,
        UUID cohortId,
        String currency,
        Instant at,
        Optional<Instant> asOf,
        List<PassbookMonth> months,
        List<PassbookSeries> series,
        List<FamilyIndicator> indicators,
        List<GoalRow> goals,
        Optional<List<FamilyExchange>> toConfirm,
        List<QuestionQueries.QuestionRow> questions,
        List<NextStep> next) {

    Passbook with(List<PassbookSeries> drawn, List<FamilyIndicator> reckoned) {
        return new Passbook(
                familyId, cohortId, currency, at, asOf, months, drawn, reckoned, goals, toConfirm, questions, next);
    }
}
