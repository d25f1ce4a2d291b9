package org.mutuality.journal.strategy.sharing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a family learned of a strategy. */
public enum SourceKind {
    /** From another family. */
    FAMILY,
    /** At a meeting. */
    MEETING,
    /** In a call between cohorts or countries. */
    CALL,
    /** By reading it here. */
    READING;

    /** As in JSON and in the event store; never changes. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
