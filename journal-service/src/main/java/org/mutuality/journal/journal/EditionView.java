package org.mutuality.journal.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.view.Views;

/** Every telling of a month. Source: journal_view and journal_kept_view, behind the events by {@code follower_lag_events}. */
@ApplicationScoped
public class EditionView {
    private static final OffsetDateTime END = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LAST = new UUID(-1, -1);
    private static final String PAGE = """
            select e.*, exists (select from journal_head h
                                where h.family_id = e.family_id and h.month = e.month and h.edition = e.edition) as head,
                   e.edition = (select v.edition from journal_view v
                                where v.family_id = e.family_id and v.month = e.month order by version desc limit 1) as current
            from journal_edition e
            where family_id = ? and month = ? and (told_at, edition) < (?, ?)
            order by told_at desc, edition desc limit ?""";
    private static final String CONFLICTS = """
            select month from journal_head where family_id = ? and month < ?
            group by month having count(distinct form || answers::text || coalesce(words_print, '')) > 1 order by month desc limit ?""";
    private static final String HEADS = """
            select h.*, true as head,
                   h.edition = (select v.edition from journal_view v
                                where v.family_id = h.family_id and v.month = h.month order by version desc limit 1) as current
            from journal_head h where family_id = ? and month = ? order by told_at, edition""";

    private final Views views;
    private final Answers answers;
    private final FamilyWords words;

    EditionView(Views views, Answers answers, FamilyWords words) {
        this.views = views;
        this.answers = answers;
        this.words = words;
    }

    /**
     * One telling.
     *
     * @param version the first that showed it; absent when none did
     * @param head no other edition replaces it
     * @param current it is what is known now
     * @param toldAt when it arrived, by our clock
     * @param toldBy the family or who did on its behalf; absent of what was told before it was kept
     */
    public record Telling(
            UUID edition,
            List<UUID> basedOn,
            Optional<Integer> version,
            boolean head,
            boolean current,
            String form,
            Map<String, Object> answers,
            boolean complete,
            Optional<String> reason,
            Optional<String> device,
            Optional<Instant> writtenAt,
            Instant toldAt,
            Optional<Teller> toldBy) {
        Telling seen(UnaryOperator<Map<String, Object>> sight) {
            return saying(new Said(sight.apply(answers), reason));
        }

        private Telling saying(Said said) {
            return new Telling(
                    edition,
                    basedOn,
                    version,
                    head,
                    current,
                    form,
                    said.answers(),
                    complete,
                    said.reason(),
                    device,
                    writtenAt,
                    toldAt,
                    toldBy);
        }
    }

    /** As it is kept. @param own the family's words, sealed */
    private record Kept(UUID familyId, YearMonth month, Telling telling, Optional<Sealed> own) {}

    /** A month of which editions contradict one another: all sides whole. {@code basedOn}: what the one that solves it names. */
    public record Conflict(YearMonth month, List<UUID> basedOn, List<Telling> sides) {
        Conflict seen(UnaryOperator<Map<String, Object>> sight) {
            return new Conflict(
                    month, basedOn, sides.stream().map(side -> side.seen(sight)).toList());
        }
    }

    /** Newest arrival first. @param toldAt and edition: only those before, empty from the newest */
    public List<Telling> editions(
            UUID familyId, YearMonth month, Optional<Instant> toldAt, Optional<UUID> edition, int most) {
        return views
                .read(sql -> sql.select(
                                PAGE,
                                familyId,
                                month.toString(),
                                toldAt.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(END),
                                edition.orElse(LAST),
                                most)
                        .map((row, context) -> kept(row))
                        .list())
                .stream()
                .map(this::opened)
                .toList();
    }

    /** Newest month first. @param before only months before this one; empty: from the newest */
    public List<Conflict> conflicts(UUID familyId, Optional<YearMonth> before, int most) {
        List<List<Kept>> found = views.read(sql -> sql
                .select(CONFLICTS, familyId, before.map(YearMonth::toString).orElse("9999-99"), most)
                .mapTo(String.class)
                .list()
                .stream()
                .map(month -> sides(familyId, month, sql))
                .toList());
        return found.stream().map(this::conflict).toList();
    }

    private List<Kept> sides(UUID familyId, String month, Handle sql) {
        return sql.select(HEADS, familyId, month)
                .map((row, context) -> kept(row))
                .list();
    }

    private Conflict conflict(List<Kept> kept) {
        List<Telling> sides = kept.stream().map(this::opened).toList();
        return new Conflict(
                kept.getFirst().month(), sides.stream().map(Telling::edition).toList(), sides);
    }

    private Telling opened(Kept kept) {
        return kept.own()
                .flatMap(own -> words.open(kept.familyId(), kept.month(), own))
                .map(kept.telling()::saying)
                .orElse(kept.telling());
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("family_id", UUID.class),
                YearMonth.parse(row.getString("month")),
                telling(row),
                Optional.ofNullable(row.getString("words")).map(Sealed::new));
    }

    private Telling telling(ResultSet row) throws SQLException {
        return new Telling(
                row.getObject("edition", UUID.class),
                Arrays.asList((UUID[]) row.getArray("based_on").getArray()),
                Optional.ofNullable(row.getObject("version", Integer.class)),
                row.getBoolean("head"),
                row.getBoolean("current"),
                row.getString("form"),
                answers.read(row.getString("answers")),
                row.getBoolean("complete"),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("device")),
                Optional.ofNullable(row.getObject("written_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                Teller.of(row));
    }
}
