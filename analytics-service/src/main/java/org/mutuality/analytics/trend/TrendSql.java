package org.mutuality.analytics.trend;

import java.time.Instant;

/**
 * SQL of trends. The median is the exact mean of the two middle values; percentile_cont would use binary fractions. Changes are
 * relative to the absolute value of the baseline, so that a decreasing loss is an increase.
 */
final class TrendSql {

    private static final String FACTS = """
            with answered as (
              select c.country, c.currency, c.cohort_id, i.indicator, x.month, x.family_id,
                     (x.facts -> i.indicator -> 0)::numeric as value, (x.facts -> i.indicator -> 1)::numeric as weight,
                     x.month >= c.first_month and x.month < c.baseline_end as in_baseline, s.weight as sampling,
                     st.family_id is null or %1$s = 'active' as active
              from cohort c join journal_version x using (cohort_id)
                left join interview s on s.family_id = x.family_id and s.month = x.month and s.cohort_id = x.cohort_id
                left join directory_family st
                  on st.family_id = x.family_id and st.cohort_id = x.cohort_id and st.status_history <> '[]'
                join unnest(cast(? as text[])) as i (indicator) on jsonb_exists(x.facts, i.indicator)
              where %2$s and %3$s and %4$s and (st.family_id is null or %1$s <> 'voided')
            ), baseline as (
              select cohort_id, indicator, family_id, avg(value) as value, avg(weight) as weight
              from answered where in_baseline group by cohort_id, indicator, family_id
            ), against as (
              select answered.*, b.value as base_value, b.weight as base_weight, b.family_id is not null as in_panel,
                     case when answered.weight > 0 then answered.value / answered.weight end as own,
                     case when b.weight > 0 then b.value / b.weight end as base
              from answered left join baseline b using (cohort_id, indicator, family_id)
            )
            """;

    private static final String CELLS = """
            , grouped as (
              select currency, indicator, month, count(*) as n, count(*) filter (where in_panel) as panel,
                     count(*) filter (where in_panel and coalesce(base, 0) = 0) as zero,
                     case when sum(weight) > 0 then sum(value) / sum(weight) end as mean,
                     (percentile_disc(0.5) within group (order by own)
                       + percentile_disc(0.5) within group (order by own desc)) / 2 as median,
                     count(*) filter (where active) as active, count(sampling) as sampled,
                     case when sum(sampling * weight) > 0 then sum(sampling * value) / sum(sampling * weight) end
                       as weighted_mean,
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

    // With which status a family ended the month.
    private static final String STATUS =
            "family_status(st.status_history, cast(x.month + interval '1 month -1 day' as date), timestamptz '%s')";

    private static final String COUNTS = """
            select cohort_id, country, currency, indicator, month, count(*) as n, count(*) filter (where in_panel) as panel
            from against group by cohort_id, country, currency, indicator, month
            order by cohort_id, country, currency, indicator, month""";

    // Today's consents, in the directory; the family's own cohort keeps them.
    private static final String CONSENTED = """
            exists (select from directory_family d
                where d.family_id = x.family_id and d.cohort_id = c.cohort_id and 'research' = any(d.consents))""";

    // A family whose enrolment was entered later than its first journal, as after the import of earlier months, is in
    // the
    // base from its first journal on. Those that are not counted are in the base too. Without a calendar a month
    // ends by UTC, as for the reminders of journal-service.
    private static final String BASE = """
            with membership as (
              select x.cohort_id, x.family_id,
                     cast(date_trunc('month', x.enrolled_at at time zone coalesce(z.time_zone, 'UTC')) as date) as since,
                     cast(date_trunc('month', %s at time zone coalesce(z.time_zone, 'UTC')) as date) as erased
              from cohort c join enrolment x using (cohort_id) left join calendar z using (cohort_id) where %s and %s
              union all
              select x.cohort_id, x.family_id, min(x.month), null
              from cohort c join journal_version x using (cohort_id) where %s and %s group by x.cohort_id, x.family_id
            ), base as (
              select cohort_id, family_id, min(since) as since, max(erased) as erased
              from membership group by cohort_id, family_id
            )
            select c.currency, x.since, x.erased, %s as counted, cast(coalesce(st.status_history, '[]') as text) as statuses,
                   count(x.family_id) as families
            from cohort c left join base x using (cohort_id)
              left join directory_family st
                on st.family_id = x.family_id and st.cohort_id = x.cohort_id and st.status_history <> '[]'
            where %s group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5""";

    private TrendSql() {}

    /** Parameters: array of indicators, those of the scope and, with {@code asOf}, the time twice. */
    static String cells(TrendQuery query) {
        return facts(query) + CELLS;
    }

    /** Parameters as for {@link #cells}; one row per cohort. */
    static String cellCounts(TrendQuery query) {
        return facts(query) + COUNTS;
    }

    /**
     * Families by first month in the base, month of erasure and status history. Parameters: with {@code asOf} the time, those of the scope,
     * with {@code asOf} the time, those of the scope, with {@code asOf} the time twice, those of the scope.
     */
    static String base(TrendQuery query) {
        String scope = query.scope().condition();
        boolean asOf = query.asOf().isPresent();
        return BASE.formatted(
                asOf ? "case when x.erased_at <= ? then x.erased_at end" : "x.erased_at",
                scope,
                asOf ? "x.enrolled_at <= ?" : "true",
                scope,
                current(query),
                consented(query),
                scope);
    }

    private static String facts(TrendQuery query) {
        String known = query.asOf().map(Instant::toString).orElse("infinity");
        return FACTS.formatted(STATUS.formatted(known), query.scope().condition(), current(query), consented(query));
    }

    private static String current(TrendQuery query) {
        return query.asOf().isPresent()
                ? "x.recorded_from <= ? and (x.superseded_at is null or x.superseded_at > ?)"
                : "x.superseded_at is null";
    }

    private static String consented(TrendQuery query) {
        return query.consentedOnly() ? CONSENTED : "true";
    }
}
