package org.mutuality.analytics.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Writes tables {@code cohort} and {@code enrolment}, which give baseline months and family counts, and {@code interview}, which
 * gives attrition and sampling weights.
 */
public final class CohortWriter {

    private CohortWriter() {}

    public static void saveCohort(
            UUID cohortId, String country, String currency, YearMonth firstMonth, int baselineMonths, Handle sql) {
        sql.execute(
                "insert into cohort values (?, ?, ?, ?, ?) on conflict do nothing",
                cohortId,
                country,
                currency,
                JournalVersionWriter.day(firstMonth),
                JournalVersionWriter.day(firstMonth.plusMonths(baselineMonths)));
    }

    /** The cohort that enrolled a family first keeps it, as in the directory. */
    public static void saveEnrolment(UUID familyId, UUID cohortId, Instant at, Handle sql) {
        sql.execute(
                "insert into enrolment (family_id, cohort_id, enrolled_at) values (?, ?, ?) on conflict (family_id) do nothing",
                familyId,
                cohortId,
                at);
    }

    /** The outcome recorded last counts, in whatever order they arrive. */
    public static void saveInterview(
            UUID familyId,
            UUID cohortId,
            YearMonth month,
            String outcome,
            Optional<BigDecimal> weight,
            Instant at,
            Handle sql) {
        sql.execute("""
                insert into interview (family_id, month, cohort_id, outcome, weight, recorded_at) values (?, ?, ?, ?, ?, ?)
                on conflict (family_id, month) do update set cohort_id = excluded.cohort_id, outcome = excluded.outcome,
                    weight = excluded.weight, recorded_at = excluded.recorded_at
                    where interview.recorded_at <= excluded.recorded_at""", familyId, JournalVersionWriter.day(month), cohortId, outcome, weight.orElse(null), at);
    }

    /** Only the cohort of a family can erase it. The row stays: the family was enrolled until then. */
    public static void saveErasure(UUID familyId, UUID cohortId, Instant at, Handle sql) {
        sql.execute("""
                insert into enrolment (family_id, cohort_id, enrolled_at, erased_at) values (?, ?, ?, ?)
                on conflict (family_id) do update set erased_at = least(enrolment.erased_at, excluded.erased_at)
                    where enrolment.cohort_id = excluded.cohort_id""", familyId, cohortId, at, at);
        sql.execute("delete from interview where family_id = ? and cohort_id = ?", familyId, cohortId);
    }
}
