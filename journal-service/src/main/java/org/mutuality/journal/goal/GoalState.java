package org.mutuality.journal.goal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** State of a goal. */
public enum GoalState {
    /** The family is working towards it. */
    @JsonProperty("open")
    OPEN,
    /** The family has reached it. */
    @JsonProperty("reached")
    REACHED,
    /** The family has given it up. */
    @JsonProperty("dropped")
    DROPPED;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static GoalState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
