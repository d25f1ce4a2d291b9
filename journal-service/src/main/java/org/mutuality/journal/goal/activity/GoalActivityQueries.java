package org.mutuality.journal.goal.activity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.mutuality.journal.goal.GoalHistoryEntry;
import org.mutuality.journal.goal.GoalHistoryEntry.GoalChange;
import org.mutuality.platform.database.ReadModelDatabase;

/** When a family was at its goals. Source: {@code goal_view}, {@code goal_history_view}. */
@ApplicationScoped
public class GoalActivityQueries {
    private static final Set<GoalChange> MOVES = Set.of(GoalChange.ADVANCED, GoalChange.REACHED);
    private static final Set<GoalChange> ENDS = Set.of(GoalChange.REACHED, GoalChange.DROPPED);

    private final ReadModelDatabase views;
    private final ObjectMapper json;

    GoalActivityQueries(ReadModelDatabase views, ObjectMapper json) {
        this.views = views;
        this.json = json;
    }

    /**
     * In no order.
     *
     * @param monthAt by the cohort's clock
     * @param asOf what had happened by then; empty: all
     */
    public List<GoalActivity> ofFamily(UUID familyId, Function<Instant, YearMonth> monthAt, Optional<Instant> asOf) {
        return views
                .read(sql -> sql.select(
                                "select goal_id, told from goal_view join goal_history_view using (goal_id) where family_id = ?",
                                familyId)
                        .map((row, context) -> new ActivityEntry(
                                row.getObject("goal_id", UUID.class), happened(row.getString("told"))))
                        .list())
                .stream()
                .filter(step -> asOf.filter(step.entry.at()::isAfter).isEmpty())
                .collect(groupingBy(ActivityEntry::goalId))
                .values()
                .stream()
                .flatMap(steps -> effort(steps, monthAt).stream())
                .toList();
    }

    private static Optional<GoalActivity> effort(List<ActivityEntry> steps, Function<Instant, YearMonth> monthAt) {
        Set<YearMonth> moves = months(steps, MOVES, monthAt);
        Optional<YearMonth> ended = months(steps, ENDS, monthAt).stream().findFirst();
        return months(steps, Set.of(GoalChange.SET), monthAt).stream()
                .findFirst()
                .map(set -> new GoalActivity(set, moves, ended));
    }

    private static Set<YearMonth> months(
            List<ActivityEntry> steps, Set<GoalChange> what, Function<Instant, YearMonth> monthAt) {
        return steps.stream()
                .filter(step -> what.contains(step.entry.what()))
                .map(step -> monthAt.apply(step.entry.at()))
                .collect(toSet());
    }

    private GoalHistoryEntry happened(String told) {
        try {
            return json.readValue(told, GoalHistoryEntry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds JSON", e);
        }
    }

    private record ActivityEntry(UUID goalId, GoalHistoryEntry entry) {}
}
