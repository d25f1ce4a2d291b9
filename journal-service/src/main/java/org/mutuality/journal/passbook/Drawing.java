package org.mutuality.journal.passbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mutuality.journal.journal.JournalView;
import org.mutuality.journal.passbook.Series.Point;

/** Makes series of a family's months. @param journals oldest first */
record Drawing(List<JournalView.Month> journals, String currency) {

    /** What follows from several answers first, then question by question; what no month tells is left out. */
    List<Series> series(Asked asked) {
        Stream<Series> sums = Sum.ALL.stream()
                .map(sum ->
                        series(sum.name(), answers -> sum.of(answers).map(amount -> Figures.money(amount, currency))));
        Stream<Series> questions = asked.drawn().stream().map(name -> series(name, answers -> drawn(answers, name)));
        return Stream.concat(sums, questions)
                .filter(series -> !series.points().isEmpty())
                .toList();
    }

    private Series series(String name, Function<Map<String, Object>, Optional<? extends Object>> value) {
        return new Series(
                name,
                journals.stream()
                        .flatMap(journal ->
                                value.apply(journal.answers()).stream().map(one -> new Point(journal.month(), one)))
                        .toList());
    }

    // Another form may ask another thing under this name.
    private static Optional<Object> drawn(Map<String, Object> answers, String name) {
        return Optional.ofNullable(answers.get(name))
                .filter(answer -> Figures.number(answer).isPresent());
    }
}
