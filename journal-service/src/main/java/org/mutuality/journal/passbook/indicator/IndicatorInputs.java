package org.mutuality.journal.passbook.indicator;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mutuality.journal.exchange.readmodel.CountedExchange;
import org.mutuality.journal.goal.activity.GoalActivity;

/**
 * All that a family's indicators are of.
 *
 * @param months that the family could tell, oldest first, without a gap
 * @param answersByMonth the answers of those it told
 * @param exchanges that count and that the reader may know of
 */
public record IndicatorInputs(
        List<YearMonth> months,
        NavigableMap<YearMonth, Map<String, Object>> answersByMonth,
        List<CountedExchange> exchanges,
        List<GoalActivity> goalActivities) {
    public IndicatorInputs {
        months = List.copyOf(months);
        answersByMonth = Collections.unmodifiableNavigableMap(new TreeMap<>(answersByMonth));
        exchanges = List.copyOf(exchanges);
        goalActivities = List.copyOf(goalActivities);
    }

    Optional<Map<String, Object>> answers(YearMonth month) {
        return Optional.ofNullable(answersByMonth.get(month));
    }

    /** The {@code length} months up to {@code last}; those before the family's first are neither told nor missing. */
    MonthWindow window(YearMonth last, int length, AnswerExtractor reading) {
        List<YearMonth> of = months(last, length).toList();
        List<BigDecimal> values = of.stream()
                .flatMap(month -> answers(month).flatMap(reading).stream())
                .toList();
        return new MonthWindow(values, of.size() - values.size());
    }

    List<CountedExchange> exchanges(YearMonth last, int length) {
        List<YearMonth> of = months(last, length).toList();
        return exchanges.stream()
                .filter(one -> of.contains(YearMonth.from(one.on())))
                .toList();
    }

    Stream<YearMonth> months(YearMonth last, int length) {
        return Stream.iterate(last.minusMonths(length - 1L), month -> month.plusMonths(1))
                .limit(length)
                .filter(month -> !month.isBefore(months.getFirst()));
    }


/**
 * What some months in a row say of one thing.
 *
 * @param values of the months that say it
 * @param missing months that the family could have told it in, and didn't
 */
record MonthWindow(List<BigDecimal> values, int missing) {
    MonthWindow {
        values = List.copyOf(values);
    }

    int n() {
        return values.size();
    }

    BigDecimal sum() {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Optional<BigDecimal> mean() {
        return IndicatorFigure.quotient(sum(), BigDecimal.valueOf(n()));
    }
}
}
