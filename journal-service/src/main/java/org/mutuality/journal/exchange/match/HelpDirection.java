package org.mutuality.journal.exchange.match;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Direction of the help, as seen by one of the two families. */
public enum HelpDirection {
    /** The family gave it. */
    @JsonProperty("given")
    GIVEN,
    /** The family received it. */
    @JsonProperty("received")
    RECEIVED;

    /** As published and stored, such as {@code given}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static HelpDirection of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    public HelpDirection opposite() {
        return this == GIVEN ? RECEIVED : GIVEN;
    }
}
