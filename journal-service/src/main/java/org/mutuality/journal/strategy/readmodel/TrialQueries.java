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

/** Trials of strategies. Source: {@code trial_view}, {@code sharing_view}. */
@ApplicationScoped
public class TrialQueries {
    private static final Instant FIRST = Instant.EPOCH;
    private static final UUID LEAST = new UUID(0, 0);

    private final ReadModelDatabase views;
    private final StrategyTextEncryption encryption;

    TrialQueries(ReadModelDatabase views, StrategyTextEncryption encryption) {
        this.views = views;
        this.encryption = encryption;
    }

    /** A trial for {@link Diffusion}, which decides who may see what. @param anonymous whether its family withdrew its consent */
    record TrialRow(
            UUID familyId,
            boolean anonymous,
            UUID cohortId,
            String country,
            YearMonth month,
            TrialResult result,
            StrategySource source) {}

    /**
     * A trial as far as the reader may see it.
     *
     * @param trialId id of the trial
     * @param familyId the family that tried it; only for readers of its cohort, and only until it withdraws its consent
     * @param country the family's country, ISO 3166 alpha-2
     * @param month month of the trial, such as {@code 2021-03}
     * @param result whether it helped
     * @param note free text; only while the family consents to sharing
     * @param source how the family learned of the strategy
     * @param submittedAt when it was recorded
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
        private AuthorTrialRow withNote(Optional<String> clearNote) {
            return new AuthorTrialRow(trialId, familyId, country, month, result, clearNote, source, submittedAt);
        }
    }

    /** @param note encrypted; empty where the reader may not see it */
    private record StoredTrialRow(AuthorTrialRow row, UUID familyId, Optional<Ciphertext> note) {}

    /** The last row of a page. */
    record TrialPageKey(Instant submittedAt, UUID trialId) {}

    /** All trials of a strategy, by month. */
    List<TrialRow> of(UUID strategyId) {
        return views.read(sql -> sql.select(
                        "select * from trial_view where strategy_id = ? order by month, submitted_at, family_id, trial_id",
                        strategyId)
                .map((row, context) -> row(row))
                .list());
    }

    /**
     * Oldest first: the trials of {@code own}, and for the author and those who run its cohort also those within their scope and those
     * of families that consent to sharing. Other families are only counted.
     */
    List<AuthorTrialRow> findByStrategy(
            UUID strategyId,
            Optional<UUID> own,
            boolean canReadAll,
            ReaderScope scope,
            Optional<TrialPageKey> after,
            int most) {
        return views
                .read(sql -> sql.createQuery("""
                        select t.*, a.allowed from trial_view t left join sharing_view a using (family_id)
                        where t.strategy_id = :strategy and (t.submitted_at, t.trial_id) > (:at, :after)
                          and (t.family_id = :own or :side
                               and (a.allowed or t.cohort_id = any(:cohorts) or t.country = any(:led)))
                        order by t.submitted_at, t.trial_id limit :most""")
                        .bind("strategy", strategyId)
                        .bind(
                                "at",
                                after.map(TrialPageKey::submittedAt)
                                        .orElse(FIRST)
                                        .atOffset(ZoneOffset.UTC))
                        .bind("after", after.map(TrialPageKey::trialId).orElse(LEAST))
                        .bind("own", own.orElse(LEAST))
                        .bind("side", canReadAll)
                        .bind("cohorts", scope.cohorts().toArray(UUID[]::new))
                        .bind("led", scope.led().toArray(String[]::new))
                        .bind("most", most)
                        .map((row, context) -> storedRow(row, scope))
                        .list())
                .stream()
                .map(this::decrypted)
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

    private AuthorTrialRow decrypted(StoredTrialRow stored) {
        return stored.note().isEmpty()
                ? stored.row()
                : stored.row()
                        .withNote(encryption.decryptNote(
                                stored.familyId(),
                                stored.row().trialId(),
                                stored.note().get()));
    }

    private static StoredTrialRow storedRow(ResultSet row, ReaderScope scope) throws SQLException {
        boolean allowed = row.getBoolean("allowed");
        return new StoredTrialRow(
                findByStrategy(row, scope),
                row.getObject("family_id", UUID.class),
                Optional.ofNullable(row.getString("encrypted_note"))
                        .filter(note -> allowed)
                        .map(Ciphertext::new));
    }

    private static AuthorTrialRow findByStrategy(ResultSet row, ReaderScope scope) throws SQLException {
        boolean named = !row.getBoolean("anonymous")
                && scope.contains(row.getObject("cohort_id", UUID.class), row.getString("country"));
        boolean allowed = row.getBoolean("allowed");
        return new AuthorTrialRow(
                row.getObject("trial_id", UUID.class),
                Optional.of(row.getObject("family_id", UUID.class)).filter(family -> named),
                row.getString("country"),
                YearMonth.parse(row.getString("month")),
                result(row),
                Optional.ofNullable(row.getString("note")).filter(note -> allowed),
                channel(row),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }

    private static TrialRow row(ResultSet row) throws SQLException {
        return new TrialRow(
                row.getObject("family_id", UUID.class),
                row.getBoolean("anonymous"),
                row.getObject("cohort_id", UUID.class),
                row.getString("country"),
                YearMonth.parse(row.getString("month")),
                result(row),
                new StrategySource(channel(row), Optional.ofNullable(row.getObject("source_family_id", UUID.class))));
    }

    private static TrialResult result(ResultSet row) throws SQLException {
        return TrialResult.valueOf(row.getString("result").toUpperCase(Locale.ROOT));
    }

    private static SourceKind channel(ResultSet row) throws SQLException {
        return SourceKind.valueOf(row.getString("source").toUpperCase(Locale.ROOT));
    }
}
