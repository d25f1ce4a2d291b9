package org.mutuality.journal.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which way the help went, as one of the two sees it. */
public enum Direction {
    @JsonProperty("given")
    GIVEN,
    @JsonProperty("received")
    RECEIVED;

    /** As it is told and kept: {@code given}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Direction of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    Direction seenFromTheOther() {
        return this == GIVEN ? RECEIVED : GIVEN;
    }
}
