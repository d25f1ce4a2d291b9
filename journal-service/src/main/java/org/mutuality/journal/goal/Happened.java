package org.mutuality.journal.goal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened to a goal.
 *
 * @param version of the goal that it made
 * @param plan what the family wanted from then on, when it was set or changed
 * @param progress when it was told
 * @param reason why it was let go, where the family said so
 */
public record Happened(
        long version,
        What what,
        Optional<Plan> plan,
        Optional<Progress> progress,
        Optional<String> reason,
        Instant at) {
    /** Which. */
    public enum What {
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
    static Happened of(long version, GoalEvent event) {
        return switch (event) {
            case GoalEvent.GoalSet set -> new Happened(version, What.SET, set.plan(), none(), none(), set.at());
            case GoalEvent.GoalAdvanced told ->
                new Happened(version, What.ADVANCED, none(), Optional.of(told.progress()), none(), told.at());
            case GoalEvent.GoalChanged changed ->
                new Happened(version, What.CHANGED, changed.plan(), none(), none(), changed.at());
            case GoalEvent.GoalReached reached ->
                new Happened(version, What.REACHED, none(), none(), none(), reached.at());
            case GoalEvent.GoalDropped dropped ->
                new Happened(version, What.DROPPED, none(), none(), dropped.reason(), dropped.at());
        };
    }

    Happened planned(Optional<Plan> opened) {
        return new Happened(version, what, opened, progress, reason, at);
    }

    Happened noted(Optional<String> opened) {
        return new Happened(version, what, plan, progress.map(told -> told.noted(opened)), reason, at);
    }

    Happened because(Optional<String> opened) {
        return new Happened(version, what, plan, progress, opened, at);
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
