package org.mutuality.cohort.cohort;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Reads {@code cohort_view}. */
@ApplicationScoped
public class CohortQueries {
    private static final String PAGE = "select * from cohort_view where country = :country"
            + " and (:all or partner = :partner or cohort_id = any(:convened)) and cohort_id > :after"
            + " order by cohort_id limit :most";
    private static final UUID FIRST = new UUID(0, 0);

    private final ReadModelDatabase views;

    CohortQueries(ReadModelDatabase views) {
        this.views = views;
    }

    public Optional<CohortRow> find(UUID cohortId) {
        return views.read(sql -> sql.select("select * from cohort_view where cohort_id = ?", cohortId)
                .map((row, context) -> CohortRow.of(row))
                .findOne());
    }

    /** Cohorts of a country within a reach, lowest id first; empty when there are none. */
    Page<CohortRow> page(String country, CohortFilter reach, Optional<Cursor> after, PageSize limit) {
        List<CohortRow> rows = views.read(sql -> sql.createQuery(PAGE)
                .bind("country", country)
                .bind("all", reach.all())
                .bind("partner", reach.partner().orElse(null))
                .bindArray("convened", UUID.class, reach.liaisonCohorts().toArray())
                .bind("after", after.map(cursor -> cursor.ofSize(1).uuid(0)).orElse(FIRST))
                .bind("most", limit.andOne())
                .map((row, context) -> CohortRow.of(row))
                .list());
        return Page.of(rows, limit, last -> Cursor.of(last.cohortId()));
    }

    /**
     * A cohort as its readers see it.
     *
     * @param partner the NGO that runs it; absent when the country team does
     * @param open whether families may be enrolled
     * @param version of the cohort's entity tag
     */
    public record CohortRow(
            UUID cohortId,
            String country,
            String name,
            String currency,
            YearMonth firstMonth,
            int baselineMonths,
            Optional<String> partner,
            boolean open,
            Instant createdAt,
            @JsonIgnore long version) {

        static CohortRow of(ResultSet row) throws SQLException {
            return new CohortRow(
                    row.getObject("cohort_id", UUID.class),
                    row.getString("country"),
                    row.getString("name"),
                    row.getString("currency"),
                    YearMonth.parse(row.getString("first_month")),
                    row.getInt("baseline_months"),
                    Optional.ofNullable(row.getString("partner")),
                    row.getBoolean("open"),
                    row.getObject("founded_at", OffsetDateTime.class).toInstant(),
                    row.getLong("version"));
        }

        /** As the house's rules on who may see it. */
        public CohortRef ref() {
            return new CohortRef(cohortId, country, currency, firstMonth, partner, open);
        }
    }


/**
 * Which cohorts of a country a caller sees in a list: a condition for the database.
 *
 * @param all every cohort of the country
 * @param partner those that this partner runs
 * @param liaisonCohorts those assigned to this liaison
 */
record CohortFilter(boolean all, Optional<String> partner, Set<UUID> liaisonCohorts) {}
}
