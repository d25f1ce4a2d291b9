package org.mutuality.cohort.family;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** On what ground a family is erased. Only its own wish is one: nobody erases a family that didn't ask. */
public enum ErasureReason {
    /** The family asked for it. */
    FAMILY_REQUEST;

    /** As in JSON, and for ever in the event store. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
