package org.mutuality.journal.strategy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a strategy is shared no more. */
public enum Removal {
    AUTHOR_WITHDREW,
    CONSENT_WITHDRAWN;

    /** As it is published, and for ever in the event store. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
