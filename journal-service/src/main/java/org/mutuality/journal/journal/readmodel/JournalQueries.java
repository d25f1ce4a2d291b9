package org.mutuality.journal.journal.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.mutuality.journal.journal.AnswersJson;
import org.mutuality.journal.journal.Author;
import org.mutuality.journal.journal.JournalContent;
import org.mutuality.journal.journal.JournalTextEncryption;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.privacy.Ciphertext;

/** Journals as told. Source: journal_view, behind the events by the lag in {@code follower_lag_events}. */
@ApplicationScoped
public class JournalQueries {
    private static final String END = "9999-99";
    private static final OffsetDateTime NOW = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private final ReadModelDatabase views;
    private final AnswersJson answers;
    private final JournalTextEncryption words;

    JournalQueries(ReadModelDatabase views, AnswersJson answers, JournalTextEncryption words) {
        this.views = views;
        this.answers = answers;
        this.words = words;
    }

    /**
     * A month in one version. {@code reason}: why it was corrected, where the family said so.
     *
     * @param edition the telling that it shows
     * @param writtenAt by the clock of the device, where it told one
     * @param submittedAt when this version began to stand, by ours
     * @param submittedBy the family or who did on its behalf; absent of what was told before it was kept
     */
    public record JournalRow(
            UUID journalId,
            UUID familyId,
            YearMonth month,
            int version,
            UUID edition,
            String form,
            Map<String, Object> answers,
            boolean complete,
            Optional<String> reason,
            Optional<String> device,
            Optional<Instant> writtenAt,
            Instant submittedAt,
            Optional<Author> submittedBy) {
        /** As somebody sees it who may not see all answers. */
        public JournalRow filtered(UnaryOperator<Map<String, Object>> sight) {
            return saying(new JournalContent(sight.apply(answers), reason));
        }

        private JournalRow saying(JournalContent said) {
            return new JournalRow(
                    journalId,
                    familyId,
                    month,
                    version,
                    edition,
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
    private record StoredJournalRow(JournalRow month, Optional<Ciphertext> encryptedText) {}

    /**
     * A family's months, newest first.
     *
     * @param before only months before this one; empty: from the newest
     * @param asOf as known then, by when they arrived here; empty: as known now
     */
    public List<JournalRow> months(UUID familyId, Optional<YearMonth> before, Optional<Instant> asOf, int most) {
        return views
                .read(sql -> sql.select(
                                "select distinct on (month) * from journal_view where family_id = ? and month < ? and told_at <= ?"
                                        + " order by month desc, version desc limit ?",
                                familyId,
                                before.map(YearMonth::toString).orElse(END),
                                time(asOf),
                                most)
                        .map((row, context) -> kept(row))
                        .list())
                .stream()
                .map(this::opened)
                .toList();
    }

    /** A month as it was known when it stood at {@code version}, or at its last one below; and, with {@code asOf}, then. */
    public Optional<JournalRow> month(UUID familyId, YearMonth month, int version, Optional<Instant> asOf) {
        return views.read(sql -> sql.select(
                                "select * from journal_view where family_id = ? and month = ? and version <= ? and told_at <= ?"
                                        + " order by version desc limit 1",
                                familyId,
                                month.toString(),
                                version,
                                time(asOf))
                        .map((row, context) -> kept(row))
                        .findOne())
                .map(this::opened);
    }

    private static OffsetDateTime time(Optional<Instant> asOf) {
        return asOf.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(NOW);
    }

    // An erased family's words are gone; its other answers go on to count.
    private JournalRow opened(StoredJournalRow kept) {
        JournalRow month = kept.month();
        return kept.encryptedText()
                .flatMap(own -> words.decrypt(month.familyId(), month.month(), own))
                .map(month::saying)
                .orElse(month);
    }

    private StoredJournalRow kept(ResultSet row) throws SQLException {
        return new StoredJournalRow(
                month(row), Optional.ofNullable(row.getString("words")).map(Ciphertext::new));
    }

    private JournalRow month(ResultSet row) throws SQLException {
        return new JournalRow(
                row.getObject("journal_id", UUID.class),
                row.getObject("family_id", UUID.class),
                YearMonth.parse(row.getString("month")),
                row.getInt("version"),
                row.getObject("edition", UUID.class),
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
