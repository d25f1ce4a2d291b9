package org.mutuality.journal.goal;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.journal.freetext.EncryptedTextWithDigest;
import org.mutuality.journal.goal.plan.EncryptedPlanWithDigest;
import org.mutuality.platform.privacy.EncryptedText;

/** Commands to a goal. */
public sealed interface GoalCommand {
    GoalId goalId();

    record SetGoal(
            @TargetAggregateIdentifier GoalId goalId, GoalSubject subject, EncryptedPlanWithDigest plan, Instant at)
            implements GoalCommand {}

    /**
     * @param number of the progress report, from 1
     * @param progress without its note
     */
    record AdvanceGoal(
            @TargetAggregateIdentifier GoalId goalId,
            int number,
            GoalProgress progress,
            Optional<EncryptedTextWithDigest> note,
            Instant at)
            implements GoalCommand {}

    /** @param version the version that the change is based on */
    record ChangeGoal(@TargetAggregateIdentifier GoalId goalId, long version, EncryptedPlanWithDigest plan, Instant at)
            implements GoalCommand {}

    record ReachGoal(@TargetAggregateIdentifier GoalId goalId, Instant at) implements GoalCommand {}

    record DropGoal(@TargetAggregateIdentifier GoalId goalId, Optional<EncryptedText> reason, Instant at)
            implements GoalCommand {}
}
