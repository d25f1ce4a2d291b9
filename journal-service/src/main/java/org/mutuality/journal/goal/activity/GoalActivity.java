package org.mutuality.journal.goal.activity;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a family was at a goal, by the months of its cohort's clock.
 *
 * @param moves in which progress was told or the goal was reached
 * @param ended when it was reached or let go; empty while it is open
 */
public record GoalActivity(YearMonth set, Set<YearMonth> moves, Optional<YearMonth> ended) {
    public GoalActivity {
        moves = Set.copyOf(moves);
    }

    /** At some time between the two. */
    public boolean underWay(YearMonth first, YearMonth last) {
        return !set.isAfter(last) && ended.filter(first::isAfter).isEmpty();
    }

    public boolean moved(List<YearMonth> months) {
        return months.stream().anyMatch(moves::contains);
    }
}
