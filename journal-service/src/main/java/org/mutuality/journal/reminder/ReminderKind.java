package org.mutuality.journal.reminder;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Kind of reminder. */
public enum ReminderKind {
    /** The journal is due. */
    DUE,
    /** The journal is overdue. */
    OVERDUE;

    /** As in JSON and in the table. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReminderKind fromString(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.jsonValue().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown value"));
    }
}
