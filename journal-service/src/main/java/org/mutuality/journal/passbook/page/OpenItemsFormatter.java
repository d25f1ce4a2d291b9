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

/** Formats a family's open items for the page. */
record OpenItemsFormatter(Passbook passbook, Localizer localizer) {

    List<Item> nextSteps() {
        return passbook.next().stream().map(this::item).toList();
    }

    private Item item(NextStep step) {
        String month = step.month().map(localizer::month).orElse("");
        return switch (step.type()) {
            case SOLVE_CONFLICT -> new Item(month, localizer.translate("passbook.solve-conflict"), true);
            case SUBMIT_JOURNAL -> new Item(month, dueText(step), step.overdue().orElse(false));
            case COMPLETE_MONTH -> new Item(month, localizer.translate("passbook.complete-month"), false);
            case ANSWER_QUESTION ->
                new Item(
                        month,
                        localizer.translate(
                                "passbook.answer-question", step.wording().orElse("")),
                        false);
            case CONFIRM_EXCHANGE -> new Item("", localizer.translate("passbook.confirm-exchange"), false);
            case TAKE_STEP ->
                new Item(
                        month,
                        localizer.translate("passbook.take-step", step.wording().orElse("")),
                        false);
        };
    }

    private String dueText(NextStep step) {
        String due = step.dueAt().map(localizer::day).orElse("");
        return localizer.translate(step.overdue().orElse(false) ? "passbook.overdue" : "passbook.due", due);
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
        return passbook.toConfirm().orElse(List.of()).stream()
                .map(this::exchange)
                .toList();
    }

    private Item exchange(FamilyExchange exchange) {
        String direction = localizer.translate(
                exchange.direction().text().equals("given") ? "passbook.gave" : "passbook.received", kind(exchange));
        String value = exchange.value()
                .map(money -> ", " + localizer.money(money.currency(), money.toDecimal()))
                .orElse("");
        String note = exchange.note().map(text -> " – " + text).orElse("");
        return new Item(exchange.on().format(localizer.days()), direction + value + note, false);
    }

    private String kind(FamilyExchange exchange) {
        return localizer.translate("passbook.exchange-kind." + exchange.kind().text());
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
