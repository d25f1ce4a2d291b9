package org.mutuality.journal.passbook.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.exchange.readmodel.ExchangeQueries;
import org.mutuality.journal.exchange.readmodel.FamilyExchange;
import org.mutuality.journal.goal.GoalQueries;
import org.mutuality.journal.goal.GoalQueries.GoalRow;
import org.mutuality.journal.question.QuestionQueries;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.http.PageSize;

/**
 * A family's goals, unconfirmed exchanges and open questions. Source: {@code goal_view}, {@code exchange_view}, {@code
 * question_view}.
 */
@ApplicationScoped
class OpenItemsQueries {
    private static final PageSize LIMIT = new PageSize(500);

    private final GoalQueries goals;
    private final ExchangeQueries exchanges;
    private final QuestionQueries questions;

    OpenItemsQueries(GoalQueries goals, ExchangeQueries exchanges, QuestionQueries questions) {
        this.goals = goals;
        this.exchanges = exchanges;
        this.questions = questions;
    }

    /** Current passbook, without series and indicators. */
    Passbook passbook(FamilyRef family, ReaderRole reader, List<PassbookMonth> months, Instant now) {
        UUID id = family.familyId();
        List<GoalRow> goalRows =
                goals.ofFamily(id, Optional.empty(), Optional.empty(), LIMIT).items();
        List<QuestionQueries.QuestionRow> openQuestions = questions
                .ofFamily(id, Optional.of(true), Optional.empty(), LIMIT)
                .items();
        Optional<List<FamilyExchange>> toConfirm = Optional.of(reader)
                .filter(who -> who != ReaderRole.LIAISON)
                .map(who -> exchanges.findUnconfirmed(id, who == ReaderRole.FAMILY, LIMIT.rows()));
        return new Passbook(
                id,
                family.cohort().cohortId(),
                family.cohort().currency(),
                now,
                Optional.empty(),
                months,
                List.of(),
                List.of(),
                goalRows,
                toConfirm,
                openQuestions,
                NextStepsBuilder.of(months, openQuestions, toConfirm.orElse(List.of()), goalRows, now));
    }

    /** Passbook as of a past time, which has no open items. */
    static Passbook passbookAsOf(FamilyRef family, List<PassbookMonth> months, Instant now, Instant asOf) {
        return new Passbook(
                family.familyId(),
                family.cohort().cohortId(),
                family.cohort().currency(),
                now,
                Optional.of(asOf),
                months,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
