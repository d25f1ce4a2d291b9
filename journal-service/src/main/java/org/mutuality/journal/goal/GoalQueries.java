package org.mutuality.journal.goal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.goal.plan.GoalPlan;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.privacy.Ciphertext;

/** Goals and their history. Source: {@code goal_view}, {@code goal_history_view}. */
@ApplicationScoped
public class GoalQueries {
    private final ReadModelDatabase views;
    private final GoalTextEncryption words;
    private final ObjectMapper json;

    GoalQueries(ReadModelDatabase views, GoalTextEncryption words, ObjectMapper json) {
        this.views = views;
        this.words = words;
        this.json = json;
    }

    /** Empty, too, when its family was erased. */
    Optional<GoalRow> find(UUID goalId) {
        return views.read(sql -> sql.select("select * from goal_view where goal_id = ?", goalId)
                        .map((row, context) -> kept(row))
                        .findOne())
                .flatMap(this::opened);
    }

    /** Oldest first, up to the version the caller has in hand: the two are read apart. */
    List<GoalHistoryEntry> history(GoalRow goal) {
        return views
                .read(sql -> sql.select(
                                "select told, words from goal_history_view where goal_id = ? and version <= ? order by version",
                                goal.goalId(),
                                goal.version())
                        .map((row, context) -> new StoredHistoryEntry(
                                value(row.getString("told"), new TypeReference<GoalHistoryEntry>() {}), words(row)))
                        .list())
                .stream()
                .map(told -> opened(goal, told))
                .toList();
    }

    /** In the order they were set; none of an erased family. */
    public Page<GoalRow> ofFamily(UUID familyId, Optional<GoalState> state, Optional<Cursor> after, PageSize limit) {
        long position = after.map(cursor -> cursor.ofSize(1).number(0)).orElse(0L);
        List<StoredGoalRow> rows = views.read(sql -> sql.createQuery("""
                        select * from goal_view
                        where family_id = :family and (cast(:state as text) is null or state = :state)
                          and position > :position
                        order by position limit :most""")
                .bind("family", familyId)
                .bind("state", state.map(GoalState::text).orElse(null))
                .bind("position", position)
                .bind("most", limit.andOne())
                .map((row, context) -> kept(row))
                .list());
        Page<StoredGoalRow> page = Page.of(rows, limit, kept -> Cursor.of(kept.position));
        return new Page<>(
                page.items().stream().flatMap(kept -> opened(kept).stream()).toList(), page.next());
    }

    private Optional<GoalRow> opened(StoredGoalRow kept) {
        GoalRow goal = kept.row;
        return kept.encryptedText.isEmpty()
                ? Optional.of(goal)
                : kept.encryptedText
                        .flatMap(plan -> words.decrypt(goal.familyId(), goal.goalId(), plan))
                        .map(goal::withPlan);
    }

    private GoalHistoryEntry opened(GoalRow goal, StoredHistoryEntry told) {
        return told.encryptedText
                .map(text -> words.decrypt(goal.familyId(), goal.goalId(), told.entry, text))
                .orElse(told.entry);
    }

    private StoredGoalRow kept(ResultSet row) throws SQLException {
        return new StoredGoalRow(row.getLong("position"), row(row), words(row));
    }

    private static Optional<Ciphertext> words(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("words")).map(Ciphertext::new);
    }

    private GoalRow row(ResultSet row) throws SQLException {
        return new GoalRow(
                row.getObject("goal_id", UUID.class),
                row.getObject("family_id", UUID.class),
                GoalArea.of(row.getString("area")),
                Objects.requireNonNullElse(row.getString("wording"), ""),
                Optional.ofNullable(row.getString("target_month")).map(YearMonth::parse),
                value(Objects.requireNonNullElse(row.getString("steps"), "[]"), new TypeReference<>() {}),
                GoalState.of(row.getString("state")),
                Optional.ofNullable(row.getObject("share", Integer.class)),
                value(row.getString("steps_done"), new TypeReference<>() {}),
                row.getInt("progresses"),
                row.getLong("version"),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private <T> T value(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds JSON", e);
        }
    }

    /** As it is kept. @param encryptedText the plan, sealed; empty where it stands in clear */
    private record StoredGoalRow(long position, GoalRow row, Optional<Ciphertext> encryptedText) {}

    private record StoredHistoryEntry(GoalHistoryEntry entry, Optional<Ciphertext> encryptedText) {}

    /**
     * A goal as it stands.
     *
     * @param version goes up by one with all that happens to it; its entity tag
     * @param share as last told
     * @param stepsDone by their place in the list, from 1
     * @param progresses how often progress was told; the next is one more
     */
    public record GoalRow(
            UUID goalId,
            UUID familyId,
            GoalArea area,
            String wording,
            Optional<YearMonth> targetMonth,
            List<String> steps,
            GoalState state,
            Optional<Integer> share,
            List<Integer> stepsDone,
            int progresses,
            long version,
            Instant setAt,
            Instant changedAt) {
        GoalRow withPlan(GoalPlan plan) {
            return new GoalRow(
                    goalId,
                    familyId,
                    area,
                    plan.wording(),
                    targetMonth,
                    plan.steps(),
                    state,
                    share,
                    stepsDone,
                    progresses,
                    version,
                    setAt,
                    changedAt);
        }
    }
}
