package org.mutuality.journal.goal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import org.mutuality.journal.goal.plan.GoalPlan;

/**
 * A change of a goal.
 *
 * @param version the goal's version after the change
 * @param what kind of change
 * @param plan the new plan when the goal was set or changed; left out otherwise
 * @param progress the progress reported; left out for other changes
 * @param reason why it was dropped; left out when no reason was given and for other changes
 * @param at when it happened
 */
public record GoalHistoryEntry(
        long version,
        GoalChange what,
        Optional<GoalPlan> plan,
        Optional<GoalProgress> progress,
        Optional<String> reason,
        Instant at) {
    /** Kind of change. */
    public enum GoalChange {
        /** The family set the goal. */
        @JsonProperty("set")
        SET,
        /** Progress was reported. */
        @JsonProperty("advanced")
        ADVANCED,
        /** The plan was changed. */
        @JsonProperty("changed")
        CHANGED,
        /** The goal was reached. */
        @JsonProperty("reached")
        REACHED,
        /** The family gave the goal up. */
        @JsonProperty("dropped")
        DROPPED
    }

    /** With unencrypted text only where the event has it; encrypted text is added when the entry is read. */
    static GoalHistoryEntry of(long version, GoalEvent event) {
        return switch (event) {
            case GoalEvent.GoalSet set ->
                new GoalHistoryEntry(version, GoalChange.SET, set.plan(), none(), none(), set.at());
            case GoalEvent.GoalAdvanced advanced ->
                new GoalHistoryEntry(
                        version, GoalChange.ADVANCED, none(), Optional.of(advanced.progress()), none(), advanced.at());
            case GoalEvent.GoalChanged changed ->
                new GoalHistoryEntry(version, GoalChange.CHANGED, changed.plan(), none(), none(), changed.at());
            case GoalEvent.GoalReached reached ->
                new GoalHistoryEntry(version, GoalChange.REACHED, none(), none(), none(), reached.at());
            case GoalEvent.GoalDropped dropped ->
                new GoalHistoryEntry(version, GoalChange.DROPPED, none(), none(), dropped.reason(), dropped.at());
        };
    }

    GoalHistoryEntry withPlan(Optional<GoalPlan> decrypted) {
        return new GoalHistoryEntry(version, what, decrypted, progress, reason, at);
    }

    GoalHistoryEntry withNote(Optional<String> decrypted) {
        return new GoalHistoryEntry(
                version, what, plan, progress.map(reported -> reported.withNote(decrypted)), reason, at);
    }

    GoalHistoryEntry withReason(Optional<String> decrypted) {
        return new GoalHistoryEntry(version, what, plan, progress, decrypted, at);
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
