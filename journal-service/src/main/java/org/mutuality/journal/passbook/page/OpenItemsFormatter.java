package org.mutuality.journal.passbook.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mutuality.journal.exchange.readmodel.FamilyExchange;
import org.mutuality.journal.goal.GoalQueries.GoalRow;
import org.mutuality.journal.passbook.page.PassbookPage.GoalItem;
import org.mutuality.journal.passbook.page.PassbookPage.Item;
import org.mutuality.journal.passbook.page.PassbookPage.Step;
import org.mutuality.journal.passbook.readmodel.NextStep;
import org.mutuality.journal.passbook.readmodel.Passbook;

/** What a family has in hand, in the words of who reads it. */
record OpenItemsFormatter(Passbook passbook, Localizer localizer) {

    List<Item> nextSteps() {
        return passbook.next().stream().map(this::item).toList();
    }

    private Item item(NextStep next) {
        String month = next.month().map(localizer::month).orElse("");
        return switch (next.type()) {
            case SOLVE_CONFLICT -> new Item(month, localizer.translate("passbook.solve-conflict"), true);
            case SUBMIT_JOURNAL -> new Item(month, dueText(next), next.overdue().orElse(false));
            case COMPLETE_MONTH -> new Item(month, localizer.translate("passbook.complete-month"), false);
            case ANSWER_QUESTION ->
                new Item(
                        month,
                        localizer.translate(
                                "passbook.answer-question", next.wording().orElse("")),
                        false);
            case CONFIRM_EXCHANGE -> new Item("", localizer.translate("passbook.confirm-exchange"), false);
            case TAKE_STEP ->
                new Item(
                        month,
                        localizer.translate("passbook.take-step", next.wording().orElse("")),
                        false);
        };
    }

    private String dueText(NextStep next) {
        String due = next.dueAt().map(localizer::day).orElse("");
        return localizer.translate(next.overdue().orElse(false) ? "passbook.overdue" : "passbook.due", due);
    }

    List<GoalItem> goals() {
        return passbook.goals().stream().map(this::goal).toList();
    }

    private GoalItem goal(GoalRow goal) {
        return new GoalItem(
                localizer.translate("passbook.goal-area." + goal.area().text()),
                goal.wording(),
                goal.state().name().toLowerCase(Locale.ROOT),
                localizer.translate("passbook.goal-state." + goal.state().name().toLowerCase(Locale.ROOT)),
                goal.targetMonth().map(localizer::month).orElse(""),
                goal.share().orElse(-1),
                IntStream.range(0, goal.steps().size())
                        .mapToObj(place -> new Step(
                                goal.steps().get(place), goal.stepsDone().contains(place + 1)))
                        .toList());
    }

    List<Item> unconfirmedExchanges() {
        return passbook.toConfirm().orElse(List.of()).stream().map(this::exchange).toList();
    }

    private Item exchange(FamilyExchange seen) {
        String way = localizer.translate(
                seen.direction().text().equals("given") ? "passbook.gave" : "passbook.received", kind(seen));
        String worth = seen.value()
                .map(money -> ", " + localizer.money(money.currency(), money.toDecimal()))
                .orElse("");
        String note = seen.note().map(text -> " – " + text).orElse("");
        return new Item(seen.on().format(localizer.days()), way + worth + note, false);
    }

    private String kind(FamilyExchange seen) {
        return localizer.translate("passbook.exchange-kind." + seen.kind().text());
    }

    List<Item> questions() {
        return passbook.questions().stream()
                .map(one -> new Item(localizer.month(one.month()), one.wording() + answer(one.answer()), false))
                .toList();
    }

    private static String answer(Optional<String> answer) {
        return answer.map(text -> " — " + text).orElse("");
    }
}
