package org.mutuality.platform.directory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A purpose for which a family's data may be used. Consent to each is given and withdrawn separately; without it the
 * uses named here do not happen. The table in infra/docs/consent.md has all uses.
 */
public enum Purpose {
    /**
     * Keeping its journal: months, corrections, drafts, exchanges, goals and answers to questions are accepted. What was
     * stored before a withdrawal stays the family's own to read and export.
     */
    JOURNAL,
    /** Paying it through a payment provider. Without it what the family earns is recorded and held until it consents. */
    PAYMENT,
    /** Showing its stories and strategies to other families. */
    SHARING,
    /**
     * Counting it in figures that analysts, partners and other families see. The family itself and its country's team
     * see its figures without it.
     */
    RESEARCH;

    /** The name in JSON, in paths, in published events and, permanently, in the event store. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The purpose of that name; empty when this version does not know it. */
    public static Optional<Purpose> find(String name) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.jsonValue().equals(name))
                .findFirst();
    }

    /** Parses a path segment. @throws IllegalArgumentException unknown purpose, answered with 404 */
    public static Purpose fromString(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("unknown purpose"));
    }
}
