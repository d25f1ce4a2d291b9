package org.mutuality.platform.directory;

import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.CohortCreated;
import org.mutuality.contracts.cohort.CohortFact;
import org.mutuality.contracts.cohort.CohortOpened;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.contracts.cohort.MeetingFact;
import org.mutuality.contracts.cohort.PeerGroupFact;
import org.mutuality.platform.inbox.ContractProjection;
import org.mutuality.platform.inbox.ReceivedEvent;

/**
 * Fills the directory in every service but cohort-service. The first event about an id decides: cohort-services of
 * different countries cannot see each other's ids, and enrolling a known family id elsewhere must not give access to
 * its journals. All events of an id are in one partition, so every service has the same order. A family's enrolment,
 * and the opening of a cohort, may arrive before the cohort itself.
 */
@Singleton
@LookupIfProperty(name = "mutuality.directory", stringValue = "true", lookupIfMissing = true)
class DirectoryProjection implements ContractProjection<CohortFact> {
    @Override
    public String name() {
        return Directory.VIEW;
    }

    @Override
    public Class<CohortFact> eventType() {
        return CohortFact.class;
    }

    @Override
    public void project(CohortFact fact, Envelope envelope, Handle sql) {
        switch (fact) {
            case CohortCreated created -> created(created, sql);
            case CohortOpened opened -> opened(opened, sql);
            case FamilyEnrolled enrolled -> enrolled(List.of(enrolled), sql);
            case ConsentGiven given -> {}
            case ConsentWithdrawn withdrawn -> {}
            case FamilyErased erased -> erased(erased, sql);
            case PeerGroupFact group -> {}
            case MeetingFact meeting -> {}
        }
    }

    /**
     * Enrolments, by far the most frequent events, are written together; only an erasure needs those before it written
     * first.
     */
    @Override
    public void projectAll(List<ReceivedEvent<CohortFact>> batch, Handle sql) {
        List<FamilyEnrolled> pending = new ArrayList<>();
        for (ReceivedEvent<CohortFact> one : batch) {
            if (one.fact() instanceof FamilyEnrolled enrolled) {
                pending.add(enrolled);
            } else {
                if (one.fact() instanceof FamilyErased) {
                    enrolled(pending, sql);
                    pending.clear();
                }
                project(one.fact(), one.envelope(), sql);
            }
        }
        enrolled(pending, sql);
    }

    @Override
    public List<String> tables() {
        return List.of("directory_family", "directory_cohort", "directory_opened");
    }

    private static void enrolled(List<FamilyEnrolled> enrolments, Handle sql) {
        if (enrolments.isEmpty()) {
            return;
        }
        sql.createUpdate("""
                        insert into directory_family select family_id, cohort_id, false
                        from unnest(:families, :cohorts) as enrolment (family_id, cohort_id)
                        on conflict (family_id) do nothing""")
                .bindArray(
                        "families",
                        UUID.class,
                        enrolments.stream().map(FamilyEnrolled::familyId).toList())
                .bindArray(
                        "cohorts",
                        UUID.class,
                        enrolments.stream().map(FamilyEnrolled::cohortId).toList())
                .execute();
    }

    private static void created(CohortCreated created, Handle sql) {
        sql.execute(
                """
                insert into directory_cohort values (?, ?, ?, ?, ?,
                    exists (select from directory_opened where cohort_id = ? and country = ?))
                on conflict (cohort_id) do nothing""",
                created.cohortId(),
                created.country(),
                created.currency(),
                created.firstMonth().toString(),
                created.partner().orElse(null),
                created.cohortId(),
                created.country());
    }

    // The row remains, so that the id cannot be used again; only the family's own cohort can erase it.
    private static void erased(FamilyErased erased, Handle sql) {
        sql.execute("""
                insert into directory_family values (?, ?, true)
                on conflict (family_id) do update set erased = true
                    where directory_family.cohort_id = excluded.cohort_id""", erased.familyId(), erased.cohortId());
    }

    private static void opened(CohortOpened opened, Handle sql) {
        sql.execute(
                "insert into directory_opened values (?, ?) on conflict do nothing",
                opened.cohortId(),
                opened.country());
        sql.execute(
                "update directory_cohort set open = true where cohort_id = ? and country = ?",
                opened.cohortId(),
                opened.country());
    }
}
