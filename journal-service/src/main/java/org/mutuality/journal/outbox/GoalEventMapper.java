package org.mutuality.journal.outbox;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.journal.GoalFact;
import org.mutuality.contracts.journal.GoalFact.GoalChanged;
import org.mutuality.contracts.journal.GoalFact.GoalDropped;
import org.mutuality.contracts.journal.GoalFact.GoalProgressReported;
import org.mutuality.contracts.journal.GoalFact.GoalReached;
import org.mutuality.contracts.journal.GoalFact.GoalSet;
import org.mutuality.journal.goal.GoalEvent;
import org.mutuality.journal.goal.GoalSubject;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes the progress of goals: area, month and share; never wording, steps, notes or reasons. */
@Singleton
public class GoalEventMapper implements IntegrationEventMapper<GoalEvent> {
    @Override
    public Class<GoalEvent> eventType() {
        return GoalEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(GoalEvent event, EventMetadata recorded) {
        GoalSubject subject = event.subject();
        return Optional.of(new OutgoingMessage(
                fact(event), subject.familyId(), subject.country(), Optional.of(subject.cohortId())));
    }

    private static GoalFact fact(GoalEvent event) {
        UUID id = event.goalId().value();
        UUID family = event.subject().familyId();
        UUID cohort = event.subject().cohortId();
        String country = event.subject().country();
        String area = event.subject().area().text();
        return switch (event) {
            case GoalEvent.GoalSet set -> new GoalSet(id, family, cohort, country, area, set.targetMonth(), set.at());
            case GoalEvent.GoalChanged changed ->
                new GoalChanged(id, family, cohort, country, area, changed.targetMonth(), changed.at());
            case GoalEvent.GoalAdvanced advanced ->
                new GoalProgressReported(
                        id, family, cohort, country, area, advanced.progress().share(), advanced.at());
            case GoalEvent.GoalReached reached -> new GoalReached(id, family, cohort, country, area, reached.at());
            case GoalEvent.GoalDropped dropped -> new GoalDropped(id, family, cohort, country, area, dropped.at());
        };
    }
}
