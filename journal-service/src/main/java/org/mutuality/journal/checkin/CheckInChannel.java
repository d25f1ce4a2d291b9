package org.mutuality.journal.checkin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a liaison was in touch with a family. The names of meetings' channels, and two more. */
public enum CheckInChannel {
    /** At one place, such as a visit. */
    IN_PERSON,
    /** Telephone call. */
    CALL,
    /** Text message. */
    SMS,
    /** WhatsApp call or chat. */
    WHATSAPP,
    /** Facebook Messenger. */
    MESSENGER,
    /** Zoom video call. */
    ZOOM,
    /** Any other way. */
    OTHER;

    /** The name in JSON and, permanently, in the event store. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CheckInChannel of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
