package org.mutuality.journal.strategy.sharing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Which families may read a strategy. */
public enum Audience {
    /** Those in the author's peer group now, and nobody else: who convenes or runs the cohort isn't in it. */
    PEER_GROUP,
    /** Those of the author's cohort. */
    COHORT,
    /** Those of its country. */
    COUNTRY,
    /** Those of every country. */
    ALL;

    /** As in JSON, in addresses, and for ever in the event store. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For addresses. @throws IllegalArgumentException when there is none of that word */
    public static Audience fromString(String word) {
        return Arrays.stream(values())
                .filter(one -> one.jsonValue().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown value"));
    }
}
