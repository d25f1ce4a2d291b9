package org.mutuality.journal.strategy.readmodel;

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
import org.mutuality.journal.strategy.readmodel.StrategyQueries.TrialCounts.ResultCounts;
import org.mutuality.journal.strategy.sharing.Audience;
import org.mutuality.journal.strategy.sharing.StrategyArea;
import org.mutuality.journal.strategy.sharing.StrategyText;
import org.mutuality.journal.strategy.sharing.StrategyTextEncryption;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.SmallCells;

/** Strategies as they are shared now. Source: strategy_view, trial_view, sharing_view and strategy_claim_view. */
@ApplicationScoped
public class StrategyQueries {
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

    private final ReadModelDatabase views;
    private final StrategyTextEncryption words;

    StrategyQueries(ReadModelDatabase views, StrategyTextEncryption words) {
        this.views = views;
        this.words = words;
    }

    /**
     * A strategy as one reader sees it.
     *
     * @param familyId whose it is; only for readers of its cohort, as {@code cohortId}
     */
    public record StrategyRow(
            UUID strategyId,
            Optional<UUID> familyId,
            Optional<UUID> cohortId,
            String country,
            StrategyArea area,
            String title,
            String text,
            Optional<String> picture,
            Audience audience,
            int version,
            Instant sharedAt,
            Instant changedAt,
            TrialCounts tried) {
        private StrategyRow saying(StrategyText words) {
            return new StrategyRow(
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

    /** As it is kept. @param encrypted its words, unless they are from before words were sealed and stand in clear */
    private record StoredStrategyRow(StrategyRow row, Optional<Ciphertext> encrypted) {}

    /** What a reader asks for. @param country of the author, ISO 3166 alpha-2 */
    record StrategyFilter(Optional<StrategyArea> area, Optional<String> country, Optional<Audience> audience) {}

    /** Where a page goes on: after this one, towards the older. */
    record StrategyPageKey(Instant sharedAt, UUID strategyId) {}

    /** A strategy's author and audience, for who may do what with it. */
    public record StrategyAuthor(UUID familyId, UUID cohortId, String country, Audience audience) {
        /** @param peers the family itself and those in its peer group now */
        public boolean mayBeTriedBy(FamilyRef family, Set<UUID> peers) {
            return switch (audience) {
                case PEER_GROUP -> peers.contains(familyId);
                case COHORT -> family.cohort().cohortId().equals(cohortId);
                case COUNTRY -> family.cohort().country().equals(country);
                case ALL -> true;
            };
        }
    }

    Optional<StrategyRow> one(UUID strategyId, ReaderScope reach) {
        return reach.isNone()
                ? Optional.empty()
                : views.read(sql -> reaching(sql.createQuery(ONE), reach)
                                .bind("strategy", strategyId)
                                .map((row, context) -> kept(row, reach))
                                .findOne())
                        .flatMap(this::opened);
    }

    /** Newest first. */
    List<StrategyRow> page(StrategyFilter wanted, ReaderScope reach, Optional<StrategyPageKey> after, int most) {
        return reach.isNone()
                ? List.of()
                : views
                        .read(sql -> reaching(sql.createQuery(PAGE), reach)
                                .bind(
                                        "area",
                                        wanted.area()
                                                .map(StrategyArea::jsonValue)
                                                .orElse(null))
                                .bind("country", wanted.country().orElse(null))
                                .bind(
                                        "audience",
                                        wanted.audience()
                                                .map(Audience::jsonValue)
                                                .orElse(null))
                                .bind(
                                        "beforeAt",
                                        after.map(place -> place.sharedAt().atOffset(ZoneOffset.UTC))
                                                .orElse(null))
                                .bind(
                                        "before",
                                        after.map(StrategyPageKey::strategyId).orElse(NONE))
                                .bind("most", most)
                                .map((row, context) -> kept(row, reach))
                                .list())
                        .stream()
                        .flatMap(kept -> opened(kept).stream())
                        .toList();
    }

    /** Of a strategy that is shared now. */
    public Optional<StrategyAuthor> author(UUID strategyId) {
        return views.read(sql -> sql.select(
                        "select s.* from strategy_view s join sharing_view a on a.family_id = s.family_id and a.allowed"
                                + " where s.strategy_id = ?",
                        strategyId)
                .map((row, context) -> new StrategyAuthor(
                        row.getObject("family_id", UUID.class),
                        row.getObject("cohort_id", UUID.class),
                        row.getString("country"),
                        Audience.fromString(row.getString("audience"))))
                .findOne());
    }

    /** The family that shares under an id, or did. */
    public Optional<UUID> sharedBy(UUID strategyId) {
        return views.read(
                sql -> sql.select("select family_id from strategy_claim_view where strategy_id = ?", strategyId)
                        .mapTo(UUID.class)
                        .findOne());
    }

    /** Whether a family allows sharing; empty when its enrolment isn't heard of yet. */
    public Optional<Boolean> findSharingConsent(UUID familyId) {
        return views.read(sql -> sql.select("select allowed from sharing_view where family_id = ?", familyId)
                .mapTo(Boolean.class)
                .findOne());
    }

    private static Query reaching(Query query, ReaderScope reach) {
        return query.bind("cohorts", reach.cohorts().toArray(UUID[]::new))
                .bind("led", reach.led().toArray(String[]::new))
                .bind("countries", reach.countries().toArray(String[]::new))
                .bind("peers", reach.peers().toArray(UUID[]::new));
    }

    // Empty when its key was destroyed a moment ago, and the view is behind.
    private Optional<StrategyRow> opened(StoredStrategyRow kept) {
        return kept.encrypted().isEmpty()
                ? Optional.of(kept.row())
                : words.decrypt(kept.row().strategyId(), kept.encrypted().get()).map(kept.row()::saying);
    }

    private static StoredStrategyRow kept(ResultSet row, ReaderScope reach) throws SQLException {
        return new StoredStrategyRow(
                shown(row, reach), Optional.ofNullable(row.getString("words")).map(Ciphertext::new));
    }

    private static StrategyRow shown(ResultSet row, ReaderScope reach) throws SQLException {
        UUID cohortId = row.getObject("cohort_id", UUID.class);
        String country = row.getString("country");
        boolean within = reach.contains(cohortId, country);
        return new StrategyRow(
                row.getObject("strategy_id", UUID.class),
                Optional.of(row.getObject("family_id", UUID.class)).filter(family -> within),
                Optional.of(cohortId).filter(cohort -> within),
                country,
                StrategyArea.fromString(row.getString("area")),
                Objects.requireNonNullElse(row.getString("title"), ""),
                Objects.requireNonNullElse(row.getString("text"), ""),
                Optional.ofNullable(row.getString("picture")),
                Audience.fromString(row.getString("audience")),
                row.getInt("version"),
                row.getObject("shared_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                TrialCounts.of(results("near", row), results("far", row)));
    }

    private static ResultCounts results(String where, ResultSet row) throws SQLException {
        return new ResultCounts(
                row.getLong(where + "_helped"), row.getLong(where + "_somewhat"), row.getLong(where + "_not"));
    }

    /**
     * How many families tried a strategy, each by its latest trial.
     *
     * @param near families within the reader's reach, as they are
     * @param elsewhere all others; left out when they are fewer than five
     */
    public record TrialCounts(ResultCounts near, Optional<OutsideCounts> elsewhere) {
        public record ResultCounts(long helped, long somewhat, long not) {
            long families() {
                return helped + somewhat + not;
            }

            // One small cell alone could be computed from the others and the sum, so all go with it.
            private boolean tellable() {
                return SmallCells.isEmptyOrPublishable(helped)
                        && SmallCells.isEmptyOrPublishable(somewhat)
                        && SmallCells.isEmptyOrPublishable(not);
            }
        }

        /** @param results left out when one of them is of fewer than five families */
        public record OutsideCounts(long families, Optional<ResultCounts> results) {}

        static TrialCounts of(ResultCounts near, ResultCounts elsewhere) {
            return new TrialCounts(
                    near,
                    Optional.of(elsewhere)
                            .filter(all -> SmallCells.isPublishable(all.families()))
                            .map(all -> new OutsideCounts(
                                    all.families(), Optional.of(all).filter(ResultCounts::tellable))));
        }
    }
}
