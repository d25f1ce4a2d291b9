package org.mutuality.journal.passbook.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.exchange.readmodel.ExchangeQueries;
import org.mutuality.journal.exchange.readmodel.FamilyExchange;
import org.mutuality.journal.goal.GoalQueries.GoalRow;
import org.mutuality.journal.goal.GoalQueries;
import org.mutuality.journal.question.QuestionQueries;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.http.PageSize;

/** What a family has in hand beside its months. Source: {@code goal_view}, {@code exchange_view}, {@code question_view}. */
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

    /** As of now, without its series. */
    Passbook passbook(FamilyRef family, ReaderRole reader, List<PassbookMonth> months, Instant now) {
        UUID id = family.familyId();
        List<GoalRow> set =
                goals.ofFamily(id, Optional.empty(), Optional.empty(), LIMIT).items();
        List<QuestionQueries.QuestionRow> open = questions
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
                set,
                toConfirm,
                open,
                NextStepsBuilder.of(months, open, toConfirm.orElse(List.of()), set, now));
    }

    /** Of another day: nothing is in hand any more. */
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
