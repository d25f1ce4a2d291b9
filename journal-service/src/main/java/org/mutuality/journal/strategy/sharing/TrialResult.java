package org.mutuality.journal.strategy.sharing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a strategy helped the family that tried it. */
public enum TrialResult {
    /** It helped. */
    HELPED,
    /** It helped somewhat. */
    SOMEWHAT,
    /** It did not help. */
    NOT;

    /** As in JSON and in the event store; never changes. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
