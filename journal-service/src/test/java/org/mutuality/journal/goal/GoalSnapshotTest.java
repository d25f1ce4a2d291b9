package org.mutuality.journal.goal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.goal.GoalEvent.GoalAdvanced;
import org.mutuality.journal.goal.GoalEvent.GoalChanged;
import org.mutuality.journal.goal.GoalEvent.GoalSet;

/** A goal with years of progress is read from a snapshot, which must not contain free text, even of events in clear. */
class GoalSnapshotTest {
    // As the event store's own mapper sees an aggregate: by its fields.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    @Test
    void all_that_it_decides_by_survives() throws JsonProcessingException {
        GoalId id = new GoalId(UUID.randomUUID());
        GoalSubject ours = new GoalSubject(UUID.randomUUID(), UUID.randomUUID(), "PH", GoalArea.BUSINESS);
        Goal goal = new Goal();
        goal.evolve(
                new GoalSet(id, ours, Optional.of(GoalPlanFixture.clear("a stall")), Instant.EPOCH, Optional.empty()));
        goal.evolve(new GoalAdvanced(
                id,
                ours,
                1,
                new GoalProgress(Optional.of(40), Optional.of("half the tin"), List.of(1)),
                Instant.EPOCH,
                Optional.empty()));
        goal.evolve(new GoalChanged(
                id,
                ours,
                Optional.empty(),
                Instant.EPOCH,
                Optional.of(GoalPlanFixture.written("a shop").encrypted())));
        String kept = JSON.writeValueAsString(goal);
        Goal read = JSON.readValue(kept, Goal.class);
        assertThat(read).usingRecursiveComparison().isEqualTo(goal);
        assertThat(JSON.readTree(kept).at("/steps").intValue()).isEqualTo(2);
        assertThat(JSON.readTree(kept).at("/progress")).hasSize(1);
        assertThat(kept)
                .doesNotContain("stall")
                .doesNotContain("shop")
                .doesNotContain("save")
                .doesNotContain("tin");
    }
}
