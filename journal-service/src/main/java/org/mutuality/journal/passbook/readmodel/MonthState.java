package org.mutuality.journal.passbook.readmodel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** State of a family's month. */
public enum MonthState {
    /** Submitted with all required answers. */
    @JsonProperty("complete")
    COMPLETE,
    /** Submitted, but required answers are missing. */
    @JsonProperty("incomplete")
    INCOMPLETE,
    /** Two devices submitted conflicting journals. */
    @JsonProperty("conflict")
    CONFLICT,
    /** Due and not submitted. */
    @JsonProperty("missing")
    MISSING,
    /** Not submitted and not due yet. */
    @JsonProperty("coming")
    COMING,
    /** Not submitted, and not expected: the family was paused, had left or had graduated when the month ended. */
    @JsonProperty("not_expected")
    NOT_EXPECTED;

    public boolean isSubmitted() {
        return this == COMPLETE || this == INCOMPLETE || this == CONFLICT;
    }

    /** Key of its label. */
    public String message() {
        return "passbook.month-state." + text();
    }

    /** As in the API: {@code complete}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
