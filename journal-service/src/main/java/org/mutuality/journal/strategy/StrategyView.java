package org.mutuality.journal.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.view.Views;

/** Strategies as they are shared now. Source: strategy_view, trial_view, sharing_view and strategy_claim_view. */
@ApplicationScoped
class StrategyView {
    // Consent is asked again when it is read: one view, so what is forbidden and what is shown never disagree.
    private static final String VISIBLE = """
            from strategy_view s join sharing_view a on a.family_id = s.family_id and a.allowed
            where (s.audience = 'all' or s.audience = 'country' and s.country = any(:countries)
                   or s.audience <> 'peer_group' and (s.cohort_id = any(:cohorts) or s.country = any(:led))
                   or s.audience = 'peer_group' and s.family_id = any(:peers))
            """;

    private static final String COUNTS = """
            select p.*, t.* from (select s.* %s) p left join lateral (
                select count(*) filter (where near and result = 'helped') as near_helped,
                       count(*) filter (where near and result = 'somewhat') as near_somewhat,
                       count(*) filter (where near and result = 'not') as near_not,
                       count(*) filter (where not near and result = 'helped') as far_helped,
                       count(*) filter (where not near and result = 'somewhat') as far_somewhat,
                       count(*) filter (where not near and result = 'not') as far_not
                from (select distinct on (family_id) result, cohort_id = any(:cohorts) or country = any(:led) as near
                      from trial_view where strategy_id = p.strategy_id
                      order by family_id, month desc, told_at desc, trial_id) latest) t on true
            """;

    private static final String ONE = COUNTS.formatted(VISIBLE + "and s.strategy_id = :strategy");

    private static final String PAGE =
            COUNTS.formatted(VISIBLE + """
                    and (cast(:area as text) is null or s.area = :area)
                    and (cast(:country as text) is null or s.country = :country)
                    and (cast(:audience as text) is null or s.audience = :audience)
                    and (cast(:beforeAt as timestamptz) is null or (s.shared_at, s.strategy_id) < (:beforeAt, :before))
                    order by s.shared_at desc, s.strategy_id desc limit :most
                    """) + "order by p.shared_at desc, p.strategy_id desc";

    private static final UUID NONE = new UUID(0, 0);

    private final Views views;
    private final SealedWords words;

    StrategyView(Views views, SealedWords words) {
        this.views = views;
        this.words = words;
    }

    /**
     * A strategy as one reader sees it.
     *
     * @param familyId whose it is; only for readers of its cohort, as {@code cohortId}
     */
    public record Shown(
            UUID strategyId,
            Optional<UUID> familyId,
            Optional<UUID> cohortId,
            String country,
            Area area,
            String title,
            String text,
            Optional<String> picture,
            Audience audience,
            int version,
            Instant sharedAt,
            Instant changedAt,
            Tried tried) {
        private Shown saying(Words words) {
            return new Shown(
                    strategyId,
                    familyId,
                    cohortId,
                    country,
                    area,
                    words.title(),
                    words.text(),
                    words.picture(),
                    audience,
                    version,
                    sharedAt,
                    changedAt,
                    tried);
        }
    }

    /** As it is kept. @param sealed its words, unless they are from before words were sealed and stand in clear */
    private record Kept(Shown shown, Optional<Sealed> sealed) {}

    /** What a reader asks for. @param country of the author, ISO 3166 alpha-2 */
    record Wanted(Optional<Area> area, Optional<String> country, Optional<Audience> audience) {}

    /** Where a page goes on: after this one, towards the older. */
    record Place(Instant sharedAt, UUID strategyId) {}

    /** A strategy's author and audience, for who may do what with it. */
    record Author(UUID familyId, UUID cohortId, String country, Audience audience) {
        /** @param peers the family itself and those in its peer group now */
        boolean mayBeTriedBy(FamilyRef family, Set<UUID> peers) {
            return switch (audience) {
                case PEER_GROUP -> peers.contains(familyId);
                case COHORT -> family.cohort().cohortId().equals(cohortId);
                case COUNTRY -> family.cohort().country().equals(country);
                case ALL -> true;
            };
        }
    }

    Optional<Shown> one(UUID strategyId, Reach reach) {
        return reach.isNone()
                ? Optional.empty()
                : views.read(sql -> reaching(sql.createQuery(ONE), reach)
                                .bind("strategy", strategyId)
                                .map((row, context) -> kept(row, reach))
                                .findOne())
                        .flatMap(this::opened);
    }

    /** Newest first. */
    List<Shown> page(Wanted wanted, Reach reach, Optional<Place> after, int most) {
        return reach.isNone()
                ? List.of()
                : views
                        .read(sql -> reaching(sql.createQuery(PAGE), reach)
                                .bind("area", wanted.area().map(Area::word).orElse(null))
                                .bind("country", wanted.country().orElse(null))
                                .bind(
                                        "audience",
                                        wanted.audience().map(Audience::word).orElse(null))
                                .bind(
                                        "beforeAt",
                                        after.map(place -> place.sharedAt().atOffset(ZoneOffset.UTC))
                                                .orElse(null))
                                .bind("before", after.map(Place::strategyId).orElse(NONE))
                                .bind("most", most)
                                .map((row, context) -> kept(row, reach))
                                .list())
                        .stream()
                        .flatMap(kept -> opened(kept).stream())
                        .toList();
    }

    /** Of a strategy that is shared now. */
    Optional<Author> author(UUID strategyId) {
        return views.read(sql -> sql.select(
                        "select s.* from strategy_view s join sharing_view a on a.family_id = s.family_id and a.allowed"
                                + " where s.strategy_id = ?",
                        strategyId)
                .map((row, context) -> new Author(
                        row.getObject("family_id", UUID.class),
                        row.getObject("cohort_id", UUID.class),
                        row.getString("country"),
                        Audience.fromString(row.getString("audience"))))
                .findOne());
    }

    /** The family that shares under an id, or did. */
    Optional<UUID> sharedBy(UUID strategyId) {
        return views.read(
                sql -> sql.select("select family_id from strategy_claim_view where strategy_id = ?", strategyId)
                        .mapTo(UUID.class)
                        .findOne());
    }

    /** Whether a family allows sharing; empty when its enrolment isn't heard of yet. */
    Optional<Boolean> allows(UUID familyId) {
        return views.read(sql -> sql.select("select allowed from sharing_view where family_id = ?", familyId)
                .mapTo(Boolean.class)
                .findOne());
    }

    private static Query reaching(Query query, Reach reach) {
        return query.bind("cohorts", reach.cohorts().toArray(UUID[]::new))
                .bind("led", reach.led().toArray(String[]::new))
                .bind("countries", reach.countries().toArray(String[]::new))
                .bind("peers", reach.peers().toArray(UUID[]::new));
    }

    // Empty when its key was destroyed a moment ago, and the view is behind.
    private Optional<Shown> opened(Kept kept) {
        return kept.sealed().isEmpty()
                ? Optional.of(kept.shown())
                : words.open(kept.shown().strategyId(), kept.sealed().get()).map(kept.shown()::saying);
    }

    private static Kept kept(ResultSet row, Reach reach) throws SQLException {
        return new Kept(
                shown(row, reach), Optional.ofNullable(row.getString("words")).map(Sealed::new));
    }

    private static Shown shown(ResultSet row, Reach reach) throws SQLException {
        UUID cohortId = row.getObject("cohort_id", UUID.class);
        String country = row.getString("country");
        boolean within = reach.contains(cohortId, country);
        return new Shown(
                row.getObject("strategy_id", UUID.class),
                Optional.of(row.getObject("family_id", UUID.class)).filter(family -> within),
                Optional.of(cohortId).filter(cohort -> within),
                country,
                Area.fromString(row.getString("area")),
                Objects.requireNonNullElse(row.getString("title"), ""),
                Objects.requireNonNullElse(row.getString("text"), ""),
                Optional.ofNullable(row.getString("picture")),
                Audience.fromString(row.getString("audience")),
                row.getInt("version"),
                row.getObject("shared_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                Tried.of(results("near", row), results("far", row)));
    }

    private static Tried.Results results(String where, ResultSet row) throws SQLException {
        return new Tried.Results(
                row.getLong(where + "_helped"), row.getLong(where + "_somewhat"), row.getLong(where + "_not"));
    }
}
