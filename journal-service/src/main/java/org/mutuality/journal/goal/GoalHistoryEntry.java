package org.mutuality.journal.goal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import org.mutuality.journal.goal.plan.GoalPlan;

/**
 * One thing that happened to a goal.
 *
 * @param version of the goal that it made
 * @param plan what the family wanted from then on, when it was set or changed
 * @param progress when it was told
 * @param reason why it was let go, where the family said so
 */
public record GoalHistoryEntry(
        long version,
        GoalChange what,
        Optional<GoalPlan> plan,
        Optional<GoalProgress> progress,
        Optional<String> reason,
        Instant at) {
    /** Which. */
    public enum GoalChange {
        @JsonProperty("set")
        SET,
        @JsonProperty("advanced")
        ADVANCED,
        @JsonProperty("changed")
        CHANGED,
        @JsonProperty("reached")
        REACHED,
        @JsonProperty("dropped")
        DROPPED
    }

    /** In clear only what is so in the event; the rest is opened when it is shown. */
    static GoalHistoryEntry of(long version, GoalEvent event) {
        return switch (event) {
            case GoalEvent.GoalSet set ->
                new GoalHistoryEntry(version, GoalChange.SET, set.plan(), none(), none(), set.at());
            case GoalEvent.GoalAdvanced told ->
                new GoalHistoryEntry(
                        version, GoalChange.ADVANCED, none(), Optional.of(told.progress()), none(), told.at());
            case GoalEvent.GoalChanged changed ->
                new GoalHistoryEntry(version, GoalChange.CHANGED, changed.plan(), none(), none(), changed.at());
            case GoalEvent.GoalReached reached ->
                new GoalHistoryEntry(version, GoalChange.REACHED, none(), none(), none(), reached.at());
            case GoalEvent.GoalDropped dropped ->
                new GoalHistoryEntry(version, GoalChange.DROPPED, none(), none(), dropped.reason(), dropped.at());
        };
    }

    GoalHistoryEntry planned(Optional<GoalPlan> opened) {
        return new GoalHistoryEntry(version, what, opened, progress, reason, at);
    }

    GoalHistoryEntry noted(Optional<String> opened) {
        return new GoalHistoryEntry(version, what, plan, progress.map(told -> told.noted(opened)), reason, at);
    }

    GoalHistoryEntry withReason(Optional<String> opened) {
        return new GoalHistoryEntry(version, what, plan, progress, opened, at);
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
