package org.mutuality.journal.strategy.sharing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a strategy is shared no more. */
public enum RemovalReason {
    AUTHOR_WITHDREW,
    CONSENT_WITHDRAWN;

    /** As it is published, and for ever in the event store. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
