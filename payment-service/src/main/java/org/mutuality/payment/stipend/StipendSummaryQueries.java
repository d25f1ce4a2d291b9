package org.mutuality.payment.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import org.mutuality.contracts.Money;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.directory.CohortRef;

/** How many stipends, and how much, a month. Source: {@code stipend_view} and its two sisters. */
@ApplicationScoped
class StipendSummaryQueries {
    private static final String MONTHS = """
            select month, coalesce(accrued, 0) as accrued, coalesce(total, 0) as total, coalesce(waiting, 0) as waiting,
                   coalesce(forgone, 0) as forgone
            from (select month, count(*) as accrued, sum(amount_minor) as total
                  from stipend_view where cohort_id = :cohort group by month) a
            full join (select month, count(*) as waiting
                       from stipend_waiting_view where cohort_id = :cohort group by month) w using (month)
            full join (select month, count(*) as forgone
                       from stipend_forgone_view where cohort_id = :cohort group by month) f using (month)
            order by month""";

    private final ReadModelDatabase views;

    StipendSummaryQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * @param count stipends accrued
     * @param sum of what was accrued
     * @param waiting stipends that await terms, and are in neither
     * @param forfeited journals told too late to earn, in none of these
     */
    public record StipendMonthRow(YearMonth month, long count, Money sum, long waiting, long forfeited) {}

    /** Months with any stipend, oldest first. */
    List<StipendMonthRow> months(CohortRef cohort) {
        return views.read(sql -> sql.createQuery(MONTHS)
                .bind("cohort", cohort.cohortId())
                .map((row, context) -> new StipendMonthRow(
                        YearMonth.parse(row.getString("month")),
                        row.getLong("accrued"),
                        new Money(row.getLong("total"), cohort.currency()),
                        row.getLong("waiting"),
                        row.getLong("forgone")))
                .list());
    }
}
