package org.mutuality.analytics.trend;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.privacy.SmallCells;

/** Counts outcomes of interviews. Reads tables {@code interview} and, for consents, the directory. */
@ApplicationScoped
public class InterviewQueries {
    private static final String CONSENTED = """
            exists (select from directory_family d
                where d.family_id = x.family_id and d.cohort_id = x.cohort_id and 'research' = any(d.consents))""";

    // The panel are the families that were interviewed in the first month with an interview.
    private static final String MONTHS = """
            with x as (
              select x.family_id, x.month, x.outcome, x.outcome in ('completed', 'partial') as interviewed
              from interview x where x.cohort_id = ? and %s
            ), panel as (
              select family_id from x where interviewed and month = (select min(month) from x where interviewed)
            )
            select x.month, count(*) as attempted,
                   count(*) filter (where outcome = 'completed') as completed,
                   count(*) filter (where outcome = 'partial') as partial,
                   count(*) filter (where outcome = 'refused') as refused,
                   count(*) filter (where outcome = 'reached') as reached,
                   count(*) filter (where outcome = 'not_reached') as not_reached,
                   (select count(*) from panel) as panel,
                   count(p.family_id) filter (where interviewed) as retained
            from x left join panel p using (family_id) group by x.month order by x.month""";

    private final ReadModelDatabase database;

    InterviewQueries(ReadModelDatabase database) {
        this.database = database;
    }

    /**
     * Outcomes by month, oldest first.
     *
     * @param consentedOnly whether only families count that consent to research now
     */
    List<InterviewMonth> months(UUID cohortId, boolean consentedOnly) {
        return database.read(sql -> sql.select(MONTHS.formatted(consentedOnly ? CONSENTED : "true"), cohortId)
                .map((row, context) -> month(row))
                .list());
    }

    private static InterviewMonth month(ResultSet row) throws SQLException {
        int attempted = row.getInt("attempted");
        int interviewed = row.getInt("completed") + row.getInt("partial");
        int panel = row.getInt("panel");
        int retained = row.getInt("retained");
        return new InterviewMonth(
                YearMonth.from(row.getDate("month").toLocalDate()),
                Optional.of(attempted),
                Optional.of(interviewed),
                Optional.of(row.getInt("completed")),
                Optional.of(row.getInt("partial")),
                Optional.of(row.getInt("refused")),
                Optional.of(row.getInt("reached")),
                Optional.of(row.getInt("not_reached")),
                Optional.of(percent(interviewed, attempted)),
                Optional.of(panel),
                Optional.of(retained),
                Optional.of(panel).filter(all -> all > 0).map(all -> percent(all - retained, all)),
                Optional.empty());
    }

    private static String percent(int part, int whole) {
        return BigDecimal.valueOf(part)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /**
     * Interviews of a cohort.
     *
     * @param id id of the cohort
     * @param months months with a recorded outcome, oldest first
     */
    public record InterviewTrend(UUID id, List<InterviewMonth> months) {}

    /**
     * Outcomes of the interviews of a month.
     *
     * @param month the month
     * @param attempted number of families with a recorded outcome
     * @param interviewed those that were interviewed, completely or in part
     * @param completed those whose interview was completed
     * @param partial those whose interview was broken off
     * @param refused those that refused
     * @param reached those that were reached, and not interviewed for another or an unknown reason
     * @param notReached those that were not reached
     * @param responsePercent {@code interviewed} of {@code attempted}, in %
     * @param panel number of families that were interviewed in the first month with an interview
     * @param retained those of the panel that were interviewed in this month
     * @param attritionPercent those of the panel that were not, in %; absent without a panel
     * @param suppressed true when the month is withheld because one of its counts is one to four; then only the month is present
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record InterviewMonth(
            YearMonth month,
            Optional<Integer> attempted,
            Optional<Integer> interviewed,
            Optional<Integer> completed,
            Optional<Integer> partial,
            Optional<Integer> refused,
            Optional<Integer> reached,
            Optional<Integer> notReached,
            Optional<String> responsePercent,
            Optional<Integer> panel,
            Optional<Integer> retained,
            Optional<String> attritionPercent,
            Optional<Boolean> suppressed) {

        /** Without any count, unless all of them can be published: the others would reveal a single one. */
        InterviewMonth withoutSmallCells() {
            int all = panel.orElse(0);
            boolean publishable = IntStream.of(
                            completed.orElse(0),
                            partial.orElse(0),
                            refused.orElse(0),
                            reached.orElse(0),
                            notReached.orElse(0),
                            retained.orElse(0),
                            all - retained.orElse(0))
                    .allMatch(SmallCells::isEmptyOrPublishable);
            return publishable
                    ? this
                    : new InterviewMonth(
                            month,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(true));
        }
    }
}
