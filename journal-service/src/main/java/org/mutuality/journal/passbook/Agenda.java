package org.mutuality.journal.passbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mutuality.journal.exchange.Seen;
import org.mutuality.journal.goal.GoalRow;
import org.mutuality.journal.goal.State;
import org.mutuality.journal.question.QuestionView;

/** What comes next for a family, as its months, goals, exchanges and questions have it. */
final class Agenda {
    private Agenda() {}

    static List<Next> of(
            List<KeptMonth> months,
            List<QuestionView.Row> questions,
            List<Seen> exchanges,
            List<GoalRow> goals,
            Instant now) {
        return Stream.of(months(months, now), questions(questions), exchanges(exchanges), steps(goals))
                .flatMap(next -> next)
                .toList();
    }

    // Of the months that aren't due yet only the nearest.
    private static Stream<Next> months(List<KeptMonth> months, Instant now) {
        Stream<KeptMonth> untold = Stream.concat(
                in(MonthState.MISSING, months), in(MonthState.COMING, months).limit(1));
        return Stream.of(
                        in(MonthState.CONFLICT, months).map(one -> Next.about(Next.What.SOLVE_CONFLICT, one.month())),
                        untold.map(one -> Next.telling(one, now)),
                        in(MonthState.INCOMPLETE, months).map(one -> Next.about(Next.What.COMPLETE_MONTH, one.month())))
                .flatMap(next -> next);
    }

    private static Stream<KeptMonth> in(MonthState state, List<KeptMonth> months) {
        return months.stream().filter(month -> month.state() == state);
    }

    private static Stream<Next> questions(List<QuestionView.Row> questions) {
        return questions.stream()
                .filter(question -> question.answer().isEmpty())
                .map(question -> Next.with(
                        Next.What.ANSWER_QUESTION,
                        question.questionId(),
                        Optional.of(question.month()),
                        Optional.of(question.wording())));
    }

    private static Stream<Next> exchanges(List<Seen> exchanges) {
        return exchanges.stream()
                .map(exchange -> Next.with(
                        Next.What.CONFIRM_EXCHANGE, exchange.exchangeId(), Optional.empty(), Optional.empty()));
    }

    private static Stream<Next> steps(List<GoalRow> goals) {
        return goals.stream()
                .filter(goal -> goal.state() == State.OPEN)
                .flatMap(goal -> step(goal)
                        .map(step ->
                                Next.with(Next.What.TAKE_STEP, goal.goalId(), goal.targetMonth(), Optional.of(step)))
                        .stream());
    }

    private static Optional<String> step(GoalRow goal) {
        return IntStream.range(0, goal.steps().size())
                .filter(place -> !goal.stepsDone().contains(place + 1))
                .mapToObj(goal.steps()::get)
                .findFirst();
    }
}
