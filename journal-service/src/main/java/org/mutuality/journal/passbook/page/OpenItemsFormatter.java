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
record OpenItemsFormatter(Passbook book, Localizer speech) {

    List<Item> next() {
        return book.next().stream().map(this::item).toList();
    }

    private Item item(NextStep next) {
        String month = next.month().map(speech::month).orElse("");
        return switch (next.what()) {
            case SOLVE_CONFLICT -> new Item(month, speech.translate("passbook.solve-conflict"), true);
            case SUBMIT_JOURNAL -> new Item(month, telling(next), next.overdue().orElse(false));
            case COMPLETE_MONTH -> new Item(month, speech.translate("passbook.complete-month"), false);
            case ANSWER_QUESTION ->
                new Item(
                        month,
                        speech.translate(
                                "passbook.answer-question", next.wording().orElse("")),
                        false);
            case CONFIRM_EXCHANGE -> new Item("", speech.translate("passbook.confirm-exchange"), false);
            case TAKE_STEP ->
                new Item(
                        month,
                        speech.translate("passbook.take-step", next.wording().orElse("")),
                        false);
        };
    }

    private String telling(NextStep next) {
        String due = next.dueAt().map(speech::day).orElse("");
        return speech.translate(next.overdue().orElse(false) ? "passbook.overdue" : "passbook.due", due);
    }

    List<GoalItem> aims() {
        return book.goals().stream().map(this::aim).toList();
    }

    private GoalItem aim(GoalRow goal) {
        return new GoalItem(
                speech.translate("passbook.goal-area." + goal.area().text()),
                goal.wording(),
                goal.state().name().toLowerCase(Locale.ROOT),
                speech.translate("passbook.goal-state." + goal.state().name().toLowerCase(Locale.ROOT)),
                goal.targetMonth().map(speech::month).orElse(""),
                goal.share().orElse(-1),
                IntStream.range(0, goal.steps().size())
                        .mapToObj(place -> new Step(
                                goal.steps().get(place), goal.stepsDone().contains(place + 1)))
                        .toList());
    }

    List<Item> unconfirmedExchanges() {
        return book.toConfirm().orElse(List.of()).stream().map(this::exchange).toList();
    }

    private Item exchange(FamilyExchange seen) {
        String way = speech.translate(
                seen.direction().text().equals("given") ? "passbook.gave" : "passbook.received", kind(seen));
        String worth = seen.value()
                .map(money -> ", " + speech.money(money.currency(), money.toDecimal()))
                .orElse("");
        String note = seen.note().map(text -> " – " + text).orElse("");
        return new Item(seen.on().format(speech.days()), way + worth + note, false);
    }

    private String kind(FamilyExchange seen) {
        return speech.translate("passbook.exchange-kind." + seen.kind().text());
    }

    List<Item> questions() {
        return book.questions().stream()
                .map(one -> new Item(speech.month(one.month()), one.wording() + answer(one.answer()), false))
                .toList();
    }

    private static String answer(Optional<String> answer) {
        return answer.map(text -> " — " + text).orElse("");
    }
}
