package org.mutuality.journal.goal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Wire;
import org.mutuality.journal.goal.GoalEvent.GoalAdvanced;
import org.mutuality.journal.goal.GoalEvent.GoalChanged;
import org.mutuality.journal.goal.GoalEvent.GoalDropped;
import org.mutuality.journal.goal.GoalEvent.GoalReached;
import org.mutuality.journal.goal.GoalEvent.GoalSet;
import org.mutuality.testkit.ProjectionSpec;

class GoalProjectionTest {
    private static final String ROW =
            "select wording, steps::text, state, share, steps_done::text, progresses, version from goal_view";
    private static final String HISTORY =
            "select version, told ->> 'what' as what from goal_history_view order by version";

    private final GoalId id = new GoalId(UUID.randomUUID());
    private final Whose ours = new Whose(UUID.randomUUID(), UUID.randomUUID(), "PH", Area.BUSINESS);
    private final ObjectMapper json = Wire.mapper();
    private final ProjectionSpec<GoalEvent> view = ProjectionSpec.of(new GoalProjection(json));

    @Test
    void a_goal_and_all_that_happened_to_it() {
        view.given(new GoalSet(id, ours, plan("a stall"), Instant.EPOCH))
                .then(ROW, "a stall | [\"save\"] | open | null | [] | 0 | 1")
                .given(advanced(1, Optional.of(40)), advanced(2, Optional.empty()))
                .given(new GoalChanged(id, ours, plan("a shop"), Instant.EPOCH))
                .given(new GoalDropped(id, ours, Optional.of("moved"), Instant.EPOCH))
                .given(new GoalReached(id, ours, Instant.EPOCH))
                .then(ROW, "a shop | [\"save\"] | reached | 40 | [1] | 2 | 6")
                .then(HISTORY, "1 | set", "2 | advanced", "3 | advanced", "4 | changed", "5 | dropped", "6 | reached")
                .rebuilt()
                .then(ROW, "a shop | [\"save\"] | reached | 40 | [1] | 2 | 6")
                .then(HISTORY, "1 | set", "2 | advanced", "3 | advanced", "4 | changed", "5 | dropped", "6 | reached");
    }

    private static Plan plan(String wording) {
        return new Plan(wording, Optional.empty(), List.of("save"));
    }

    private GoalAdvanced advanced(int number, Optional<Integer> share) {
        return new GoalAdvanced(id, ours, number, new Progress(share, Optional.empty(), List.of(1)), Instant.EPOCH);
    }
}
