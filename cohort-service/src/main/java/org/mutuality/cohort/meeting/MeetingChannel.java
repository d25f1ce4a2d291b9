package org.mutuality.cohort.meeting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the families met. */
public enum MeetingChannel {
    /** At one place. */
    IN_PERSON,
    /** WhatsApp call or chat. */
    WHATSAPP,
    /** Facebook Messenger. */
    MESSENGER,
    /** Zoom video call. */
    ZOOM,
    /** Telephone call. */
    CALL;

    /** The name in JSON and, permanently, in the event store. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
