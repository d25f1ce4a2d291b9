package org.mutuality.journal.journal;

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
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.view.Views;

/** Journals as told. Source: journal_view, behind the events by the lag in {@code follower_lag_events}. */
@ApplicationScoped
public class JournalView {
    private static final String END = "9999-99";
    private static final OffsetDateTime NOW = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Views views;
    private final Answers answers;
    private final FamilyWords words;

    JournalView(Views views, Answers answers, FamilyWords words) {
        this.views = views;
        this.answers = answers;
        this.words = words;
    }

    /**
     * A month in one version. {@code reason}: why it was corrected, where the family said so.
     *
     * @param edition the telling that it shows
     * @param writtenAt by the clock of the device, where it told one
     * @param toldAt when this version began to stand, by ours
     * @param toldBy the family or who did on its behalf; absent of what was told before it was kept
     */
    public record Month(
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
            Instant toldAt,
            Optional<Teller> toldBy) {
        /** As somebody sees it who may not see all answers. */
        public Month seen(UnaryOperator<Map<String, Object>> sight) {
            return saying(new Said(sight.apply(answers), reason));
        }

        private Month saying(Said said) {
            return new Month(
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
                    toldAt,
                    toldBy);
        }
    }

    /** As it is kept. @param own the family's words, sealed */
    private record Kept(Month month, Optional<Sealed> own) {}

    /**
     * A family's months, newest first.
     *
     * @param before only months before this one; empty: from the newest
     * @param asOf as known then, by when they arrived here; empty: as known now
     */
    public List<Month> months(UUID familyId, Optional<YearMonth> before, Optional<Instant> asOf, int most) {
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
    public Optional<Month> month(UUID familyId, YearMonth month, int version, Optional<Instant> asOf) {
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
    private Month opened(Kept kept) {
        Month month = kept.month();
        return kept.own()
                .flatMap(own -> words.open(month.familyId(), month.month(), own))
                .map(month::saying)
                .orElse(month);
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(month(row), Optional.ofNullable(row.getString("words")).map(Sealed::new));
    }

    private Month month(ResultSet row) throws SQLException {
        return new Month(
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
                Teller.of(row));
    }
}
