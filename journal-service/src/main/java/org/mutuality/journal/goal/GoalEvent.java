package org.mutuality.journal.goal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.platform.store.StoredAs;
import org.mutuality.platform.privacy.EncryptedText;

/** What has happened to a goal. Private to this service. */
public sealed interface GoalEvent {
    GoalId goalId();

    Whose whose();

    Instant at();

    /** A plan was made: sealed; in clear in events from before plans were. */
    sealed interface Planned {
        Optional<Plan> plan();

        Optional<SealedPlan> sealed();

        default Optional<YearMonth> targetMonth() {
            return sealed().map(SealedPlan::targetMonth).orElseGet(() -> plan().flatMap(Plan::targetMonth));
        }

        /** How many. */
        default int steps() {
            return sealed().map(SealedPlan::steps)
                    .or(() -> plan().map(one -> one.steps().size()))
                    .orElseThrow();
        }

        /** Tells plans apart without their words. */
        default String digest() {
            return sealed().map(one -> one.words().fingerprint())
                    .or(() -> plan().map(Plan::digest))
                    .orElseThrow();
        }
    }

    @StoredAs(name = "journal.GoalSet", revision = 1)
    record GoalSet(GoalId goalId, Whose whose, Optional<Plan> plan, Instant at, Optional<SealedPlan> sealed)
            implements GoalEvent, Planned {}

    /** @param progress its note in clear only in events from before notes were sealed */
    @StoredAs(name = "journal.GoalAdvanced", revision = 1)
    record GoalAdvanced(
            GoalId goalId, Whose whose, int number, Progress progress, Instant at, Optional<EncryptedText> note)
            implements GoalEvent {}

    @StoredAs(name = "journal.GoalChanged", revision = 1)
    record GoalChanged(GoalId goalId, Whose whose, Optional<Plan> plan, Instant at, Optional<SealedPlan> sealed)
            implements GoalEvent, Planned {}

    @StoredAs(name = "journal.GoalReached", revision = 1)
    record GoalReached(GoalId goalId, Whose whose, Instant at) implements GoalEvent {}

    /**
     * @param reason in clear, only in events from before reasons were sealed
     * @param sealed why, where the family said so
     */
    @StoredAs(name = "journal.GoalDropped", revision = 1)
    record GoalDropped(GoalId goalId, Whose whose, Optional<String> reason, Instant at, Optional<EncryptedText> sealed)
            implements GoalEvent {}
}
