package org.mutuality.cohort.meeting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How families met. */
public enum MeetingChannel {
    IN_PERSON,
    WHATSAPP,
    MESSENGER,
    ZOOM,
    CALL;

    /** As in JSON, and for ever in the event store. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
