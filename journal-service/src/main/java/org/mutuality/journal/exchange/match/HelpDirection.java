package org.mutuality.journal.exchange.match;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which way the help went, as one of the two sees it. */
public enum HelpDirection {
    @JsonProperty("given")
    GIVEN,
    @JsonProperty("received")
    RECEIVED;

    /** As it is told and kept: {@code given}. */
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
