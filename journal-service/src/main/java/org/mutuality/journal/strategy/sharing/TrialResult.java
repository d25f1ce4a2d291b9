package org.mutuality.journal.strategy.sharing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What it brought to the family that tried it. */
public enum TrialResult {
    HELPED,
    SOMEWHAT,
    NOT;

    /** As in JSON, and for ever in the event store. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
