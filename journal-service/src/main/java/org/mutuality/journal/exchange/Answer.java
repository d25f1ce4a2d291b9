package org.mutuality.journal.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What the other family says to an exchange: it was so, it was not, or it would rather not say. */
public enum Answer {
    @JsonProperty("confirmed")
    CONFIRMED,
    @JsonProperty("declined")
    DECLINED,
    @JsonProperty("left")
    LEFT;

    /** As it is told and kept: {@code confirmed}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    Status status() {
        return Status.valueOf(name());
    }
}
