package org.mutuality.journal.inbox;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.CohortFact;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.platform.inbox.ContractProjection;

/** Fills {@code reminder_family}: when a family was enrolled, and whether it consents to keeping a journal. */
@Singleton
class EnrolmentProjection implements ContractProjection<CohortFact> {
    private static final String JOURNAL = "journal";

    @Override
    public String name() {
        return "enrolment";
    }

    @Override
    public Class<CohortFact> eventType() {
        return CohortFact.class;
    }

    @Override
    public void project(CohortFact fact, Envelope envelope, Handle sql) {
        switch (fact) {
            case FamilyEnrolled enrolled -> enrolled(enrolled, sql);
            case ConsentGiven consent -> consents(consent.familyId(), consent.cohortId(), consent.purpose(), true, sql);
            case ConsentWithdrawn withdrawal ->
                consents(withdrawal.familyId(), withdrawal.cohortId(), withdrawal.purpose(), false, sql);
            case FamilyErased erased -> consents(erased.familyId(), erased.cohortId(), JOURNAL, false, sql);
            default -> {}
        }
    }

    @Override
    public List<String> tables() {
        return List.of("reminder_family");
    }

    // The first enrolment counts, as in the directory.
    private static void enrolled(FamilyEnrolled enrolled, Handle sql) {
        sql.execute(
                "insert into reminder_family values (?, ?, ?, false) on conflict (family_id) do nothing",
                enrolled.familyId(),
                enrolled.cohortId(),
                enrolled.at().atOffset(ZoneOffset.UTC));
    }

    // A consent recorded by another cohort than the family's doesn't count.
    private static void consents(UUID familyId, UUID cohortId, String purpose, boolean consents, Handle sql) {
        if (purpose.equals(JOURNAL)) {
            sql.execute(
                    "update reminder_family set consents = ? where family_id = ? and cohort_id = ?",
                    consents,
                    familyId,
                    cohortId);
        }
    }
}
