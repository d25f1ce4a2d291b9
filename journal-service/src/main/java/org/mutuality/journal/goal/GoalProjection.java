package org.mutuality.journal.goal;

import static java.time.ZoneOffset.UTC;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.goal.GoalEvent.GoalAdvanced;
import org.mutuality.journal.goal.GoalEvent.GoalChanged;
import org.mutuality.journal.goal.GoalEvent.GoalDropped;
import org.mutuality.journal.goal.GoalEvent.GoalReached;
import org.mutuality.journal.goal.GoalEvent.GoalSet;
import org.mutuality.journal.goal.GoalEvent.WithPlan;
import org.mutuality.journal.goal.plan.EncryptedPlan;
import org.mutuality.journal.goal.plan.GoalPlan;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.platform.projection.Projection;

/** Fills {@code goal_view}, a row per goal, and {@code goal_history_view}, a row per change of it. */
@Singleton
class GoalProjection implements Projection<GoalEvent> {
    private final ObjectMapper json;

    GoalProjection(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "goal";
    }

    @Override
    public Class<GoalEvent> eventType() {
        return GoalEvent.class;
    }

    @Override
    public void project(GoalEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case GoalSet set -> set(set, recorded, sql);
            case GoalAdvanced advanced -> advanced(advanced, sql);
            case GoalChanged changed -> changed(changed, sql);
            case GoalReached reached -> ended(reached, GoalState.REACHED, sql);
            case GoalDropped dropped -> ended(dropped, GoalState.DROPPED, sql);
        }
        insertHistory(event, sql);
    }

    @Override
    public void erase(UUID familyId, Handle sql) {
        sql.execute(
                "delete from goal_history_view where goal_id in (select goal_id from goal_view where family_id = ?)",
                familyId);
        sql.execute("delete from goal_view where family_id = ?", familyId);
    }

    @Override
    public List<String> tables() {
        return List.of("goal_history_view", "goal_view");
    }

    private void set(GoalSet set, EventMetadata recorded, Handle sql) {
        sql.execute(
                "insert into goal_view values (?, ?, ?, ?, ?, ?, ?::json, 'open', null, '[]', 0, 0, ?, ?, ?)",
                set.goalId().value(),
                recorded.position(),
                set.subject().familyId(),
                set.subject().area().text(),
                set.plan().map(GoalPlan::wording).orElse(null),
                set.targetMonth().map(YearMonth::toString).orElse(null),
                steps(set),
                set.at().atOffset(UTC),
                set.at().atOffset(UTC),
                ciphertext(set));
    }

    // A share that isn't reported again stays as it was.
    private void advanced(GoalAdvanced advanced, Handle sql) {
        sql.execute(
                "update goal_view set share = coalesce(?, share), steps_done = ?::json, progresses = ? where goal_id = ?",
                advanced.progress().share().orElse(null),
                text(advanced.progress().stepsDone()),
                advanced.number(),
                advanced.goalId().value());
    }

    private void changed(GoalChanged changed, Handle sql) {
        sql.execute(
                "update goal_view set wording = ?, target_month = ?, steps = ?::json, ciphertext = ? where goal_id = ?",
                changed.plan().map(GoalPlan::wording).orElse(null),
                changed.targetMonth().map(YearMonth::toString).orElse(null),
                steps(changed),
                ciphertext(changed),
                changed.goalId().value());
    }

    private static void ended(GoalEvent event, GoalState state, Handle sql) {
        sql.execute(
                "update goal_view set state = ? where goal_id = ?",
                state.text(),
                event.goalId().value());
    }

    private void insertHistory(GoalEvent event, Handle sql) {
        // Without a row the family was erased meanwhile.
        sql.select(
                        "update goal_view set version = version + 1, changed_at = ? where goal_id = ? returning version",
                        event.at().atOffset(UTC),
                        event.goalId().value())
                .mapTo(Long.class)
                .findOne()
                .ifPresent(version -> sql.execute(
                        "insert into goal_history_view values (?, ?, ?::json, ?)",
                        event.goalId().value(),
                        version,
                        text(GoalHistoryEntry.of(version, event)),
                        ciphertext(event)));
    }

    private @Nullable String steps(WithPlan event) {
        return event.plan().map(plan -> text(plan.steps())).orElse(null);
    }

    private static @Nullable String ciphertext(GoalEvent event) {
        Optional<EncryptedText> text = switch (event) {
            case GoalSet set -> set.encrypted().map(EncryptedPlan::text);
            case GoalAdvanced advanced -> advanced.note();
            case GoalChanged changed -> changed.encrypted().map(EncryptedPlan::text);
            case GoalReached reached -> Optional.empty();
            case GoalDropped dropped -> dropped.encrypted();
        };
        return text.map(one -> one.ciphertext().text()).orElse(null);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a goal can be written as JSON", e);
        }
    }
}
