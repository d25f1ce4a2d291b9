package org.mutuality.journal.goal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.ContractJson;
import org.mutuality.journal.freetext.FakeEncryption;
import org.mutuality.journal.goal.GoalEvent.GoalAdvanced;
import org.mutuality.journal.goal.GoalEvent.GoalChanged;
import org.mutuality.journal.goal.GoalEvent.GoalDropped;
import org.mutuality.journal.goal.GoalEvent.GoalReached;
import org.mutuality.journal.goal.GoalEvent.GoalSet;
import org.mutuality.journal.goal.plan.EncryptedPlan;
import org.mutuality.testkit.ProjectionSpec;

class GoalProjectionTest {
    private static final String ROW =
            "select wording, target_month, steps::text, state, share, steps_done::text, progresses, version from goal_view";
    private static final String HISTORY =
            "select version, entry ->> 'what' as what from goal_history_view order by version";

    private final GoalId id = new GoalId(UUID.randomUUID());
    private final GoalSubject ours = new GoalSubject(UUID.randomUUID(), UUID.randomUUID(), "PH", GoalArea.BUSINESS);
    private final ObjectMapper json = ContractJson.mapper();
    private final ProjectionSpec<GoalEvent> view = ProjectionSpec.of(new GoalProjection(json));

    @Test
    void a_goal_and_all_that_happened_to_it() {
        view.given(new GoalSet(id, ours, Optional.empty(), Instant.EPOCH, sealed("a stall")))
                .then(ROW, "null | 2022-01 | null | open | null | [] | 0 | 1")
                .given(advanced(1, Optional.of(40)), advanced(2, Optional.empty()))
                .given(new GoalChanged(id, ours, Optional.empty(), Instant.EPOCH, sealed("a shop")))
                .given(new GoalDropped(
                        id, ours, Optional.empty(), Instant.EPOCH, Optional.of(FakeEncryption.text("we move"))))
                .given(new GoalReached(id, ours, Instant.EPOCH))
                .then(ROW, "null | 2022-01 | null | reached | 40 | [1] | 2 | 6")
                .then(HISTORY, "1 | set", "2 | advanced", "3 | advanced", "4 | changed", "5 | dropped", "6 | reached")
                .rebuilt()
                .then(ROW, "null | 2022-01 | null | reached | 40 | [1] | 2 | 6")
                .then(HISTORY, "1 | set", "2 | advanced", "3 | advanced", "4 | changed", "5 | dropped", "6 | reached");
    }

    @Test
    void its_text_is_stored_encrypted() {
        view.given(new GoalSet(id, ours, Optional.empty(), Instant.EPOCH, sealed("a stall")))
                .given(advanced(1, Optional.of(40)))
                .given(new GoalDropped(
                        id, ours, Optional.empty(), Instant.EPOCH, Optional.of(FakeEncryption.text("we move"))))
                .then("select ciphertext from goal_view", text("a stall"))
                .then(
                        "select ciphertext from goal_history_view order by version",
                        text("a stall"),
                        "null",
                        text("we move"))
                .given(new GoalChanged(id, ours, Optional.empty(), Instant.EPOCH, sealed("a shop")))
                .then("select ciphertext from goal_view", text("a shop"));
    }

    @Test
    void what_was_submitted_before_text_was_encrypted_is_unencrypted() {
        view.given(new GoalSet(
                        id, ours, Optional.of(GoalPlanFixture.clear("a stall")), Instant.EPOCH, Optional.empty()))
                .then(ROW, "a stall | 2022-01 | [\"save\",\"buy\"] | open | null | [] | 0 | 1")
                .then("select ciphertext from goal_view", "null")
                .then(
                        "select entry -> 'plan' ->> 'wording' as wording, ciphertext from goal_history_view",
                        "a stall | null")
                .given(new GoalChanged(id, ours, Optional.empty(), Instant.EPOCH, sealed("a shop")))
                .then(ROW, "null | 2022-01 | null | open | null | [] | 0 | 2")
                .then("select ciphertext from goal_view", text("a shop"));
    }

    private static Optional<EncryptedPlan> sealed(String wording) {
        return Optional.of(GoalPlanFixture.written(wording).encrypted());
    }

    private static String text(String words) {
        return FakeEncryption.text(words).ciphertext().text();
    }

    private GoalAdvanced advanced(int number, Optional<Integer> share) {
        return new GoalAdvanced(
                id,
                ours,
                number,
                new GoalProgress(share, Optional.empty(), List.of(1)),
                Instant.EPOCH,
                Optional.empty());
    }
}
