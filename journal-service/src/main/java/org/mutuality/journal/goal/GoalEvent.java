package org.mutuality.journal.goal;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.serialization.Revision;

/** What has happened to a goal. Stored for ever as "journal.<SimpleName>"; private to this service. */
public sealed interface GoalEvent {
    GoalId goalId();

    Whose whose();

    Instant at();

    @Revision("1")
    record GoalSet(GoalId goalId, Whose whose, Plan plan, Instant at) implements GoalEvent {}

    @Revision("1")
    record GoalAdvanced(GoalId goalId, Whose whose, int number, Progress progress, Instant at) implements GoalEvent {}

    @Revision("1")
    record GoalChanged(GoalId goalId, Whose whose, Plan plan, Instant at) implements GoalEvent {}

    @Revision("1")
    record GoalReached(GoalId goalId, Whose whose, Instant at) implements GoalEvent {}

    /** @param reason in the family's words, where it said so */
    @Revision("1")
    record GoalDropped(GoalId goalId, Whose whose, Optional<String> reason, Instant at) implements GoalEvent {}
}
