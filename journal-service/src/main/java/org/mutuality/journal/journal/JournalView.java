package org.mutuality.journal.journal;

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.view.Views;

/** Journals as told. Source: journal_view, behind the events by the lag in {@code follower_lag_events}. */
@ApplicationScoped
public class JournalView {
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};
    private static final String END = "9999-99";

    private final Views views;
    private final ObjectMapper json;

    JournalView(Views views, ObjectMapper json) {
        this.views = views;
        this.json = json;
    }

    /**
     * A month in one version. {@code reason}: why it was corrected, where the family said so.
     *
     * @param toldAt when this version arrived
     */
    public record Month(
            UUID journalId,
            UUID familyId,
            YearMonth month,
            int version,
            String form,
            Map<String, Object> answers,
            boolean complete,
            Optional<String> reason,
            Instant toldAt) {}

    /** A family's months as known now, newest first. @param before only months before this one; empty: from the newest */
    public List<Month> months(UUID familyId, Optional<YearMonth> before, int most) {
        return views.read(sql -> sql.select(
                        "select distinct on (month) * from journal_view where family_id = ? and month < ?"
                                + " order by month desc, version desc limit ?",
                        familyId,
                        before.map(YearMonth::toString).orElse(END),
                        most)
                .map((row, context) -> month(row))
                .list());
    }

    /** A month as known now. */
    public Optional<Month> month(UUID familyId, YearMonth month) {
        return version(familyId, month, Integer.MAX_VALUE);
    }

    /** A month as it was known when it stood at {@code version}, or at its last one below. */
    public Optional<Month> version(UUID familyId, YearMonth month, int version) {
        return views.read(sql -> sql.select(
                        "select * from journal_view where family_id = ? and month = ? and version <= ?"
                                + " order by version desc limit 1",
                        familyId,
                        month.toString(),
                        version)
                .map((row, context) -> month(row))
                .findOne());
    }

    private Month month(ResultSet row) throws SQLException {
        return new Month(
                row.getObject("journal_id", UUID.class),
                row.getObject("family_id", UUID.class),
                YearMonth.parse(row.getString("month")),
                row.getInt("version"),
                row.getString("form"),
                answers(row.getString("answers")),
                row.getBoolean("complete"),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("told_at", OffsetDateTime.class).toInstant());
    }

    private Map<String, Object> answers(String text) {
        try {
            return json.readValue(text, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds JSON", e);
        }
    }
}
