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

/** Reads table {@code cohort}. */
@ApplicationScoped
public class CohortQueries {
    private static final String PAGE = "select * from cohort where country = :country"
            + " and (:all or partner = :partner or cohort_id = any(:liaisonCohorts)) and cohort_id > :after"
            + " order by cohort_id limit :limit";
    private static final UUID FIRST = new UUID(0, 0);

    private final ReadModelDatabase database;

    CohortQueries(ReadModelDatabase database) {
        this.database = database;
    }

    public Optional<CohortRow> find(UUID cohortId) {
        return database.read(sql -> sql.select("select * from cohort where cohort_id = ?", cohortId)
                .map((row, context) -> CohortRow.of(row))
                .findOne());
    }

    /** Cohorts of a country that match the filter, lowest id first. */
    Page<CohortRow> page(String country, CohortFilter filter, Optional<Cursor> after, PageSize limit) {
        List<CohortRow> rows = database.read(sql -> sql.createQuery(PAGE)
                .bind("country", country)
                .bind("all", filter.all())
                .bind("partner", filter.partner().orElse(null))
                .bindArray("liaisonCohorts", UUID.class, filter.liaisonCohorts().toArray())
                .bind("after", after.map(cursor -> cursor.ofSize(1).uuid(0)).orElse(FIRST))
                .bind("limit", limit.andOne())
                .map((row, context) -> CohortRow.of(row))
                .list());
        return Page.of(rows, limit, last -> Cursor.of(last.cohortId()));
    }

    /**
     * A cohort.
     *
     * @param cohortId id of the cohort
     * @param country ISO 3166-1 alpha-2 code
     * @param name name of the cohort
     * @param currency ISO 4217 code of the currency of its journals
     * @param firstMonth first month with journals
     * @param baselineMonths length of the initial data-collection period, in months
     * @param partner id of the NGO that runs the cohort; absent when the country team runs it
     * @param open whether families can be enrolled
     * @param createdAt when the cohort was created
     * @param version version of the cohort's entity tag
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
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getLong("version"));
        }

        /** The cohort as the access rules of {@code CurrentUser} take it. */
        public CohortRef ref() {
            return new CohortRef(cohortId, country, currency, firstMonth, partner, open);
        }
    }

    /**
     * The cohorts of a country that a caller sees in a list, as a condition for the database.
     *
     * @param all whether every cohort of the country matches
     * @param partner cohorts that this partner runs match
     * @param liaisonCohorts ids of the cohorts assigned to the caller as liaison
     */
    record CohortFilter(boolean all, Optional<String> partner, Set<UUID> liaisonCohorts) {}
}
