package org.mutuality.journal.passbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.match.HelpDirection;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.journal.exchange.readmodel.CountedExchange;
import org.mutuality.journal.goal.activity.GoalActivity;
import org.mutuality.journal.passbook.indicator.IndicatorInputs;

/** Data of a family in short form; its first month is January 2021. */
public final class PassbookFamilyFixture {
    public static final YearMonth FIRST = YearMonth.of(2021, 1);

    private PassbookFamilyFixture() {}

    public static YearMonth month(int place) {
        return FIRST.plusMonths(place);
    }

    static NavigableMap<YearMonth, Map<String, Object>> byMonth(Map<Integer, Map<String, Object>> months) {
        NavigableMap<YearMonth, Map<String, Object>> answersByMonth = new TreeMap<>();
        months.forEach((place, answers) -> answersByMonth.put(month(place), answers));
        return answersByMonth;
    }

    public static IndicatorInputs inputs(int months, Map<Integer, Map<String, Object>> answersByMonth) {
        return inputs(months, answersByMonth, List.of(), List.of());
    }

    public static IndicatorInputs inputs(
            int months,
            Map<Integer, Map<String, Object>> answersByMonth,
            List<CountedExchange> exchanges,
            List<GoalActivity> goalActivities) {
        return new IndicatorInputs(
                IntStream.range(0, months)
                        .mapToObj(PassbookFamilyFixture::month)
                        .toList(),
                byMonth(answersByMonth),
                exchanges,
                goalActivities);
    }

    /** One amount a month, from the first; an empty text is a missing month. */
    public static IndicatorInputs earns(String... amounts) {
        Map<Integer, Map<String, Object>> answersByMonth = new TreeMap<>();
        for (int place = 0; place < amounts.length; place++) {
            if (!amounts[place].isEmpty()) {
                answersByMonth.put(place, Map.of("income_wages", ReportedMonths.pesos(amounts[place])));
            }
        }
        return inputs(amounts.length, answersByMonth);
    }

    public static CountedExchange help(
            int place, HelpDirection direction, HelpKind kind, int other, int pesos, boolean confirmed) {
        LocalDate on = month(place).atDay(14);
        Optional<UUID> with = Optional.of(other).filter(some -> some > 0).map(some -> new UUID(9, some));
        Optional<Money> value = Optional.of(pesos)
                .filter(some -> some > 0)
                .map(some -> Money.of(BigDecimal.valueOf(some).toPlainString(), "PHP"));
        return new CountedExchange(direction, with, kind, on, value, with.isPresent(), confirmed);
    }

    public static GoalActivity goalActivity(int set, List<Integer> moves, int ended) {
        return new GoalActivity(
                month(set),
                Set.copyOf(moves.stream().map(PassbookFamilyFixture::month).toList()),
                Optional.of(ended).filter(some -> some >= 0).map(PassbookFamilyFixture::month));
    }
}
