package org.mutuality.journal.passbook.readmodel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far a family has kept a month. */
public enum MonthState {
    @JsonProperty("complete")
    COMPLETE,
    /** Told, and something that its form asks for is left out. */
    @JsonProperty("incomplete")
    INCOMPLETE,
    /** Two devices told different things of it. */
    @JsonProperty("conflict")
    CONFLICT,
    /** Due, and not told. */
    @JsonProperty("missing")
    MISSING,
    /** Not told, and not due yet. */
    @JsonProperty("coming")
    COMING;

    public boolean isSubmitted() {
        return this == COMPLETE || this == INCOMPLETE || this == CONFLICT;
    }

    /** Key of its message. */
    public String message() {
        return "passbook.month-state." + text();
    }

    /** As it is told: {@code complete}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
