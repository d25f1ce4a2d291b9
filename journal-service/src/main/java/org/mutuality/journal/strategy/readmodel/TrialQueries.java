package org.mutuality.journal.strategy.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.strategy.sharing.SourceKind;
import org.mutuality.journal.strategy.sharing.StrategySource;
import org.mutuality.journal.strategy.sharing.StrategyTextEncryption;
import org.mutuality.journal.strategy.sharing.TrialResult;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.privacy.Ciphertext;

/** Who tried what. Source: trial_view and sharing_view. */
@ApplicationScoped
public class TrialQueries {
    private static final Instant FIRST = Instant.EPOCH;
    private static final UUID LEAST = new UUID(0, 0);

    private final ReadModelDatabase views;
    private final StrategyTextEncryption words;

    TrialQueries(ReadModelDatabase views, StrategyTextEncryption words) {
        this.views = views;
        this.words = words;
    }

    /** A trial as it stands in the view, its family unknown when it withdrew its consent; for {@link Diffusion}, which decides what of it is told to whom. */
    record TrialRow(
            UUID familyId,
            boolean nameless,
            UUID cohortId,
            String country,
            YearMonth month,
            TrialResult result,
            StrategySource source) {}

    /**
     * A trial as the author's side sees it.
     *
     * @param familyId who tried; only for readers of its cohort, and only until it withdraws its consent
     * @param note only while its family consents to sharing
     */
    public record AuthorTrialRow(
            UUID trialId,
            Optional<UUID> familyId,
            String country,
            YearMonth month,
            TrialResult result,
            Optional<String> note,
            SourceKind source,
            Instant submittedAt) {
        private AuthorTrialRow noting(Optional<String> words) {
            return new AuthorTrialRow(trialId, familyId, country, month, result, words, source, submittedAt);
        }
    }

    /** As it is kept. @param note sealed, where it may be read */
    private record StoredTrialRow(AuthorTrialRow row, UUID familyId, Optional<Ciphertext> note) {}

    /** Where a page goes on. */
    record TrialPageKey(Instant submittedAt, UUID trialId) {}

    /** All of a strategy, by month. */
    List<TrialRow> of(UUID strategyId) {
        return views.read(sql -> sql.select(
                        "select * from trial_view where strategy_id = ? order by month, told_at, family_id, trial_id",
                        strategyId)
                .map((row, context) -> row(row))
                .list());
    }

    /**
     * Oldest first: the trials of {@code own}, and for the author's side those within its reach and those whose families
     * consent to sharing. A family elsewhere that doesn't is only counted.
     */
    List<AuthorTrialRow> findByStrategy(
            UUID strategyId,
            Optional<UUID> own,
            boolean authorsSide,
            ReaderScope reach,
            Optional<TrialPageKey> after,
            int most) {
        return views
                .read(sql -> sql.createQuery("""
                        select t.*, a.allowed from trial_view t left join sharing_view a using (family_id)
                        where t.strategy_id = :strategy and (t.told_at, t.trial_id) > (:at, :after)
                          and (t.family_id = :own or :side
                               and (a.allowed or t.cohort_id = any(:cohorts) or t.country = any(:led)))
                        order by t.told_at, t.trial_id limit :most""")
                        .bind("strategy", strategyId)
                        .bind(
                                "at",
                                after.map(TrialPageKey::submittedAt)
                                        .orElse(FIRST)
                                        .atOffset(ZoneOffset.UTC))
                        .bind("after", after.map(TrialPageKey::trialId).orElse(LEAST))
                        .bind("own", own.orElse(LEAST))
                        .bind("side", authorsSide)
                        .bind("cohorts", reach.cohorts().toArray(UUID[]::new))
                        .bind("led", reach.led().toArray(String[]::new))
                        .bind("most", most)
                        .map((row, context) -> kept(row, reach))
                        .list())
                .stream()
                .map(this::opened)
                .toList();
    }

    /** Whether a family tried a strategy. */
    public boolean hasTried(UUID familyId, UUID strategyId) {
        return views.read(sql -> sql.select(
                        "select exists (select from trial_view where strategy_id = ? and family_id = ?)",
                        strategyId,
                        familyId)
                .mapTo(Boolean.class)
                .one());
    }

    private AuthorTrialRow opened(StoredTrialRow kept) {
        return kept.note().isEmpty()
                ? kept.row()
                : kept.row()
                        .noting(words.openNote(
                                kept.familyId(),
                                kept.row().trialId(),
                                kept.note().get()));
    }

    private static StoredTrialRow kept(ResultSet row, ReaderScope reach) throws SQLException {
        boolean allowed = row.getBoolean("allowed");
        return new StoredTrialRow(
                findByStrategy(row, reach),
                row.getObject("family_id", UUID.class),
                Optional.ofNullable(row.getString("sealed_note"))
                        .filter(note -> allowed)
                        .map(Ciphertext::new));
    }

    private static AuthorTrialRow findByStrategy(ResultSet row, ReaderScope reach) throws SQLException {
        boolean named = !row.getBoolean("nameless")
                && reach.contains(row.getObject("cohort_id", UUID.class), row.getString("country"));
        boolean allowed = row.getBoolean("allowed");
        return new AuthorTrialRow(
                row.getObject("trial_id", UUID.class),
                Optional.of(row.getObject("family_id", UUID.class)).filter(family -> named),
                row.getString("country"),
                YearMonth.parse(row.getString("month")),
                result(row),
                Optional.ofNullable(row.getString("note")).filter(note -> allowed),
                channel(row),
                row.getObject("told_at", OffsetDateTime.class).toInstant());
    }

    private static TrialRow row(ResultSet row) throws SQLException {
        return new TrialRow(
                row.getObject("family_id", UUID.class),
                row.getBoolean("nameless"),
                row.getObject("cohort_id", UUID.class),
                row.getString("country"),
                YearMonth.parse(row.getString("month")),
                result(row),
                new StrategySource(channel(row), Optional.ofNullable(row.getObject("heard_from_family", UUID.class))));
    }

    private static TrialResult result(ResultSet row) throws SQLException {
        return TrialResult.valueOf(row.getString("result").toUpperCase(Locale.ROOT));
    }

    private static SourceKind channel(ResultSet row) throws SQLException {
        return SourceKind.valueOf(row.getString("heard_from").toUpperCase(Locale.ROOT));
    }
}
