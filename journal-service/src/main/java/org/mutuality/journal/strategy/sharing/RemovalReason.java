package org.mutuality.journal.strategy.sharing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a strategy is no longer shared. */
public enum RemovalReason {
    AUTHOR_WITHDREW,
    CONSENT_WITHDRAWN;

    /** As published and in the event store; never changes. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
