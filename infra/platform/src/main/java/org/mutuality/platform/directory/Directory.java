package org.mutuality.platform.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.view.Views;

/** Who is in which cohort and whose cohort it is, as this service has heard so far. */
@ApplicationScoped
public class Directory {
    private final Views views;

    Directory(Views views) {
        this.views = views;
    }

    public Optional<CohortRef> cohort(UUID cohortId) {
        return views.read(sql -> sql.select("select * from directory_cohort where cohort_id = ?", cohortId)
                .map((row, context) -> cohort(row))
                .findOne());
    }

    public Optional<FamilyRef> family(UUID familyId) {
        return views.read(sql -> sql.select(
                        "select * from directory_family join directory_cohort using (cohort_id) where family_id = ?",
                        familyId)
                .map((row, context) -> new FamilyRef(familyId, cohort(row)))
                .findOne());
    }

    private static CohortRef cohort(ResultSet row) throws SQLException {
        return new CohortRef(
                row.getObject("cohort_id", UUID.class),
                row.getString("country"),
                row.getString("currency"),
                YearMonth.parse(row.getString("first_month")),
                Optional.ofNullable(row.getString("partner")),
                row.getBoolean("open"));
    }
}
