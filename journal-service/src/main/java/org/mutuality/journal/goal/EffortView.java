package org.mutuality.journal.goal;

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
import org.mutuality.journal.goal.Happened.What;
import org.mutuality.platform.view.Views;

/** When a family was at its goals. Source: {@code goal_view}, {@code goal_history_view}. */
@ApplicationScoped
public class EffortView {
    private static final Set<What> MOVES = Set.of(What.ADVANCED, What.REACHED);
    private static final Set<What> ENDS = Set.of(What.REACHED, What.DROPPED);

    private final Views views;
    private final ObjectMapper json;

    EffortView(Views views, ObjectMapper json) {
        this.views = views;
        this.json = json;
    }

    /**
     * In no order.
     *
     * @param monthAt by the cohort's clock
     * @param asOf what had happened by then; empty: all
     */
    public List<Effort> ofFamily(UUID familyId, Function<Instant, YearMonth> monthAt, Optional<Instant> asOf) {
        return views
                .read(sql -> sql.select(
                                "select goal_id, told from goal_view join goal_history_view using (goal_id) where family_id = ?",
                                familyId)
                        .map((row, context) ->
                                new Step(row.getObject("goal_id", UUID.class), happened(row.getString("told"))))
                        .list())
                .stream()
                .filter(step -> asOf.filter(step.happened.at()::isAfter).isEmpty())
                .collect(groupingBy(Step::goalId))
                .values()
                .stream()
                .flatMap(steps -> effort(steps, monthAt).stream())
                .toList();
    }

    private static Optional<Effort> effort(List<Step> steps, Function<Instant, YearMonth> monthAt) {
        Set<YearMonth> moves = months(steps, MOVES, monthAt);
        Optional<YearMonth> ended = months(steps, ENDS, monthAt).stream().findFirst();
        return months(steps, Set.of(What.SET), monthAt).stream().findFirst().map(set -> new Effort(set, moves, ended));
    }

    private static Set<YearMonth> months(List<Step> steps, Set<What> what, Function<Instant, YearMonth> monthAt) {
        return steps.stream()
                .filter(step -> what.contains(step.happened.what()))
                .map(step -> monthAt.apply(step.happened.at()))
                .collect(toSet());
    }

    private Happened happened(String told) {
        try {
            return json.readValue(told, Happened.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds JSON", e);
        }
    }

    private record Step(UUID goalId, Happened happened) {}
}
