package org.mutuality.journal.strategy.sharing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Which families may read a strategy. */
public enum Audience {
    /** Families that are in the author's peer group now, and nobody else: not its liaison or those who run the cohort. */
    PEER_GROUP,
    /** Families of the author's cohort. */
    COHORT,
    /** Families of the author's country. */
    COUNTRY,
    /** Families of every country. */
    ALL;

    /** As in JSON, in query parameters and in the event store; never changes. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For query parameters. @throws IllegalArgumentException unknown value */
    public static Audience fromString(String text) {
        return Arrays.stream(values())
                .filter(one -> one.jsonValue().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown value"));
    }
}
