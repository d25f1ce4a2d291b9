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
 * A family's own view of its journals. As of a past time, months, series and indicators are as known then, and there
 * are no goals, exchanges, questions and next steps.
 *
 * @param familyId id of the family
 * @param cohortId id of its cohort
 * @param currency ISO 4217 code of the cohort's currency
 * @param at when it was read
 * @param asOf the requested time; absent: now
 * @param months months of the family, oldest first, from the first one it could submit
 * @param series numeric answers and derived amounts over time
 * @param indicators the programme's indicators for this family; those of help are absent for a liaison
 * @param goals goals in the order they were set, at most 500; all of them are at {@code /goals}
 * @param toConfirm exchanges that others declared and the family has not answered, at most 500; absent for a liaison
 * @param questions open questions of the liaison, at most 500
 * @param next next steps of the family
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

    Passbook with(List<PassbookSeries> newSeries, List<FamilyIndicator> newIndicators) {
        return new Passbook(
                familyId,
                cohortId,
                currency,
                at,
                asOf,
                months,
                newSeries,
                newIndicators,
                goals,
                toConfirm,
                questions,
                next);
    }
}
