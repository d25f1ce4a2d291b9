package org.mutuality.journal.passbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mutuality.journal.exchange.Seen;
import org.mutuality.journal.goal.GoalRow;
import org.mutuality.journal.passbook.Page.Aim;
import org.mutuality.journal.passbook.Page.Item;
import org.mutuality.journal.passbook.Page.Step;

/** What a family has in hand, in the words of who reads it. */
record Dealings(Passbook book, Speech speech) {

    List<Item> next() {
        return book.next().stream().map(this::item).toList();
    }

    private Item item(Next next) {
        String month = next.month().map(speech::month).orElse("");
        return switch (next.what()) {
            case SOLVE_CONFLICT -> new Item(month, speech.say("passbook.solve-conflict"), true);
            case TELL_MONTH -> new Item(month, telling(next), next.overdue().orElse(false));
            case COMPLETE_MONTH -> new Item(month, speech.say("passbook.complete-month"), false);
            case ANSWER_QUESTION ->
                new Item(
                        month,
                        speech.say("passbook.answer-question", next.wording().orElse("")),
                        false);
            case CONFIRM_EXCHANGE -> new Item("", speech.say("passbook.confirm-exchange"), false);
            case TAKE_STEP ->
                new Item(month, speech.say("passbook.take-step", next.wording().orElse("")), false);
        };
    }

    private String telling(Next next) {
        String due = next.dueAt().map(speech::day).orElse("");
        return speech.say(next.overdue().orElse(false) ? "passbook.overdue" : "passbook.due", due);
    }

    List<Aim> aims() {
        return book.goals().stream().map(this::aim).toList();
    }

    private Aim aim(GoalRow goal) {
        return new Aim(
                speech.say("passbook.goal-area." + goal.area().text()),
                goal.wording(),
                goal.state().name().toLowerCase(Locale.ROOT),
                speech.say("passbook.goal-state." + goal.state().name().toLowerCase(Locale.ROOT)),
                goal.targetMonth().map(speech::month).orElse(""),
                goal.share().orElse(-1),
                IntStream.range(0, goal.steps().size())
                        .mapToObj(place -> new Step(
                                goal.steps().get(place), goal.stepsDone().contains(place + 1)))
                        .toList());
    }

    List<Item> toConfirm() {
        return book.toConfirm().orElse(List.of()).stream().map(this::exchange).toList();
    }

    private Item exchange(Seen seen) {
        String way =
                speech.say(seen.direction().text().equals("given") ? "passbook.gave" : "passbook.received", kind(seen));
        String worth = seen.value()
                .map(money -> ", " + speech.money(money.currency(), money.toDecimal()))
                .orElse("");
        String note = seen.note().map(text -> " – " + text).orElse("");
        return new Item(seen.on().format(speech.days()), way + worth + note, false);
    }

    private String kind(Seen seen) {
        return speech.say("passbook.exchange-kind." + seen.kind().text());
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
