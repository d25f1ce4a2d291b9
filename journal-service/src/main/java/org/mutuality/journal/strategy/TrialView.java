package org.mutuality.journal.strategy;

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
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.view.Views;

/** Who tried what. Source: trial_view and sharing_view. */
@ApplicationScoped
class TrialView {
    private static final Instant FIRST = Instant.EPOCH;
    private static final UUID LEAST = new UUID(0, 0);

    private final Views views;
    private final SealedWords words;

    TrialView(Views views, SealedWords words) {
        this.views = views;
        this.words = words;
    }

    /** A trial as it stands in the view, its family unknown when it withdrew its consent; for {@link Diffusion}, which decides what of it is told to whom. */
    record Row(
            UUID familyId,
            boolean nameless,
            UUID cohortId,
            String country,
            YearMonth month,
            Result result,
            HeardFrom heardFrom) {}

    /**
     * A trial as the author's side sees it.
     *
     * @param familyId who tried; only for readers of its cohort, and only until it withdraws its consent
     * @param note only while its family consents to sharing
     */
    public record Told(
            UUID trialId,
            Optional<UUID> familyId,
            String country,
            YearMonth month,
            Result result,
            Optional<String> note,
            Channel heardFrom,
            Instant toldAt) {
        private Told noting(Optional<String> words) {
            return new Told(trialId, familyId, country, month, result, words, heardFrom, toldAt);
        }
    }

    /** As it is kept. @param note sealed, where it may be read */
    private record Kept(Told told, UUID familyId, Optional<Sealed> note) {}

    /** Where a page goes on. */
    record Place(Instant toldAt, UUID trialId) {}

    /** All of a strategy, by month. */
    List<Row> of(UUID strategyId) {
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
    List<Told> told(
            UUID strategyId, Optional<UUID> own, boolean authorsSide, Reach reach, Optional<Place> after, int most) {
        return views
                .read(sql -> sql.createQuery("""
                        select t.*, a.allowed from trial_view t left join sharing_view a using (family_id)
                        where t.strategy_id = :strategy and (t.told_at, t.trial_id) > (:at, :after)
                          and (t.family_id = :own or :side
                               and (a.allowed or t.cohort_id = any(:cohorts) or t.country = any(:led)))
                        order by t.told_at, t.trial_id limit :most""")
                        .bind("strategy", strategyId)
                        .bind("at", after.map(Place::toldAt).orElse(FIRST).atOffset(ZoneOffset.UTC))
                        .bind("after", after.map(Place::trialId).orElse(LEAST))
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
    boolean hasTried(UUID familyId, UUID strategyId) {
        return views.read(sql -> sql.select(
                        "select exists (select from trial_view where strategy_id = ? and family_id = ?)",
                        strategyId,
                        familyId)
                .mapTo(Boolean.class)
                .one());
    }

    private Told opened(Kept kept) {
        return kept.note().isEmpty()
                ? kept.told()
                : kept.told()
                        .noting(words.openNote(
                                kept.familyId(),
                                kept.told().trialId(),
                                kept.note().get()));
    }

    private static Kept kept(ResultSet row, Reach reach) throws SQLException {
        boolean allowed = row.getBoolean("allowed");
        return new Kept(
                told(row, reach),
                row.getObject("family_id", UUID.class),
                Optional.ofNullable(row.getString("sealed_note"))
                        .filter(note -> allowed)
                        .map(Sealed::new));
    }

    private static Told told(ResultSet row, Reach reach) throws SQLException {
        boolean named = !row.getBoolean("nameless")
                && reach.contains(row.getObject("cohort_id", UUID.class), row.getString("country"));
        boolean allowed = row.getBoolean("allowed");
        return new Told(
                row.getObject("trial_id", UUID.class),
                Optional.of(row.getObject("family_id", UUID.class)).filter(family -> named),
                row.getString("country"),
                YearMonth.parse(row.getString("month")),
                result(row),
                Optional.ofNullable(row.getString("note")).filter(note -> allowed),
                channel(row),
                row.getObject("told_at", OffsetDateTime.class).toInstant());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("family_id", UUID.class),
                row.getBoolean("nameless"),
                row.getObject("cohort_id", UUID.class),
                row.getString("country"),
                YearMonth.parse(row.getString("month")),
                result(row),
                new HeardFrom(channel(row), Optional.ofNullable(row.getObject("heard_from_family", UUID.class))));
    }

    private static Result result(ResultSet row) throws SQLException {
        return Result.valueOf(row.getString("result").toUpperCase(Locale.ROOT));
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return Channel.valueOf(row.getString("heard_from").toUpperCase(Locale.ROOT));
    }
}
