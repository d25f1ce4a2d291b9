package org.mutuality.journal.form;

import java.util.List;
import java.util.Map;

/** A repeat's answer as it was kept. */
final class Entries {
    private Entries() {}

    // What was read by the form, and only that, is kept; so it has this shape.
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> of(Object answer) {
        return (List<Map<String, Object>>) answer;
    }
}
