package org.mutuality.analytics.trend;

/**
 * The statements. The median is the mean of the two middle values, taken exactly: percentile_cont would go through binary
 * fractions. Changes are relative to the size of the baseline, so that a loss that shrinks is a rise.
 */
final class TrendSql {

    private static final String FACTS = """
            with told as (
              select c.country, c.currency, c.cohort_id, i.indicator, x.month, x.family_id,
                     (x.facts -> i.indicator -> 0)::numeric as value, (x.facts -> i.indicator -> 1)::numeric as weight,
                     x.month >= c.first_month and x.month < c.baseline_end as in_baseline
              from cohort c join journal_version x using (cohort_id)
                join unnest(cast(? as text[])) as i (indicator) on jsonb_exists(x.facts, i.indicator)
              where %s and %s
            ), baseline as (
              select cohort_id, indicator, family_id, avg(value) as value, avg(weight) as weight
              from told where in_baseline group by cohort_id, indicator, family_id
            ), against as (
              select told.*, b.value as base_value, b.weight as base_weight, b.family_id is not null as in_panel,
                     case when told.weight > 0 then told.value / told.weight end as own,
                     case when b.weight > 0 then b.value / b.weight end as base
              from told left join baseline b using (cohort_id, indicator, family_id)
            )
            """;

    private static final String CELLS = """
            , grouped as (
              select currency, indicator, month, count(*) as n, count(*) filter (where in_panel) as panel,
                     count(*) filter (where in_panel and coalesce(base, 0) = 0) as zero,
                     case when sum(weight) > 0 then sum(value) / sum(weight) end as mean,
                     (percentile_disc(0.5) within group (order by own)
                       + percentile_disc(0.5) within group (order by own desc)) / 2 as median,
                     case when sum(weight) filter (where in_panel) > 0
                       then sum(value) filter (where in_panel) / sum(weight) filter (where in_panel) end as panel_mean,
                     case when sum(base_weight) > 0 then sum(base_value) / sum(base_weight) end as base_mean,
                     (percentile_disc(0.5) within group (order by 100 * (own - base) / abs(nullif(base, 0)))
                       + percentile_disc(0.5) within group (order by 100 * (own - base) / abs(nullif(base, 0)) desc))
                       / 2 as median_change
              from against group by currency, indicator, month
            )
            select *, 100 * (panel_mean - base_mean) / abs(nullif(base_mean, 0)) as mean_change
            from grouped order by currency, indicator, month""";

    private static final String COUNTS = """
            select cohort_id, country, currency, indicator, month, count(*) as n, count(*) filter (where in_panel) as panel
            from against group by cohort_id, country, currency, indicator, month
            order by cohort_id, country, currency, indicator, month""";

    private static final String ENROLLED = """
            select c.currency, count(x.family_id) as enrolled
            from cohort c left join enrolment x on x.cohort_id = c.cohort_id and %s
            where %s group by c.currency order by c.currency""";

    private TrendSql() {}

    /** Binds the indicators' array, the scope and, when then, the instant twice. */
    static String cells(TrendQuery question) {
        return facts(question) + CELLS;
    }

    /** As {@link #cells}, for each cohort apart. */
    static String cellCounts(TrendQuery question) {
        return facts(question) + COUNTS;
    }

    /** Binds the instant, when then, and the scope. */
    static String enrolled(TrendQuery question) {
        return ENROLLED.formatted(
                question.asOf().isPresent() ? "x.enrolled_at <= ?" : "true",
                question.scope().condition());
    }

    private static String facts(TrendQuery question) {
        return FACTS.formatted(
                question.scope().condition(),
                question.asOf().isPresent()
                        ? "x.known_from <= ? and (x.known_to is null or x.known_to > ?)"
                        : "x.known_to is null");
    }
}
