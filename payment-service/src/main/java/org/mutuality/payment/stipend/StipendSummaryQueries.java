package org.mutuality.payment.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import org.mutuality.contracts.Money;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.directory.CohortRef;

/** Stipends of a cohort by month. Source: {@code stipend}, {@code waiting_stipend} and {@code forfeited_stipend}. */
@ApplicationScoped
class StipendSummaryQueries {
    private static final String MONTHS = """
            select month, coalesce(accrued, 0) as accrued, coalesce(total, 0) as total, coalesce(waiting, 0) as waiting,
                   coalesce(forfeited, 0) as forfeited
            from (select month, count(*) as accrued, sum(amount_minor) as total
                  from stipend where cohort_id = :cohort group by month) a
            full join (select month, count(*) as waiting
                       from waiting_stipend where cohort_id = :cohort group by month) w using (month)
            full join (select month, count(*) as forfeited
                       from forfeited_stipend where cohort_id = :cohort group by month) f using (month)
            order by month""";

    private final ReadModelDatabase views;

    StipendSummaryQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * Stipends of a month.
     *
     * @param month of the journals
     * @param count number of accrued stipends
     * @param sum of the accrued stipends
     * @param waiting number of stipends that await terms, in none of the other figures
     * @param forfeited number of complete journals that earned nothing, in none of the other figures
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
                        row.getLong("forfeited")))
                .list());
    }
}
