package org.mutuality.cohort.cohort;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.directory.CohortRef;

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
        Instant foundedAt,
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
