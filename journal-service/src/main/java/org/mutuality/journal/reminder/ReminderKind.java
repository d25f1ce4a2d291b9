package org.mutuality.journal.reminder;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a family is reminded of. */
public enum ReminderKind {
    DUE,
    OVERDUE;

    /** As in JSON and in the view. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReminderKind fromString(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.jsonValue().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown value"));
    }
}
