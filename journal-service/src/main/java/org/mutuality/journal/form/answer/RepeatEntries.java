package org.mutuality.journal.form.answer;

import java.util.List;
import java.util.Map;

/** A repeat's answer as it was kept. */
public final class RepeatEntries {
    private RepeatEntries() {}

    // What was read by the form, and only that, is kept; so it has this shape.
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> of(Object answer) {
        return (List<Map<String, Object>>) answer;
    }
}
