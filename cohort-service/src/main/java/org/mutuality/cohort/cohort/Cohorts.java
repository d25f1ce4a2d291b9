package org.mutuality.cohort.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.view.Views;

/** Reads {@code cohort_view}. */
@ApplicationScoped
public class Cohorts {
    private static final String PAGE = "select * from cohort_view where country = :country"
            + " and (:all or partner = :partner or cohort_id = any(:convened)) and cohort_id > :after"
            + " order by cohort_id limit :most";
    private static final UUID FIRST = new UUID(0, 0);

    private final Views views;

    Cohorts(Views views) {
        this.views = views;
    }

    public Optional<CohortView> find(UUID cohortId) {
        return views.read(sql -> sql.select("select * from cohort_view where cohort_id = ?", cohortId)
                .map((row, context) -> CohortView.of(row))
                .findOne());
    }

    /** Cohorts of a country within a reach, lowest id first; empty when there are none. */
    Page<CohortView> page(String country, Reach reach, Optional<Cursor> after, Limit limit) {
        List<CohortView> rows = views.read(sql -> sql.createQuery(PAGE)
                .bind("country", country)
                .bind("all", reach.all())
                .bind("partner", reach.partner().orElse(null))
                .bindArray("convened", UUID.class, reach.convened().toArray())
                .bind("after", after.map(cursor -> cursor.ofSize(1).uuid(0)).orElse(FIRST))
                .bind("most", limit.andOne())
                .map((row, context) -> CohortView.of(row))
                .list());
        return Page.of(rows, limit, last -> Cursor.of(last.cohortId()));
    }
}
