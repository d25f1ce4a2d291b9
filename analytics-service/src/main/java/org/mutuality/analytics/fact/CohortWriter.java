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

    /** A family is in one cohort, the one where it was enrolled last. */
    public static void saveEnrolment(UUID familyId, UUID cohortId, Instant at, Handle sql) {
        sql.execute("""
                insert into enrolment values (?, ?, ?) on conflict (family_id)
                do update set cohort_id = excluded.cohort_id, enrolled_at = excluded.enrolled_at
                where enrolment.enrolled_at < excluded.enrolled_at""", familyId, cohortId, at);
    }

    public static void truncate(Handle sql) {
        sql.execute("delete from enrolment");
        sql.execute("delete from cohort");
    }
}
