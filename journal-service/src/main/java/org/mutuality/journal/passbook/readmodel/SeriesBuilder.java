package org.mutuality.journal.passbook.readmodel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mutuality.journal.journal.readmodel.JournalQueries;
import org.mutuality.journal.passbook.indicator.AnswerNumbers;
import org.mutuality.journal.passbook.indicator.DerivedAmount;
import org.mutuality.journal.passbook.indicator.QuestionCatalog;
import org.mutuality.journal.passbook.readmodel.PassbookSeries.SeriesPoint;
import org.mutuality.journal.passbook.readmodel.PassbookSeries;

/** Makes series of a family's months. @param journals oldest first */
public record SeriesBuilder(List<JournalQueries.JournalRow> journals, String currency) {

    /** What follows from several answers first, then question by question; what no month tells is left out. */
    public List<PassbookSeries> series(QuestionCatalog asked) {
        Stream<PassbookSeries> sums = DerivedAmount.ALL.stream()
                .map(sum ->
                        series(sum.name(), answers -> sum.of(answers).map(amount -> AnswerNumbers.money(amount, currency))));
        Stream<PassbookSeries> questions = asked.drawn().stream().map(name -> series(name, answers -> drawn(answers, name)));
        return Stream.concat(sums, questions)
                .filter(series -> !series.points().isEmpty())
                .toList();
    }

    private PassbookSeries series(String name, Function<Map<String, Object>, Optional<? extends Object>> value) {
        return new PassbookSeries(
                name,
                journals.stream()
                        .flatMap(journal ->
                                value.apply(journal.answers()).stream().map(one -> new SeriesPoint(journal.month(), one)))
                        .toList());
    }

    // Another form may ask another thing under this name.
    private static Optional<Object> drawn(Map<String, Object> answers, String name) {
        return Optional.ofNullable(answers.get(name))
                .filter(answer -> AnswerNumbers.number(answer).isPresent());
    }
}
