package org.mutuality.journal.passbook.readmodel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mutuality.journal.exchange.readmodel.FamilyExchange;
import org.mutuality.journal.goal.GoalQueries.GoalRow;
import org.mutuality.journal.goal.GoalState;
import org.mutuality.journal.question.QuestionQueries;

/** Derives a family's next steps from its months, goals, exchanges and questions. */
final class NextStepsBuilder {
    private NextStepsBuilder() {}

    static List<NextStep> of(
            List<PassbookMonth> months,
            List<QuestionQueries.QuestionRow> questions,
            List<FamilyExchange> exchanges,
            List<GoalRow> goals,
            Instant now) {
        return Stream.of(months(months, now), questions(questions), exchanges(exchanges), steps(goals))
                .flatMap(next -> next)
                .toList();
    }

    // Of the months not due yet only the nearest.
    private static Stream<NextStep> months(List<PassbookMonth> months, Instant now) {
        Stream<PassbookMonth> unsubmitted = Stream.concat(
                in(MonthState.MISSING, months), in(MonthState.COMING, months).limit(1));
        return Stream.of(
                        in(MonthState.CONFLICT, months)
                                .map(one -> NextStep.about(NextStep.NextStepType.SOLVE_CONFLICT, one.month())),
                        unsubmitted.map(one -> NextStep.submitJournal(one, now)),
                        in(MonthState.INCOMPLETE, months)
                                .map(one -> NextStep.about(NextStep.NextStepType.COMPLETE_MONTH, one.month())))
                .flatMap(next -> next);
    }

    private static Stream<PassbookMonth> in(MonthState state, List<PassbookMonth> months) {
        return months.stream().filter(month -> month.state() == state);
    }

    private static Stream<NextStep> questions(List<QuestionQueries.QuestionRow> questions) {
        return questions.stream()
                .filter(question -> question.answer().isEmpty())
                .map(question -> NextStep.with(
                        NextStep.NextStepType.ANSWER_QUESTION,
                        question.questionId(),
                        Optional.of(question.month()),
                        Optional.of(question.wording())));
    }

    private static Stream<NextStep> exchanges(List<FamilyExchange> exchanges) {
        return exchanges.stream()
                .map(exchange -> NextStep.with(
                        NextStep.NextStepType.CONFIRM_EXCHANGE,
                        exchange.exchangeId(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Stream<NextStep> steps(List<GoalRow> goals) {
        return goals.stream()
                .filter(goal -> goal.state() == GoalState.OPEN)
                .flatMap(goal -> step(goal)
                        .map(step -> NextStep.with(
                                NextStep.NextStepType.TAKE_STEP, goal.goalId(), goal.targetMonth(), Optional.of(step)))
                        .stream());
    }

    private static Optional<String> step(GoalRow goal) {
        return IntStream.range(0, goal.steps().size())
                .filter(place -> !goal.stepsDone().contains(place + 1))
                .mapToObj(goal.steps()::get)
                .findFirst();
    }
}
