package org.mutuality.journal.goal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.journal.goal.plan.EncryptedPlan;
import org.mutuality.journal.goal.plan.GoalPlan;
import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.eventsourcing.FamilyData;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.privacy.EncryptedText;

/** What has happened to a goal. Private to this service. */
public sealed interface GoalEvent {
    GoalId goalId();

    GoalSubject subject();

    Instant at();

    /** An event with a plan: encrypted; unencrypted in events from before plans were encrypted; neither once it is erased. */
    sealed interface WithPlan {
        Optional<GoalPlan> plan();

        Optional<EncryptedPlan> encrypted();

        default Optional<YearMonth> targetMonth() {
            return encrypted().map(EncryptedPlan::targetMonth).orElseGet(() -> plan().flatMap(GoalPlan::targetMonth));
        }

        /** Number of steps. */
        default int steps() {
            return encrypted()
                    .map(EncryptedPlan::steps)
                    .or(() -> plan().map(one -> one.steps().size()))
                    .orElse(0);
        }

        /** Distinguishes plans without storing their text. */
        default String digest() {
            return encrypted()
                    .map(one -> one.text().fingerprint())
                    .or(() -> plan().map(GoalPlan::digest))
                    .orElse("");
        }
    }

    @FamilyData(of = "subject.familyId")
    @StoredAs(name = "journal.GoalSet", revision = 1)
    record GoalSet(
            GoalId goalId,
            GoalSubject subject,
            @ErasedField Optional<GoalPlan> plan,
            Instant at,
            @ErasedField Optional<EncryptedPlan> encrypted)
            implements GoalEvent, WithPlan {}

    /** @param progress with its note only in events from before notes were encrypted */
    @FamilyData(of = "subject.familyId")
    @StoredAs(name = "journal.GoalAdvanced", revision = 1)
    record GoalAdvanced(
            GoalId goalId,
            GoalSubject subject,
            int number,
            GoalProgress progress,
            Instant at,
            @ErasedField Optional<EncryptedText> note)
            implements GoalEvent {}

    @FamilyData(of = "subject.familyId")
    @StoredAs(name = "journal.GoalChanged", revision = 1)
    record GoalChanged(
            GoalId goalId,
            GoalSubject subject,
            @ErasedField Optional<GoalPlan> plan,
            Instant at,
            @ErasedField Optional<EncryptedPlan> encrypted)
            implements GoalEvent, WithPlan {}

    @FamilyData(of = "subject.familyId")
    @StoredAs(name = "journal.GoalReached", revision = 1)
    record GoalReached(GoalId goalId, GoalSubject subject, Instant at) implements GoalEvent {}

    /**
     * @param reason only in events from before reasons were encrypted
     * @param encrypted the reason; empty when none was given
     */
    @FamilyData(of = "subject.familyId")
    @StoredAs(name = "journal.GoalDropped", revision = 1)
    record GoalDropped(
            GoalId goalId,
            GoalSubject subject,
            @ErasedField Optional<String> reason,
            Instant at,
            @ErasedField Optional<EncryptedText> encrypted)
            implements GoalEvent {}
}
