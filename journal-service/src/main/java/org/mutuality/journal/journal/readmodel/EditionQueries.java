package org.mutuality.journal.journal.readmodel;

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
import org.mutuality.journal.journal.AnswersJson;
import org.mutuality.journal.journal.Author;
import org.mutuality.journal.journal.JournalContent;
import org.mutuality.journal.journal.JournalTextEncryption;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.privacy.Ciphertext;

/** Every telling of a month. Source: journal_view and journal_kept_view, behind the events by {@code follower_lag_events}. */
@ApplicationScoped
public class EditionQueries {
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

    private final ReadModelDatabase views;
    private final AnswersJson answers;
    private final JournalTextEncryption words;

    EditionQueries(ReadModelDatabase views, AnswersJson answers, JournalTextEncryption words) {
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
     * @param submittedAt when it arrived, by our clock
     * @param submittedBy the family or who did on its behalf; absent of what was told before it was kept
     */
    public record EditionRow(
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
            Instant submittedAt,
            Optional<Author> submittedBy) {
        EditionRow filtered(UnaryOperator<Map<String, Object>> sight) {
            return saying(new JournalContent(sight.apply(answers), reason));
        }

        private EditionRow saying(JournalContent said) {
            return new EditionRow(
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
                    submittedAt,
                    submittedBy);
        }
    }

    /** As it is kept. @param encryptedText the family's words, sealed */
    private record StoredEditionRow(
            UUID familyId, YearMonth month, EditionRow row, Optional<Ciphertext> encryptedText) {}

    /** A month of which editions contradict one another: all sides whole. {@code basedOn}: what the one that solves it names. */
    public record EditionConflict(YearMonth month, List<UUID> basedOn, List<EditionRow> sides) {
        EditionConflict filtered(UnaryOperator<Map<String, Object>> sight) {
            return new EditionConflict(
                    month,
                    basedOn,
                    sides.stream().map(side -> side.filtered(sight)).toList());
        }
    }

    /** Newest arrival first. @param toldAt and edition: only those before, empty from the newest */
    public List<EditionRow> editions(
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
    public List<EditionConflict> conflicts(UUID familyId, Optional<YearMonth> before, int most) {
        List<List<StoredEditionRow>> found = views.read(sql -> sql
                .select(CONFLICTS, familyId, before.map(YearMonth::toString).orElse("9999-99"), most)
                .mapTo(String.class)
                .list()
                .stream()
                .map(month -> sides(familyId, month, sql))
                .toList());
        return found.stream().map(this::conflict).toList();
    }

    private List<StoredEditionRow> sides(UUID familyId, String month, Handle sql) {
        return sql.select(HEADS, familyId, month)
                .map((row, context) -> kept(row))
                .list();
    }

    private EditionConflict conflict(List<StoredEditionRow> kept) {
        List<EditionRow> sides = kept.stream().map(this::opened).toList();
        return new EditionConflict(
                kept.getFirst().month(), sides.stream().map(EditionRow::edition).toList(), sides);
    }

    private EditionRow opened(StoredEditionRow kept) {
        return kept.encryptedText()
                .flatMap(own -> words.decrypt(kept.familyId(), kept.month(), own))
                .map(kept.row()::saying)
                .orElse(kept.row());
    }

    private StoredEditionRow kept(ResultSet row) throws SQLException {
        return new StoredEditionRow(
                row.getObject("family_id", UUID.class),
                YearMonth.parse(row.getString("month")),
                telling(row),
                Optional.ofNullable(row.getString("words")).map(Ciphertext::new));
    }

    private EditionRow telling(ResultSet row) throws SQLException {
        return new EditionRow(
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
                Author.of(row));
    }
}
