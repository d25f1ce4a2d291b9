package org.mutuality.cohort.family;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a family's data may be used for. Each is asked apart and can be withdrawn apart. */
public enum Purpose {
    /** Keeping its journal. */
    JOURNAL,
    /** Paying it, which takes a provider. */
    PAYMENT,
    /** Showing its stories and strategies to other families. */
    SHARING,
    /** The research stream and exports. */
    RESEARCH;

    /** As in JSON, in paths, and for ever in the event store. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For paths. @throws IllegalArgumentException when there is none of that word: a 404 */
    public static Purpose fromString(String word) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.jsonValue().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown purpose"));
    }
}
