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
 * Data that a family's indicators are computed from.
 *
 * @param months months the family could submit, oldest first, without gaps
 * @param answersByMonth answers of the months it submitted
 * @param exchanges counted exchanges that the reader may see
 * @param goalActivities activity on the family's goals
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

    /**
     * The {@code length} months up to {@code last}; months before the family's first one count neither as submitted nor
     * as missing.
     */
    MonthWindow window(YearMonth last, int length, AnswerExtractor extractor) {
        List<YearMonth> included = months(last, length).toList();
        List<BigDecimal> values = included.stream()
                .flatMap(month -> answers(month).flatMap(extractor).stream())
                .toList();
        return new MonthWindow(values, included.size() - values.size());
    }

    List<CountedExchange> exchanges(YearMonth last, int length) {
        List<YearMonth> included = months(last, length).toList();
        return exchanges.stream()
                .filter(one -> included.contains(YearMonth.from(one.on())))
                .toList();
    }

    Stream<YearMonth> months(YearMonth last, int length) {
        return Stream.iterate(last.minusMonths(length - 1L), month -> month.plusMonths(1))
                .limit(length)
                .filter(month -> !month.isBefore(months.getFirst()));
    }

    /**
     * Values of one thing over consecutive months.
     *
     * @param values of the months that have one
     * @param missing number of months without a value
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
