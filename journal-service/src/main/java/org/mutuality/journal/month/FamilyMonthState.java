package org.mutuality.journal.month;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** State of a family's month, as those see it who work with its cohort. */
public enum FamilyMonthState {
    /** Submitted with all required answers. */
    COMPLETE,
    /** Submitted, but required answers are missing. */
    INCOMPLETE,
    /** Submitted, but two devices contradict one another. */
    CONFLICT,
    /** Not submitted, but there is a draft. */
    DRAFT,
    /** Due and not submitted. */
    MISSING,
    /** Not submitted and not due yet. */
    COMING,
    /** Not submitted, and the family is not expected to. */
    NOT_EXPECTED;

    /** As in the API and in the query: {@code not_expected}. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FamilyMonthState> find(String text) {
        return Arrays.stream(values()).filter(one -> one.text().equals(text)).findFirst();
    }
}
