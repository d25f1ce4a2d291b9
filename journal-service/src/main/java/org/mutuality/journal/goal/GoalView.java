package org.mutuality.journal.goal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.view.Views;

/** Goals and their history. Source: {@code goal_view}, {@code goal_history_view}. */
@ApplicationScoped
public class GoalView {
    private final Views views;
    private final GoalWords words;
    private final ObjectMapper json;

    GoalView(Views views, GoalWords words, ObjectMapper json) {
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
    List<Happened> history(GoalRow goal) {
        return views
                .read(sql -> sql.select(
                                "select told, words from goal_history_view where goal_id = ? and version <= ? order by version",
                                goal.goalId(),
                                goal.version())
                        .map((row, context) ->
                                new Told(value(row.getString("told"), new TypeReference<Happened>() {}), words(row)))
                        .list())
                .stream()
                .map(told -> opened(goal, told))
                .toList();
    }

    /** In the order they were set; none of an erased family. */
    public Page<GoalRow> ofFamily(UUID familyId, Optional<State> state, Optional<Cursor> after, Limit limit) {
        long position = after.map(cursor -> cursor.ofSize(1).number(0)).orElse(0L);
        List<Kept> rows = views.read(sql -> sql.createQuery("""
                        select * from goal_view
                        where family_id = :family and (cast(:state as text) is null or state = :state)
                          and position > :position
                        order by position limit :most""")
                .bind("family", familyId)
                .bind("state", state.map(State::text).orElse(null))
                .bind("position", position)
                .bind("most", limit.andOne())
                .map((row, context) -> kept(row))
                .list());
        Page<Kept> page = Page.of(rows, limit, kept -> Cursor.of(kept.position));
        return new Page<>(
                page.items().stream().flatMap(kept -> opened(kept).stream()).toList(), page.next());
    }

    private Optional<GoalRow> opened(Kept kept) {
        GoalRow goal = kept.row;
        return kept.words.isEmpty()
                ? Optional.of(goal)
                : kept.words
                        .flatMap(plan -> words.open(goal.familyId(), goal.goalId(), plan))
                        .map(goal::saying);
    }

    private Happened opened(GoalRow goal, Told told) {
        return told.words
                .map(text -> words.open(goal.familyId(), goal.goalId(), told.happened, text))
                .orElse(told.happened);
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getLong("position"), row(row), words(row));
    }

    private static Optional<Sealed> words(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("words")).map(Sealed::new);
    }

    private GoalRow row(ResultSet row) throws SQLException {
        return new GoalRow(
                row.getObject("goal_id", UUID.class),
                row.getObject("family_id", UUID.class),
                Area.of(row.getString("area")),
                Objects.requireNonNullElse(row.getString("wording"), ""),
                Optional.ofNullable(row.getString("target_month")).map(YearMonth::parse),
                value(Objects.requireNonNullElse(row.getString("steps"), "[]"), new TypeReference<>() {}),
                State.of(row.getString("state")),
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

    /** As it is kept. @param words the plan, sealed; empty where it stands in clear */
    private record Kept(long position, GoalRow row, Optional<Sealed> words) {}

    private record Told(Happened happened, Optional<Sealed> words) {}
}
