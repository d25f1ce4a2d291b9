package org.mutuality.journal.strategy.sharing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a family came to hear of a strategy. */
public enum SourceKind {
    FAMILY,
    MEETING,
    CALL,
    READING;

    /** As in JSON, and for ever in the event store. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
