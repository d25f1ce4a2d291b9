package org.mutuality.cohort.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.cohort.family.FamilyEvent;
import org.mutuality.cohort.family.FamilyEvent.ConsentGiven;
import org.mutuality.cohort.family.FamilyEvent.ConsentWithdrawn;
import org.mutuality.cohort.family.FamilyEvent.ExternalIdRecorded;
import org.mutuality.cohort.family.FamilyEvent.FamilyEnrolled;
import org.mutuality.cohort.family.FamilyEvent.FamilyErased;
import org.mutuality.cohort.family.FamilyEvent.FamilyStatusChanged;
import org.mutuality.cohort.family.FamilyEvent.InterviewRecorded;
import org.mutuality.cohort.family.StatusReason;
import org.mutuality.contracts.cohort.CohortFact;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes the events of families and their consents, keyed by family. */
@ApplicationScoped
class FamilyEventMapper implements IntegrationEventMapper<FamilyEvent> {
    @Override
    public Class<FamilyEvent> eventType() {
        return FamilyEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(FamilyEvent event, EventMetadata metadata) {
        UUID family = event.familyId().value();
        UUID cohort = event.cohortId().value();
        return contract(event, family, cohort)
                .map(fact -> new OutgoingMessage(fact, family, event.country(), Optional.of(cohort)));
    }

    private static Optional<CohortFact> contract(FamilyEvent event, UUID family, UUID cohort) {
        @Nullable
        CohortFact fact = switch (event) {
            // What a study calls the family stays in this service.
            case ExternalIdRecorded recorded -> null;
            case InterviewRecorded recorded ->
                new org.mutuality.contracts.cohort.InterviewRecorded(
                        family,
                        cohort,
                        recorded.country(),
                        recorded.interview().month(),
                        recorded.interview().outcome().jsonValue(),
                        recorded.interview().weight(),
                        recorded.recordedAt());
            case FamilyEnrolled enrolled ->
                new org.mutuality.contracts.cohort.FamilyEnrolled(
                        family, cohort, enrolled.country(), Optional.empty(), enrolled.enrolledAt());
            case ConsentGiven given ->
                new org.mutuality.contracts.cohort.ConsentGiven(
                        family, cohort, given.country(), given.purpose().jsonValue(), given.givenAt());
            case ConsentWithdrawn withdrawn ->
                new org.mutuality.contracts.cohort.ConsentWithdrawn(
                        family, cohort, withdrawn.country(), withdrawn.purpose().jsonValue(), withdrawn.withdrawnAt());
            case FamilyStatusChanged changed ->
                new org.mutuality.contracts.cohort.FamilyStatusChanged(
                        family,
                        cohort,
                        changed.country(),
                        changed.number(),
                        changed.status().jsonValue(),
                        changed.reason().map(StatusReason::jsonValue),
                        changed.from(),
                        changed.at());
            case FamilyErased erased ->
                new org.mutuality.contracts.cohort.FamilyErased(family, cohort, erased.country(), erased.erasedAt());
        };
        return Optional.ofNullable(fact);
    }
}
