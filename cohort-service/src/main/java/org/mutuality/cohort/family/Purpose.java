package org.mutuality.cohort.family;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** A purpose for which a family's data may be used. Consent to each is given and withdrawn separately. */
public enum Purpose {
    /** Keeping its journal. */
    JOURNAL,
    /** Paying it through a payment provider. */
    PAYMENT,
    /** Showing its stories and strategies to other families. */
    SHARING,
    /** The research stream and exports. */
    RESEARCH;

    /** The name in JSON, in paths and, permanently, in the event store. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Parses a path segment. @throws IllegalArgumentException unknown purpose, answered with 404 */
    public static Purpose fromString(String name) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.jsonValue().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown purpose"));
    }
}
