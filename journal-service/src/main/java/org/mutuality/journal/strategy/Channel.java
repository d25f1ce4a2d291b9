package org.mutuality.journal.strategy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a family came to hear of a strategy. */
public enum Channel {
    FAMILY,
    MEETING,
    CALL,
    READING;

    /** As in JSON, and for ever in the event store. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
