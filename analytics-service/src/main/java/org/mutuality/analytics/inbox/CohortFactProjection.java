package org.mutuality.analytics.inbox;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.analytics.fact.CohortWriter;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.CohortCreated;
import org.mutuality.contracts.cohort.CohortFact;
import org.mutuality.contracts.cohort.CohortOpened;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.contracts.cohort.FamilyErasureClosed;
import org.mutuality.contracts.cohort.FamilyStatusChanged;
import org.mutuality.contracts.cohort.InterviewRecorded;
import org.mutuality.contracts.cohort.MeetingFact;
import org.mutuality.contracts.cohort.PeerGroupFact;
import org.mutuality.platform.inbox.ContractProjection;

/** Projects created cohorts, enrolled families and erased families. */
@Singleton
public class CohortFactProjection implements ContractProjection<CohortFact> {

    @Override
    public String name() {
        return "cohort-facts";
    }

    @Override
    public Class<CohortFact> eventType() {
        return CohortFact.class;
    }

    @Override
    public void project(CohortFact fact, Envelope envelope, Handle sql) {
        switch (fact) {
            case CohortCreated created ->
                CohortWriter.saveCohort(
                        created.cohortId(),
                        created.country(),
                        created.currency(),
                        created.firstMonth(),
                        created.baselineMonths(),
                        sql);
            case FamilyEnrolled enrolled ->
                CohortWriter.saveEnrolment(enrolled.familyId(), enrolled.cohortId(), enrolled.at(), sql);
            case CohortOpened opened -> {}
            case FamilyErasureClosed closed -> {}
            // In the directory, with the consents.
            case FamilyStatusChanged changed -> {}
            case ConsentGiven given -> {}
            case ConsentWithdrawn withdrawn -> {}
            case PeerGroupFact group -> {}
            case MeetingFact meeting -> {}
            case InterviewRecorded interview ->
                CohortWriter.saveInterview(
                        interview.familyId(),
                        interview.cohortId(),
                        interview.month(),
                        interview.outcome(),
                        interview.weight().map(BigDecimal::new),
                        interview.at(),
                        sql);
            case FamilyErased erased ->
                CohortWriter.saveErasure(erased.familyId(), erased.cohortId(), erased.at(), sql);
        }
    }

    @Override
    public List<String> tables() {
        return List.of("enrolment", "interview", "cohort");
    }
}
