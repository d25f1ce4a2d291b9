package org.mutuality.journal.form.answer;

import java.util.List;
import java.util.Map;

/** Stored answer to a repeat. */
public final class RepeatEntries {
    private RepeatEntries() {}

    // Only answers parsed by a form are stored, so the value has this shape.
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> of(Object answer) {
        return (List<Map<String, Object>>) answer;
    }
}
