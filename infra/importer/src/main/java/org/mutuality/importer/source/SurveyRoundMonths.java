package org.mutuality.importer.source;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The journal month of each phone survey round of a country. A family has one journal per month, but two rounds may fall into
 * the same month, and {@code month_approx} is accurate to one month. So a round gets its own month, or the month after the
 * previous round's if that is later.
 */
final class SurveyRoundMonths {
    private final Map<Integer, YearMonth> months = new HashMap<>();
    private final SortedMap<Integer, YearMonth> approximate = new TreeMap<>();

    private SurveyRoundMonths() {}

    /** @throws IllegalArgumentException a round would move by more than one month */
    static SurveyRoundMonths of(List<SurveyRow> rows) {
        SurveyRoundMonths rounds = new SurveyRoundMonths();
        rows.forEach(row -> rounds.approximate.putIfAbsent(number(row), YearMonth.parse(row.key("month_approx"))));
        YearMonth free = YearMonth.of(0, 1);
        for (Map.Entry<Integer, YearMonth> round : rounds.approximate.entrySet()) {
            YearMonth month = later(round.getValue(), free);
            rounds.put(round.getKey(), month);
            free = month.plusMonths(1);
        }
        return rounds;
    }

    static int number(SurveyRow row) {
        return Integer.parseInt(row.key("round"));
    }

    YearMonth month(int round) {
        YearMonth month = months.get(round);
        if (month == null) {
            throw new IllegalArgumentException("no round " + round);
        }
        return month;
    }

    YearMonth first() {
        return month(approximate.firstKey());
    }

    /** As in {@code "round 2 (2020-05) is submitted for 2020-06"}; rounds that did not move are absent. */
    List<String> moved() {
        return approximate.entrySet().stream()
                .filter(round -> !round.getValue().equals(month(round.getKey())))
                .map(round -> "round %d (%s) is submitted for %s"
                        .formatted(round.getKey(), round.getValue(), month(round.getKey())))
                .toList();
    }

    private void put(int round, YearMonth month) {
        if (month.isAfter(approximate.getOrDefault(round, month).plusMonths(1))) {
            throw new IllegalArgumentException("round " + round + " has no free month within one month of its own");
        }
        months.put(round, month);
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }
}
