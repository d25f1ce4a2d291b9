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
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.view.Views;

/** Goals and their history. Source: {@code goal_view}, {@code goal_history_view}. */
@ApplicationScoped
public class GoalView {
    private final Views views;
    private final ObjectMapper json;

    GoalView(Views views, ObjectMapper json) {
        this.views = views;
        this.json = json;
    }

    Optional<GoalRow> find(UUID goalId) {
        return views.read(sql -> sql.select("select * from goal_view where goal_id = ?", goalId)
                .map((row, context) -> row(row))
                .findOne());
    }

    /** Oldest first, up to the version the caller has in hand: the two are read apart. */
    List<Happened> history(GoalRow goal) {
        return views.read(sql -> sql.select(
                        "select told from goal_history_view where goal_id = ? and version <= ? order by version",
                        goal.goalId(),
                        goal.version())
                .map((row, context) -> value(row.getString("told"), new TypeReference<Happened>() {}))
                .list());
    }

    /** In the order they were set. */
    public Page<GoalRow> ofFamily(UUID familyId, Optional<State> state, Optional<Cursor> after, Limit limit) {
        long position = after.map(cursor -> cursor.ofSize(1).number(0)).orElse(0L);
        List<Placed> rows = views.read(sql -> sql.createQuery("""
                        select * from goal_view
                        where family_id = :family and (cast(:state as text) is null or state = :state)
                          and position > :position
                        order by position limit :most""")
                .bind("family", familyId)
                .bind("state", state.map(State::text).orElse(null))
                .bind("position", position)
                .bind("most", limit.andOne())
                .map((row, context) -> new Placed(row.getLong("position"), row(row)))
                .list());
        Page<Placed> page = Page.of(rows, limit, placed -> Cursor.of(placed.position));
        return new Page<>(page.items().stream().map(Placed::row).toList(), page.next());
    }

    private GoalRow row(ResultSet row) throws SQLException {
        return new GoalRow(
                row.getObject("goal_id", UUID.class),
                row.getObject("family_id", UUID.class),
                Area.of(row.getString("area")),
                row.getString("wording"),
                Optional.ofNullable(row.getString("target_month")).map(YearMonth::parse),
                value(row.getString("steps"), new TypeReference<>() {}),
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

    private record Placed(long position, GoalRow row) {}
}
