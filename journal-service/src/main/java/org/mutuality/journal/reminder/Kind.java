package org.mutuality.journal.reminder;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a family is reminded of. */
public enum Kind {
    DUE,
    OVERDUE;

    /** As in JSON and in the view. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind fromString(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown value"));
    }
}
