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
    private final GoalTextEncryption encryption;
    private final ObjectMapper json;

    GoalQueries(ReadModelDatabase views, GoalTextEncryption encryption, ObjectMapper json) {
        this.views = views;
        this.encryption = encryption;
        this.json = json;
    }

    /** Empty also once its family has been erased. */
    Optional<GoalRow> find(UUID goalId) {
        return views.read(sql -> sql.select("select * from goal_view where goal_id = ?", goalId)
                        .map((row, context) -> storedRow(row))
                        .findOne())
                .flatMap(this::decrypted);
    }

    /** Oldest first, up to the version of {@code goal}, which was read in another transaction. */
    List<GoalHistoryEntry> history(GoalRow goal) {
        return views
                .read(sql -> sql.select(
                                "select entry, ciphertext from goal_history_view where goal_id = ? and version <= ? order by version",
                                goal.goalId(),
                                goal.version())
                        .map((row, context) -> new StoredHistoryEntry(
                                value(row.getString("entry"), new TypeReference<GoalHistoryEntry>() {}),
                                ciphertext(row)))
                        .list())
                .stream()
                .map(entry -> decrypted(goal, entry))
                .toList();
    }

    /** In the order they were set; empty for an erased family. */
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
                .map((row, context) -> storedRow(row))
                .list());
        Page<StoredGoalRow> page = Page.of(rows, limit, stored -> Cursor.of(stored.position));
        return new Page<>(
                page.items().stream()
                        .flatMap(stored -> decrypted(stored).stream())
                        .toList(),
                page.next());
    }

    private Optional<GoalRow> decrypted(StoredGoalRow stored) {
        GoalRow goal = stored.row;
        return stored.encryptedText.isEmpty()
                ? Optional.of(goal)
                : stored.encryptedText
                        .flatMap(plan -> encryption.decrypt(goal.familyId(), goal.goalId(), plan))
                        .map(goal::withPlan);
    }

    private GoalHistoryEntry decrypted(GoalRow goal, StoredHistoryEntry stored) {
        return stored.encryptedText
                .map(text -> encryption.decrypt(goal.familyId(), goal.goalId(), stored.entry, text))
                .orElse(stored.entry);
    }

    private StoredGoalRow storedRow(ResultSet row) throws SQLException {
        return new StoredGoalRow(row.getLong("position"), row(row), ciphertext(row));
    }

    private static Optional<Ciphertext> ciphertext(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("ciphertext")).map(Ciphertext::new);
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

    /** @param encryptedText the plan; empty where it is stored unencrypted */
    private record StoredGoalRow(long position, GoalRow row, Optional<Ciphertext> encryptedText) {}

    private record StoredHistoryEntry(GoalHistoryEntry entry, Optional<Ciphertext> encryptedText) {}

    /**
     * A goal in its current state.
     *
     * @param goalId id of the goal
     * @param familyId the family that set it
     * @param area area of life that it is about
     * @param wording what the family wants, in its own words
     * @param targetMonth the month by which it wants to reach it, such as {@code 2022-01}; left out when none was set
     * @param steps steps of the plan, in order
     * @param state state of the goal
     * @param share how much is reached as last reported, 0 to 100 per cent; left out when never reported
     * @param stepsDone numbers of the steps done, counted from 1
     * @param progresses number of progress reports; the next report has this number plus 1
     * @param version number of changes; its ETag
     * @param setAt when it was set
     * @param changedAt when it was last changed
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
