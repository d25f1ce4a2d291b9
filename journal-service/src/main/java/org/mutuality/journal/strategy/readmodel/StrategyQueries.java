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

/** Strategies as they are shared now. Source: strategy_view, trial_view, sharing_view and strategy_id_reservation_view. */
@ApplicationScoped
public class StrategyQueries {
    // Consent is checked again on reading, in the same query, so that nothing is shown that is withdrawn.
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
                      order by family_id, month desc, submitted_at desc, trial_id) latest) t on true
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
    private final StrategyTextEncryption encryption;

    StrategyQueries(ReadModelDatabase views, StrategyTextEncryption encryption) {
        this.views = views;
        this.encryption = encryption;
    }

    /**
     * A strategy as far as the reader may see it.
     *
     * @param strategyId id of the strategy
     * @param familyId the author; only for readers of its cohort
     * @param cohortId the author's cohort; only for its readers
     * @param country the author's country, ISO 3166 alpha-2
     * @param area area of life that it is about
     * @param title title
     * @param text what worked and how
     * @param picture an https address or the id of a picture; left out when there is none
     * @param audience which families may read it
     * @param version 1 when shared, plus 1 for each change; its ETag
     * @param sharedAt when it was shared
     * @param changedAt when it was last changed
     * @param tried how many families tried it, by result
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
        private StrategyRow withText(StrategyText content) {
            return new StrategyRow(
                    strategyId,
                    familyId,
                    cohortId,
                    country,
                    area,
                    content.title(),
                    content.text(),
                    content.picture(),
                    audience,
                    version,
                    sharedAt,
                    changedAt,
                    tried);
        }
    }

    /** @param encrypted its text; empty where it is stored unencrypted */
    private record StoredStrategyRow(StrategyRow row, Optional<Ciphertext> encrypted) {}

    /** @param country of the author, ISO 3166 alpha-2 */
    record StrategyFilter(Optional<StrategyArea> area, Optional<String> country, Optional<Audience> audience) {}

    /** The last row of a page; the next page has older ones. */
    record StrategyPageKey(Instant sharedAt, UUID strategyId) {}

    /** Author and audience of a strategy, for access checks. */
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

    Optional<StrategyRow> one(UUID strategyId, ReaderScope scope) {
        return scope.isNone()
                ? Optional.empty()
                : views.read(sql -> scopeing(sql.createQuery(ONE), scope)
                                .bind("strategy", strategyId)
                                .map((row, context) -> storedRow(row, scope))
                                .findOne())
                        .flatMap(this::decrypted);
    }

    /** Newest first. */
    List<StrategyRow> page(StrategyFilter wanted, ReaderScope scope, Optional<StrategyPageKey> after, int most) {
        return scope.isNone()
                ? List.of()
                : views
                        .read(sql -> scopeing(sql.createQuery(PAGE), scope)
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
                                .map((row, context) -> storedRow(row, scope))
                                .list())
                        .stream()
                        .flatMap(stored -> decrypted(stored).stream())
                        .toList();
    }

    /** Empty unless the strategy is shared now. */
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

    /** The family that shares or has shared under an id. */
    public Optional<UUID> sharedBy(UUID strategyId) {
        return views.read(sql -> sql.select(
                        "select family_id from strategy_id_reservation_view where strategy_id = ?", strategyId)
                .mapTo(UUID.class)
                .findOne());
    }

    /** Whether a family consents to sharing; empty while its enrolment has not arrived. */
    public Optional<Boolean> findSharingConsent(UUID familyId) {
        return views.read(sql -> sql.select("select allowed from sharing_view where family_id = ?", familyId)
                .mapTo(Boolean.class)
                .findOne());
    }

    private static Query scopeing(Query query, ReaderScope scope) {
        return query.bind("cohorts", scope.cohorts().toArray(UUID[]::new))
                .bind("led", scope.led().toArray(String[]::new))
                .bind("countries", scope.countries().toArray(String[]::new))
                .bind("peers", scope.peers().toArray(UUID[]::new));
    }

    // Empty when its key was just destroyed and the projection has not caught up.
    private Optional<StrategyRow> decrypted(StoredStrategyRow stored) {
        return stored.encrypted().isEmpty()
                ? Optional.of(stored.row())
                : encryption
                        .decrypt(stored.row().strategyId(), stored.encrypted().get())
                        .map(stored.row()::withText);
    }

    private static StoredStrategyRow storedRow(ResultSet row, ReaderScope scope) throws SQLException {
        return new StoredStrategyRow(
                strategyRow(row, scope),
                Optional.ofNullable(row.getString("ciphertext")).map(Ciphertext::new));
    }

    private static StrategyRow strategyRow(ResultSet row, ReaderScope scope) throws SQLException {
        UUID cohortId = row.getObject("cohort_id", UUID.class);
        String country = row.getString("country");
        boolean within = scope.contains(cohortId, country);
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
     * @param near families within the reader's scope
     * @param elsewhere all others; left out when they are fewer than five
     */
    public record TrialCounts(ResultCounts near, Optional<OutsideCounts> elsewhere) {
        /**
         * Families by the result of their latest trial.
         *
         * @param helped number of families that it helped
         * @param somewhat number of families that it helped somewhat
         * @param not number of families that it did not help
         */
        public record ResultCounts(long helped, long somewhat, long not) {
            long families() {
                return helped + somewhat + not;
            }

            // One small cell could be computed from the others and the sum, so all are suppressed with it.
            private boolean isPublishable() {
                return SmallCells.isEmptyOrPublishable(helped)
                        && SmallCells.isEmptyOrPublishable(somewhat)
                        && SmallCells.isEmptyOrPublishable(not);
            }
        }

        /**
         * Families outside the reader's scope.
         *
         * @param families number of families, at least five
         * @param results by result; left out when one of them is of fewer than five families
         */
        public record OutsideCounts(long families, Optional<ResultCounts> results) {}

        static TrialCounts of(ResultCounts near, ResultCounts elsewhere) {
            return new TrialCounts(
                    near,
                    Optional.of(elsewhere)
                            .filter(all -> SmallCells.isPublishable(all.families()))
                            .map(all -> new OutsideCounts(
                                    all.families(), Optional.of(all).filter(ResultCounts::isPublishable))));
        }
    }
}
