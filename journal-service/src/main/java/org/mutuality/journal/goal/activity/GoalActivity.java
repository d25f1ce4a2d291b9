package org.mutuality.journal.goal.activity;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Months in which a family worked on a goal, by its cohort's calendar.
 *
 * @param moves months in which progress was reported or the goal was reached
 * @param ended month in which it was reached or dropped; empty while it is open
 */
public record GoalActivity(YearMonth set, Set<YearMonth> moves, Optional<YearMonth> ended) {
    public GoalActivity {
        moves = Set.copyOf(moves);
    }

    /** Whether the goal was open at some time between the two months, both included. */
    public boolean underWay(YearMonth first, YearMonth last) {
        return !set.isAfter(last) && ended.filter(first::isAfter).isEmpty();
    }

    public boolean moved(List<YearMonth> months) {
        return months.stream().anyMatch(moves::contains);
    }
}
