package org.mutuality.journal.passbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mutuality.journal.exchange.Kind;
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
            case SOLVE_CONFLICT ->
                new Item(month, speech.say("Two devices told it differently: choose what holds"), true);
            case TELL_MONTH -> new Item(month, telling(next), next.overdue().orElse(false));
            case COMPLETE_MONTH -> new Item(month, speech.say("Something is left out: you may add it"), false);
            case ANSWER_QUESTION ->
                new Item(
                        month,
                        speech.say("A question for you: %s", next.wording().orElse("")),
                        false);
            case CONFIRM_EXCHANGE -> new Item("", speech.say("Another family waits for your yes or no"), false);
            case TAKE_STEP ->
                new Item(month, speech.say("Next step: %s", next.wording().orElse("")), false);
        };
    }

    private String telling(Next next) {
        String due = next.dueAt().map(speech::day).orElse("");
        return speech.say(next.overdue().orElse(false) ? "Not told yet; it was due on %s" : "To tell by %s", due);
    }

    List<Aim> aims() {
        return book.goals().stream().map(this::aim).toList();
    }

    private Aim aim(GoalRow goal) {
        return new Aim(
                speech.say(goal.area().text()),
                goal.wording(),
                goal.state().name().toLowerCase(Locale.ROOT),
                speech.say(said(goal)),
                goal.targetMonth().map(speech::month).orElse(""),
                goal.share().orElse(-1),
                IntStream.range(0, goal.steps().size())
                        .mapToObj(place -> new Step(
                                goal.steps().get(place), goal.stepsDone().contains(place + 1)))
                        .toList());
    }

    private static String said(GoalRow goal) {
        return switch (goal.state()) {
            case OPEN -> "under way";
            case REACHED -> "reached";
            case DROPPED -> "let go";
        };
    }

    List<Item> toConfirm() {
        return book.toConfirm().orElse(List.of()).stream().map(this::exchange).toList();
    }

    private Item exchange(Seen seen) {
        String way =
                speech.say(seen.direction().text().equals("given") ? "You gave: %s" : "You received: %s", kind(seen));
        String worth = seen.value()
                .map(money -> ", " + speech.money(money.currency(), money.toDecimal()))
                .orElse("");
        String note = seen.note().map(text -> " – " + text).orElse("");
        return new Item(seen.on().format(speech.days()), way + worth + note, false);
    }

    private String kind(Seen seen) {
        return speech.say(
                seen.kind() == Kind.OTHER
                        ? "something else"
                        : seen.kind().text().replace('_', ' '));
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
