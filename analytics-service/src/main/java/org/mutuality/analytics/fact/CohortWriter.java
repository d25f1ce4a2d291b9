package org.mutuality.analytics.fact;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes tables {@code cohort} and {@code enrolment}, which give baseline months and family counts. */
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

    /** Only the cohort of a family can erase it. The row stays: the family was enrolled until then. */
    public static void saveErasure(UUID familyId, UUID cohortId, Instant at, Handle sql) {
        sql.execute("""
                insert into enrolment (family_id, cohort_id, enrolled_at, erased_at) values (?, ?, ?, ?)
                on conflict (family_id) do update set erased_at = least(enrolment.erased_at, excluded.erased_at)
                    where enrolment.cohort_id = excluded.cohort_id""", familyId, cohortId, at, at);
    }
}
