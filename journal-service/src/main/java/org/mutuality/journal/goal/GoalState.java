package org.mutuality.journal.goal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far a goal has come. */
public enum GoalState {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("reached")
    REACHED,
    @JsonProperty("dropped")
    DROPPED;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static GoalState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
