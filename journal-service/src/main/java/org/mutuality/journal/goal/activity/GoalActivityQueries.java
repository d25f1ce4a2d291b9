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

/** Months in which a family worked on its goals. Source: {@code goal_view}, {@code goal_history_view}. */
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
     * @param monthAt month of an instant by the cohort's calendar
     * @param asOf as known at that time; empty: as known now
     */
    public List<GoalActivity> ofFamily(UUID familyId, Function<Instant, YearMonth> monthAt, Optional<Instant> asOf) {
        return views
                .read(sql -> sql.select(
                                "select goal_id, entry from goal_view join goal_history_view using (goal_id) where family_id = ?",
                                familyId)
                        .map((row, context) ->
                                new ActivityEntry(row.getObject("goal_id", UUID.class), entry(row.getString("entry"))))
                        .list())
                .stream()
                .filter(change -> asOf.filter(change.entry.at()::isAfter).isEmpty())
                .collect(groupingBy(ActivityEntry::goalId))
                .values()
                .stream()
                .flatMap(changes -> activity(changes, monthAt).stream())
                .toList();
    }

    private static Optional<GoalActivity> activity(List<ActivityEntry> changes, Function<Instant, YearMonth> monthAt) {
        Set<YearMonth> moves = months(changes, MOVES, monthAt);
        Optional<YearMonth> ended = months(changes, ENDS, monthAt).stream().findFirst();
        return months(changes, Set.of(GoalChange.SET), monthAt).stream()
                .findFirst()
                .map(set -> new GoalActivity(set, moves, ended));
    }

    private static Set<YearMonth> months(
            List<ActivityEntry> changes, Set<GoalChange> what, Function<Instant, YearMonth> monthAt) {
        return changes.stream()
                .filter(change -> what.contains(change.entry.what()))
                .map(change -> monthAt.apply(change.entry.at()))
                .collect(toSet());
    }

    private GoalHistoryEntry entry(String text) {
        try {
            return json.readValue(text, GoalHistoryEntry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds JSON", e);
        }
    }

    private record ActivityEntry(UUID goalId, GoalHistoryEntry entry) {}
}
