package org.mutuality.journal.passbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.exchange.ExchangeView;
import org.mutuality.journal.exchange.Seen;
import org.mutuality.journal.goal.GoalRow;
import org.mutuality.journal.goal.GoalView;
import org.mutuality.journal.question.QuestionView;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.http.Limit;

/** What a family has in hand beside its months. Source: {@code goal_view}, {@code exchange_view}, {@code question_view}. */
@ApplicationScoped
class Matters {
    private static final Limit MOST = new Limit(500);

    private final GoalView goals;
    private final ExchangeView exchanges;
    private final QuestionView questions;

    Matters(GoalView goals, ExchangeView exchanges, QuestionView questions) {
        this.goals = goals;
        this.exchanges = exchanges;
        this.questions = questions;
    }

    /** As of now, without its series. */
    Passbook passbook(FamilyRef family, Reader reader, List<KeptMonth> months, Instant now) {
        UUID id = family.familyId();
        List<GoalRow> set =
                goals.ofFamily(id, Optional.empty(), Optional.empty(), MOST).items();
        List<QuestionView.Row> open = questions
                .ofFamily(id, Optional.of(true), Optional.empty(), MOST)
                .items();
        Optional<List<Seen>> toConfirm = Optional.of(reader)
                .filter(who -> who != Reader.LISTENS)
                .map(who -> exchanges.toConfirm(id, who == Reader.OWN, MOST.rows()));
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
                Agenda.of(months, open, toConfirm.orElse(List.of()), set, now));
    }

    /** Of another day: nothing is in hand any more. */
    static Passbook past(FamilyRef family, List<KeptMonth> months, Instant now, Instant asOf) {
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
